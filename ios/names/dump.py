"""Apple's declarations, read from what `klib dump-metadata` prints of Kotlin/Native's libraries.

Kotlin/Native makes these libraries from Apple's headers. Names are spelled as in Objective-C, except
that a protocol's name ends in `Protocol`, a class's static members stand in a class whose name ends
in `Meta`, and a category is a set of functions with a receiver. A method carries its selector.
"""

import re
from dataclasses import dataclass, field


@dataclass
class Type:
    """A type as Kotlin has it. `alias` is its name in C, if it was declared by one."""

    name: str
    args: list = field(default_factory=list)
    nullable: bool = False
    alias: str = None


@dataclass
class Method:
    selector: str
    owner: str
    encoding: str
    parameters: str
    result: str
    # Of a protocol: not optional.
    required: bool = False
    # Words that its name in Swift depends on, which the rules do not know to be verbs or not.
    doubts: list = field(default_factory=list)

    def types(self):
        """The types of the parameters."""
        parser = _Types(self.parameters)
        return [parser.parameter() for _ in iter(parser.more, False)]

    def result_type(self):
        return _Types(self.result).type()

    def codes(self):
        """The type encoding of each parameter: `:` is a selector, `@?` a block."""
        parts = re.findall(r"\^*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|@\?|[A-Za-z@#:*?])(?=\d)", self.encoding)
        return parts[3:]


@dataclass
class Property:
    name: str
    owner: str
    type: Type
    getter: str = None
    setter: str = None


@dataclass
class Declared:
    """A class, a protocol, an enum or a struct."""

    name: str
    kind: str
    # The superclass and the protocols.
    above: list = field(default_factory=list)
    methods: dict = field(default_factory=dict)
    properties: list = field(default_factory=list)
    inits: list = field(default_factory=list)
    cases: dict = field(default_factory=dict)


class _Types:
    """Reads types: `kotlin/Long? /* = platform/UIKit/UIMenuIdentifier^? */`."""

    token = re.compile(r'/\*|\*/|[<>,?=():*]|@[\w./]+|"[^"]*"|-?\d\w*|[\w.$^]+(?:/[\w.$^]+)*')

    def __init__(self, text):
        self.tokens = self.token.findall(text)
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def more(self):
        return self.at < len(self.tokens)

    def skip(self, *tokens):
        if self.peek() in tokens:
            self.at += 1
            return True
        return False

    def parameter(self):
        while self.peek().startswith("@"):
            self.at += 1
        # The name and the colon.
        self.at += 2
        type = self.type()
        self.skip(",")
        return type

    def type(self):
        while self.skip("out", "in"):
            pass
        type = Type(self.tokens[self.at].rpartition("/")[2].rstrip("^"))
        self.at += 1
        if self.skip("<"):
            while not self.skip(">"):
                type.args.append(self.type())
                self.skip(",")
        type.nullable = self.skip("?")
        # The alias; a number there is the value of a constant.
        while self.peek() == "/*" and not re.match(r'[-\d"]', self.tokens[self.at + 2]):
            self.at += 2
            inner = self.type()
            type.alias = inner.name
            self.skip("*/")
        return type


HEADER = re.compile(r"    public .*?\b(enum class|class|interface) platform/\w+/(\w+)(?: : (.*))? \{$")
METHOD = re.compile(r'@kotlinx/cinterop/ObjCMethod\(selector = "([^"]+)", encoding = "([^"]+)"')
INIT = re.compile(r'@kotlinx/cinterop/ObjCConstructor\(.*initSelector = "([^"]+)"')
CONSTANT = re.compile(r"@kotlinx/cinterop/internal/ConstantValue\.\w+\(value = (-?\d+)")
FUNCTION = re.compile(r"public .*\bfun (?:platform/\w+/(\w+)\.)?(\w+)\((.*)\): (.*)$")
VARIABLE = re.compile(r"public .*\bva[lr] (?:platform/\w+/(\w+)\.)?(\w+): (.*)$")
ALIAS = re.compile(r"public typealias (\w+) = (.*)$")
CASE = re.compile(r"(\w+),$")
VALUE = re.compile(r"/\* = (-?\d+)\w* \*/$")


class Apple:
    """Everything that some dumps declare."""

    def __init__(self, texts):
        self.types = {}
        self.functions = {}
        # Of a constant: its type, and its value if the dump has it.
        self.constants = {}
        self.aliases = {}
        self.selectors = set()
        self.kept = {}
        self._enums = {}
        self._categories = []
        for text in texts:
            self._read(text.splitlines())
        for member in self._categories:
            owner = self.types.get(member.owner)
            if owner is None:
                continue
            if isinstance(member, Property):
                owner.properties.append(member)
            else:
                owner.methods.setdefault(member.selector, member)
        for name, (type, value) in self.constants.items():
            if value is not None and type.alias:
                self._enums.setdefault(type.alias, {})[name] = value

    def _read(self, lines):
        here, method, value = None, None, None
        last = None
        for line in lines:
            if line.startswith("        "):
                # An accessor of the last property.
                if found := METHOD.search(line):
                    method = found
                elif last is not None and method and re.search(r"external (get$|set\()", line):
                    if "external get" in line:
                        last.getter = method[1]
                    else:
                        last.setter = method[1]
                    method = None
                continue
            if line.startswith("      "):
                line = line.strip()
                if line.startswith("@"):
                    if found := METHOD.match(line):
                        method = found
                    elif here and (found := INIT.match(line)):
                        here.inits.append(found[1])
                    elif found := CONSTANT.match(line):
                        value = int(found[1])
                    continue
                last = self._member(line, here, method, value)
                method = None
                continue
            if not line:
                method = None
                continue
            here = None
            if found := HEADER.match(line):
                kind, name, above = found.groups()
                kind = {"enum class": "enum", "interface": "protocol"}.get(kind, "class")
                supers = re.findall(r"platform/\w+/(\w+)", above or "")
                if above and "CStructVar" in above:
                    kind = "struct"
                here = Declared(name, kind, supers)
                # The same class can be declared in two libraries: the first one has the members.
                here = self.types.setdefault(name, here)

    def _member(self, line, here, method, value):
        if found := FUNCTION.match(line):
            receiver, name, parameters, result = found.groups()
            if method:
                self.selectors.add(method[1])
                new = Method(method[1], receiver or (here.name if here else ""), method[2], parameters, result, " abstract " in line)
                if receiver:
                    self._categories.append(new)
                elif here:
                    here.methods.setdefault(method[1], new)
            elif here is None:
                self.functions[name] = Method(name, "", "", parameters, result)
            return None
        if found := VARIABLE.match(line):
            receiver, name, type = found.groups()
            constant = VALUE.search(type)
            type = _Types(type).type()
            if here or receiver:
                new = Property(name, receiver or here.name, type)
                if here:
                    here.properties.append(new)
                else:
                    self._categories.append(new)
                return new
            self.constants[name] = (type, int(constant[1]) if constant else None)
            return None
        if found := ALIAS.match(line):
            self.aliases[found[1]] = _Types(found[2]).type()
        elif here and here.kind == "enum" and (found := CASE.match(line)):
            here.cases[found[1]] = value
        return None

    def enumerators(self, name):
        """The constants of an enum or an option set, with their values."""
        if name in self.types and self.types[name].kind == "enum":
            return self.types[name].cases
        return self._enums.get(name, {})

    def ancestors(self, name):
        """The class or protocol itself and all above it, nearest first."""
        seen, waiting = [], [name]
        while waiting:
            next = waiting.pop(0)
            if next in self.types and next not in seen:
                seen.append(next)
                waiting += self.types[next].above
        return seen
