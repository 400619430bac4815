"""Looks up what the shell uses of Apple's frameworks.

The compiler has checked the shell against the stand-ins, and compare.py checks those. Here is what
that leaves open: what the shell overrides and adopts, what it asks of Apple's classes (on Linux
those of Foundation are Swift's own), what is compiled on Apple's systems alone, and names in
strings.
"""

import re
from dataclasses import replace

from compare import Comparison
from uses import Code

PREFIXED = re.compile(r"(?:UI|NS|CF|CM|MF|Sec|kSec|kCF|errSec)[A-Z]\w*$")
# Swift's own names in what is compiled on Apple's systems alone.
SWIFT = set(
    "as default else false for func guard if in inout is let nil private public return self static struct true var where"
    " Any String UInt8 UTF8 count decoding prefix repeating".split()
)
TYPES = ("class", "struct", "enum", "protocol", "extension")


class Shell(Comparison):
    """Faults of the shell's sources. `known` is what the stand-ins declare by name, `unchecked` the
    names that the stand-ins for SwiftUI and CryptoKit declare."""

    def __init__(self, names, differences, declarations, known, unchecked):
        super().__init__(names, differences, declarations)
        self.known = known
        self.unchecked = unchecked
        # The place of everything that was looked up and found.
        self.found = {}
        self.missed = set()
        # The shell's own types by their last name, and the members that it gives to a type.
        self.own = {}
        self.own_members = {}
        self.own_names = set()
        self._collect(declarations)

    def _collect(self, declarations):
        for one in declarations:
            if one.kind in TYPES[:-1]:
                self.own[one.name] = one
            if one.kind in TYPES:
                self.own_members.setdefault(one.name, set()).update(member.name for member in one.members)
            self.own_names |= {one.name, *(parameter.name for parameter in one.parameters)}
            self._collect(one.members)

    def look(self, declarations, tokens):
        self.declarations(declarations, None, {})
        # Names of modules are no names of declarations.
        imports = {token.where for token in tokens if token.text == "import"}
        self.missed |= {id(token) for token in tokens if token.where in imports}
        for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None]):
            self.token(before, token, after, tokens)
        return self.faults

    def find(self, token, what):
        self.found[id(token)] = (token, what)

    def miss(self, token, what):
        self.missed.add(id(token))
        self.faults.append(f"{token.where}: {what}")

    # Apple's side of a type of the shell.

    def apples(self, name):
        """Apple's class, protocol or wrapped type that stands behind a name, or None. Foundation's
        value types are Swift's own."""
        while name in self.own:
            above = [above[1] for above in self.own[name].inherits if above[0] == "name"]
            if self.own[name].kind != "class" or not above:
                return None
            name = above[0]
        if name is None or self.differs(name, "value"):
            return None
        apples = self.names.type(name)
        declared = self.names.declared(apples)
        if declared and declared.kind in ("class", "protocol") or name in self.names.renames and self.names.wraps(apples):
            return apples
        return None

    def is_own(self, name, member):
        """Whether the shell itself declares a member, in the type or in an extension."""
        while name:
            if member in self.own_members.get(name, ()):
                return True
            above = self.own[name].inherits if name in self.own else []
            name = above[0][1] if above and above[0][0] == "name" else None
        return False

    # Declarations.

    def declarations(self, declarations, around, names):
        """Looks at declarations inside a type; `names` are the types of what is in scope."""
        for one in declarations:
            if one.kind == "import" and any(attribute.startswith("_spi") for attribute in one.attributes):
                self.fault(one, f"the shell imports what {one.name} has for tests alone")
            inner = dict(names)
            if one.kind in TYPES:
                self.adoptions(one)
                for member in one.members:
                    if member.kind in ("let", "var"):
                        inner[member.name] = self.type_of(member, inner)
                self.declarations(one.members, one, inner)
            else:
                inner.update({parameter.name: named(parameter.type) for parameter in one.parameters})
                for tokens in (one.value, one.body):
                    Code(self, tokens or [], inner, one, around).look()

    def type_of(self, one, names):
        return named(one.type) if one.type else Code(self, one.value or [], names, one, None).value()

    def adoptions(self, one):
        """What a class overrides of Apple's class, and has of a protocol that it adopts."""
        above = [self.names.type(above[1]) for above in one.inherits if above[0] == "name" and above[1] not in self.own]
        above = [name for name in above if self.names.declared(name)]
        if one.kind != "class" or not above:
            return
        protocols = [name for name in above if self.names.declared(name).kind == "protocol"]
        for member in one.members:
            bases = {name.split("(")[0] for protocol in protocols for name in self.names.members(protocol)}
            if member.modifiers & {"override", "required"}:
                self.one(member, one, above[:1])
            elif member.kind == "func" and "private" not in member.modifiers and member.name in bases:
                self.one(member, one, protocols)
        has = {member.full_name for member in one.members}
        for protocol in protocols:
            wanted = {member.full_name for member in self.known[protocol].members} if protocol in self.known else set()
            for name, ((method, _), *_) in self.names.members(protocol).items():
                if getattr(method, "required", False) and method.owner == protocol + "Protocol":
                    wanted.add(name)
            for name in sorted(wanted - has):
                self.fault(one, f"{one.name} adopts {protocol} and has no {name}")

    def one(self, member, inside, owners):
        """A member that has to be Apple's, in one of some types."""
        faults = self.faults
        for owner in owners:
            self.faults = []
            if member.kind == "init":
                self.init(member, owner)
            elif member.kind == "func":
                self.method(member, owner, inside)
            else:
                self.property(replace(member, settable=False), owner)
            if not self.faults:
                self.find(member.token, member.full_name)
                break
        self.faults = faults + self.faults

    # Single names.

    def token(self, before, token, after, tokens):
        text = token.text
        if token.kind == "string" and re.fullmatch(r'"(\w+:)+"', text) and any(other.text == "Selector" for other in on_line(token, tokens)):
            if text.strip('"') in self.names.apple.selectors:
                self.find(token, text)
            else:
                self.miss(token, f"no class of Apple's has the method {text}")
        if token.kind != "name" or id(token) in self.found or id(token) in self.missed:
            return
        if PREFIXED.match(text):
            if text in self.known or text in self.unchecked or self.is_apples(text):
                self.find(token, text)
            else:
                self.miss(token, f"Apple declares no {text}")
        elif token.only_apple:
            self.on_apple_alone(before, token, after, tokens)

    def is_apples(self, name):
        apple = self.names.apple
        return bool(self.names.declared(name)) or any(name in one or name + "Ref" in one for one in (apple.aliases, apple.functions, apple.constants))

    def on_apple_alone(self, before, token, after, tokens):
        """No stand-in has seen this name."""
        text, apple = token.text, self.names.apple
        if text in SWIFT or text.startswith("$") or text in self.own_names or before.text in ("let", "var") or text in self.locals(token, tokens):
            return
        if text in apple.functions:
            count = arguments(tokens[tokens.index(token) + 1 :])
            if count != len(apple.functions[text].types()):
                self.miss(token, f"{text} takes {len(apple.functions[text].types())} arguments, not {count}")
            self.find(token, text)
        elif before.text != "." and (text in apple.constants or self.names.declared(text) or self.names.renamed(text)):
            self.find(token, text)
        else:
            self.miss(token, f"Apple declares no {text}")

    @staticmethod
    def locals(token, tokens):
        pairs = zip(tokens, tokens[1:])
        return {name.text for before, name in pairs if before.text in ("let", "var") and name.file == token.file}


def named(type):
    """The name of a type, whether or not it can be nil."""
    while type and type[0] in ("optional", "unwrapped"):
        type = type[1]
    return type[1] if type and type[0] == "name" else None


def on_line(token, tokens):
    return [other for other in tokens if other.line == token.line and other.file == token.file]


def arguments(tokens):
    """How many arguments a call has, from its bracket on."""
    depth, count = 0, 1
    for token in tokens:
        depth += (token.text in tuple("([{")) - (token.text in tuple(")]}"))
        count += token.text == "," and depth == 1
        if depth == 0:
            return count
    return count
