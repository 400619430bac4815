"""Follows what Swift code asks of Apple's classes: `FileManager.default.urls(for: …)`."""

import re
from dataclasses import dataclass, field

from compare import is_options
from dump import Property

OPENING, CLOSING = tuple("([{"), tuple(")]}")


@dataclass
class Step:
    """`.name`, or `.name(label: …) { … }`"""

    at: int
    name: str
    is_call: bool = False
    labels: list = field(default_factory=list)
    # The place of each argument.
    arguments: list = field(default_factory=list)
    closures: int = 0
    end: int = 0


class Code:
    """The tokens of a body or a value inside a declaration. `names` are the types of what is in
    scope, `around` is the type that the code stands in."""

    def __init__(self, shell, tokens, names, inside, around):
        self.shell = shell
        self.tokens = tokens
        self.names = dict(names)
        self.inside = inside
        self.around = around

    def text(self, at):
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def look(self):
        for at, token in enumerate(self.tokens):
            before, after = self.text(at - 1), self.text(at + 1)
            if token.text == "." and before in ("[", ",") and self.text(at + 2) == ":" and self.inside.type and self.inside.type[0] == "dictionary":
                # `[.key: …]` where the declaration says of which type.
                self.implicit(at + 1, self.inside.type[1][1])
            if token.kind != "name" or before == "." or (after == ":" and before in ("(", ",")):
                continue
            if before in ("let", "var"):
                value = Code(self.shell, self.tokens[at + 2 :], self.names, self.inside, self.around).value() if after == "=" else None
                self.names[token.text] = value
            elif token.text == "as":
                self.cast(at + 1)
            elif token.text == "super":
                self.chain(at, self.around.inherits[0][1], False)
            elif token.text in self.names:
                self.chain(at, self.names[token.text], False)
            elif token.text[0].isupper():
                self.chain(at, token.text, True)
            else:
                self.bare(at)

    def value(self):
        """The type of the value that the tokens begin with, as far as it is a chain."""
        at = 0
        while self.text(at) in ("try", "await", "?", "!"):
            at += 1
        text = self.text(at)
        if text in self.names:
            return self.chain(at, self.names[text], False)
        return self.chain(at, text, True) if text[:1].isupper() else None

    def cast(self, at):
        """`(… as? UIWindowScene)?.keyWindow`"""
        while self.text(at) in ("?", "!"):
            at += 1
        if self.text(at + 1) == ")":
            self.follow(at + 2, self.text(at), False)

    def bare(self, at):
        """`isScrollEnabled = false` in a class under Apple's, `shared` in an extension of one."""
        around, name = self.around, self.text(at)
        if around is None or around.kind not in ("class", "extension") or self.shell.is_own(around.name, name):
            return
        apples = self.shell.apples(around.name)
        if apples is None:
            return
        static = self.inside.static
        sets = self.text(at + 1) == "=" and not static
        step = self.call(Step(at, name, end=at + 1))
        if sets or (self.text(step.end) in (".", "?") and not step.is_call and self.full_names(apples, name, static)):
            self.follow(step.end, self.step(step, apples, static), False)

    def chain(self, at, type, static):
        """Follows members, from the type of the name here; returns the type at the end, or None."""
        at += 1
        if static and self.text(at) == "(":
            step = self.call(Step(at - 1, "init", end=at))
            self.construct(step, type)
            static, at = False, step.end
        return self.follow(at, type, static)

    def follow(self, at, type, static):
        while type and (step := self.next(at)):
            apples = self.shell.apples(type)
            if static and step.name[0].isupper():
                type, at = f"{type}.{step.name}", step.end
                continue
            if apples is None or self.shell.is_own(type, step.name) or step.name in ("self", "init"):
                return None
            type, static, at = self.step(step, apples, static), False, step.end
        if type and not static and self.text(at) in ("==", "!=") and self.text(at + 1) == ".":
            self.implicit(at + 2, type)
        return None if static else type

    def next(self, at):
        """The member that is asked for here."""
        while self.text(at) in ("?", "!"):
            at += 1
        if self.text(at) != "." or not self.text(at + 1).strip("`").isidentifier():
            return None
        return self.call(Step(at + 1, self.text(at + 1), end=at + 2))

    def call(self, step):
        if self.text(step.end) == "(":
            step.is_call = True
            start = step.end + 1
            step.end = self.close(step.end)
            depth = 0
            places = [start] if step.end - 1 > start else []
            for at in range(start, step.end - 1):
                depth += (self.text(at) in OPENING) - (self.text(at) in CLOSING)
                if self.text(at) == "," and depth == 0:
                    places.append(at + 1)
            for at in places:
                label = self.text(at) if self.text(at + 1) == ":" else "_"
                step.labels.append(label)
                step.arguments.append(at + 2 * (label != "_"))
        if self.text(step.end) == "{" and step.is_call:
            step.closures, step.end = 1, self.close(step.end)
        return step

    def close(self, at):
        """The place after the bracket that closes the one here."""
        depth = 0
        while at < len(self.tokens):
            depth += (self.text(at) in OPENING) - (self.text(at) in CLOSING)
            at += 1
            if depth == 0:
                break
        return at

    def construct(self, step, type):
        """`CMMotionManager()`"""
        shell, apples = self.shell, self.shell.apples(type)
        declared = shell.names.declared(apples) if apples else None
        if type in shell.own or declared is None or declared.kind != "class":
            return
        name = f"init({''.join(label + ':' for label in step.labels)})"
        if name in shell.names.inits(apples):
            shell.find(self.tokens[step.at], f"{type}.{name}")
        elif not shell.differs(f"{type}.{name}", "not there"):
            shell.miss(self.tokens[step.at], f"{type} has no {name}")

    def step(self, step, apples, static):
        """Finds a member; returns its type, if that is one whose members can be looked up."""
        shell, names = self.shell, self.shell.names
        token = self.tokens[step.at]
        swift = names.swift_names.get(apples, apples)
        if static and step.name in names.constants(apples):
            shell.find(token, f"{swift}.{step.name}")
            self.list(step.end, swift)
            return None
        for full in self.full_names(apples, step.name, static):
            for declared, _ in names.member(apples, full, static):
                type = self.fits(step, full, declared, apples, static)
                if type:
                    shell.find(token, f"{swift}.{full}")
                    return self.followed(type)
        labels = step.labels + ["_"] * step.closures
        name = step.name + (f"({''.join(label + ':' for label in labels)})" if step.is_call else "")
        if not shell.differs(f"{swift}.{name}", "not there"):
            shell.miss(token, f"{swift} has no {name}")
        return None

    def list(self, at, type):
        """`[UIMenu.Identifier.lookup, .share, …]`"""
        while self.text(at) == "," and self.text(at + 1) == ".":
            self.implicit(at + 2, type)
            at += 3

    def full_names(self, apples, name, static):
        """The Swift names of the members with this base name."""
        names = self.shell.names
        found = [full for full in names.members(apples, static) if full.split("(")[0] == name]
        for above in [apples, *names.ancestors(apples)]:
            above = names.swift_names.get(above, above.removesuffix("Protocol")) + "."
            found += [key.removeprefix(above) for key in names.renames if key.startswith(above) and key.removeprefix(above).split("(")[0] == name]
        return found

    def fits(self, step, full, declared, apples, static):
        """The type of a member, if what is asked fits it."""
        names = self.shell.names
        if isinstance(declared, str):
            return names.apple.constants[declared][0]
        if isinstance(declared, Property):
            if step.is_call:
                return None
            type = declared.type if static else names.narrowed(declared, apples)
            if self.text(step.end) == "=" and self.text(step.end + 1) != "=":
                if not any(isinstance(one, Property) and one.setter for one, _ in names.member(apples, full, static)):
                    self.shell.miss(self.tokens[step.at], f"{step.name} cannot be set")
                self.assigned(step.end, type)
            return type
        types = taken(re.findall(r"(\w+):", full), declared.types(), step)
        if types is None or not step.is_call:
            return None
        if declared.doubts:
            self.shell.miss(self.tokens[step.at], f"rules.py does not say whether this is a verb: {', '.join(declared.doubts)}")
        for at, type in zip(step.arguments, types):
            if self.text(at) == ".":
                self.implicit(at + 1, self.meant(type))
        return declared.result_type()

    def assigned(self, at, type):
        """`= .no`, `= isCovered ? .dark : .default`"""
        line = self.tokens[at].line
        while at + 1 < len(self.tokens) and self.tokens[at + 1].line == line:
            if self.text(at) in ("=", "?", ":") and self.text(at + 1) == "." and self.tokens[at + 1].apart:
                self.implicit(at + 2, self.meant(type))
            at += 1

    def meant(self, type):
        """The name of a type of Apple's, as Swift has it."""
        inner = type.args[0] if type.name == "CValue" else type
        name = inner.alias or inner.name
        return self.shell.names.swift_names.get(name, name)

    def followed(self, type):
        name = type.name.removesuffix("Protocol")
        declared = self.shell.names.declared(name)
        return self.shell.names.swift_names.get(name, name) if declared and declared.kind != "struct" else None

    def implicit(self, at, swift):
        """`.sentences`, `.systemFont(ofSize: size)`, where a type is expected."""
        names = self.shell.names
        apples = names.type(swift)
        declared = names.declared(apples)
        step = self.call(Step(at, self.text(at), end=at + 1))
        if names.renames.get(f"{swift}.{step.name}") in names.apple.constants:
            names.renamed(f"{swift}.{step.name}")
            self.shell.find(self.tokens[at], f"{swift}.{step.name}")
        elif names.constants(apples) or declared and declared.kind != "struct":
            self.step(step, apples, True)
        elif declared:
            self.shell.miss(self.tokens[at], f"{swift} has no {step.name}")


def taken(wanted, types, step):
    """The types of the parameters that the arguments of a call go to, in order; None if the method
    does not take them. Parameters with a default can be left out, the last block can follow."""
    labels, closures, found = list(step.labels), step.closures, []
    for place, (label, type) in enumerate(zip(wanted, types)):
        is_block = type.name.startswith("Function")
        if labels and labels[0] == label:
            labels.pop(0)
            found.append(type)
        elif closures and not labels and is_block:
            closures -= 1
        elif not (is_block and type.nullable and place == len(wanted) - 1 or is_options(label, type)):
            return None
    return None if labels or closures else found
