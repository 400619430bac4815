"""Reads the declarations of Swift sources: as much of the language as the shell and its stand-ins
use. What it cannot read is an error, never skipped in silence."""

import re
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<string>\"\"\".*?\"\"\"|"(?:\\\((?:[^()"]|"[^"]*"|\([^()]*\))*\)|\\.|[^"\\\n])*")
    |(?P<directive>\#(?:if|elseif|else|endif)[^\n]*)
    |(?P<number>\d[\w]*(?:\.\d\w*)?)
    |(?P<name>`\w+`|[\#$]?\w+)
    |(?P<sign>->|\.\.\.|\.\.<|&&|\|\||[=!<>]==?|[+*/%&|^~-]=|&[+*-]|\?\?|[-@{}()\[\]<>.,:;=?!&|+*/%^~\\])""",
    re.X | re.S,
)
MODIFIERS = set(
    "public open internal private fileprivate static class final override required convenience weak unowned lazy nonisolated mutating indirect dynamic".split()
)
TYPES = {"class", "struct", "enum", "protocol", "extension", "actor"}


@dataclass
class Token:
    text: str
    kind: str
    file: str
    line: int
    # Compiled on Apple's systems alone.
    only_apple: bool = False
    # Whether something stands between it and the token before.
    apart: bool = False

    @property
    def where(self):
        return f"{self.file}:{self.line}"


@dataclass
class Parameter:
    label: str
    name: str
    type: tuple
    default: list = None


@dataclass
class Declaration:
    kind: str
    name: str
    token: Token
    modifiers: set = field(default_factory=set)
    attributes: set = field(default_factory=set)
    parameters: list = field(default_factory=list)
    # Of a function its result, of a property its type, of an enum's case its raw value.
    type: tuple = None
    value: list = None
    settable: bool = False
    failable: bool = False
    throws: bool = False
    inherits: list = field(default_factory=list)
    members: list = field(default_factory=list)
    body: list = field(default_factory=list)

    @property
    def where(self):
        return self.token.where

    @property
    def static(self):
        return bool(self.modifiers & {"static", "class"})

    @property
    def full_name(self):
        """`present(_:animated:completion:)`"""
        if self.kind not in ("func", "init"):
            return self.name
        return f"{self.name}({''.join(parameter.label + ':' for parameter in self.parameters)})"


class Unreadable(Exception):
    pass


def on_apple(condition, defined):
    """Whether `#if` holds on Apple's systems."""
    condition = condition.strip()
    if found := re.fullmatch(r"canImport\((\w+)\)", condition):
        return found[1] != "Glibc"
    if found := re.fullmatch(r"os\((\w+)\)", condition):
        return found[1] == "iOS"
    if re.fullmatch(r"\w+", condition):
        return condition in defined
    raise Unreadable(f"#if {condition}")


def on_linux(condition):
    """Whether the stand-ins make `#if` hold on Linux."""
    return condition.strip() != "canImport(Darwin)" and not condition.strip().startswith("os(iOS")


def tokens(text, file, defined=()):
    found, at, line = [], 0, 1
    # Of each open `#if`: whether its branch counts on Apple's systems, whether one did before, and
    # whether it is left out on Linux.
    open_ifs = []
    apart = False
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise Unreadable(f"{file}:{line}: {text[at : at + 20]!r}")
        at = match.end()
        kind = match.lastgroup
        if kind == "directive":
            word, _, condition = match[0][1:].partition(" ")
            if word == "if":
                holds = on_apple(condition, defined)
                open_ifs.append([holds, holds, not on_linux(condition)])
            elif word == "endif":
                open_ifs.pop()
            else:
                holds = not open_ifs[-1][1] and (word == "else" or on_apple(condition, defined))
                open_ifs[-1][:2] = [holds, open_ifs[-1][1] or holds]
        elif kind != "space" and all(holds for holds, _, _ in open_ifs):
            only_apple = any(left_out for _, _, left_out in open_ifs)
            found.append(Token(match[0], kind, file, line, only_apple, apart))
        apart = kind == "space"
        line += match[0].count("\n")
    return found


class Reader:
    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    def peek(self, ahead=0):
        at = self.at + ahead
        return self.tokens[at].text if at < len(self.tokens) else ""

    def take(self, *expected):
        text = self.peek()
        if expected and text not in expected:
            where = self.tokens[min(self.at, len(self.tokens) - 1)].where
            raise Unreadable(f"{where}: {text!r} instead of {' or '.join(expected)}")
        self.at += 1
        return text

    def skip(self, *texts):
        if self.peek() in texts:
            self.at += 1
            return True
        return False

    def group(self):
        """The tokens between the bracket here and the one that closes it."""
        start, depth = self.at + 1, 0
        while True:
            text = self.take()
            if text == "":
                raise Unreadable(f"{self.tokens[start - 1].where}: nothing closes this")
            depth += (text in "([{") - (text in ")]}")
            if depth == 0:
                return self.tokens[start : self.at - 1]

    # Types: ("name", "UIView"), ("optional", type), ("unwrapped", type), ("array", type),
    # ("dictionary", key, value), ("generic", name, types), ("function", types, result),
    # ("tuple", types).

    def type(self):
        while True:
            if self.peek() == "@":
                self.at += 2
                if self.peek() == "(" and self.tokens[self.at - 1].text not in ("escaping", "Sendable", "MainActor"):
                    self.group()
            elif self.peek() in ("inout", "any", "some", "sending"):
                self.at += 1
            else:
                break
        if self.peek() == "(":
            inner = Reader(self.group())
            types = []
            while inner.peek():
                if inner.peek(1) == ":":
                    inner.at += 2
                elif inner.peek(2) == ":":
                    inner.at += 3
                types.append(inner.type())
                inner.skip(",")
            while self.peek() in ("async", "throws", "rethrows"):
                self.at += 1
            if self.skip("->"):
                return ("function", types, self.type())
            type = types[0] if len(types) == 1 else ("tuple", types)
        elif self.peek() == "[":
            inner = Reader(self.group())
            type = ("array", inner.type())
            if inner.skip(":"):
                type = ("dictionary", type[1], inner.type())
        else:
            name = self.take()
            while self.peek() == "." and self.peek(1).isidentifier():
                self.at += 1
                name += "." + self.take()
            type = ("name", name)
            if self.skip("<"):
                types = []
                while not self.skip(">"):
                    types.append(self.type())
                    self.skip(",")
                type = ("generic", name, types)
        while self.peek() in ("?", "!", "??"):
            type = {"?": ("optional", type), "!": ("unwrapped", type), "??": ("optional", ("optional", type))}[self.take()]
        return type

    def parameters(self):
        inner, found = Reader(self.group()), []
        while inner.peek():
            while inner.peek() == "@":
                inner.at += 2
            label = inner.take().strip("`")
            name = label if inner.peek() == ":" else inner.take()
            inner.take(":")
            parameter = Parameter(label, name, inner.type())
            if inner.skip("="):
                parameter.default = inner.expression(",")
            inner.skip(",")
            found.append(parameter)
        return found

    def expression(self, *ends):
        """An expression, up to one of `ends` or to the line with the next declaration."""
        start = self.at
        while text := self.peek():
            if text in ends:
                break
            if self.at > start and not ends and self.starts_declaration():
                break
            if text == "{" and self.peek(1) in ("get", "set", "didSet", "willSet", "return"):
                break
            if text in "([{":
                self.group()
            else:
                self.at += 1
        return self.tokens[start : self.at]

    def starts_declaration(self):
        token, before = self.tokens[self.at], self.tokens[self.at - 1]
        if token.line == before.line:
            return token.text == ";"
        return token.text in MODIFIERS | TYPES | {"@", "var", "let", "func", "init", "case", "}", "typealias", "deinit", "subscript"}

    def declarations(self, scope=""):
        found = []
        while self.peek():
            found += self.declaration(scope)
        return found

    def declaration(self, scope):
        attributes, modifiers = set(), set()
        while True:
            text = self.peek()
            if text == "@":
                self.at += 1
                name = self.take()
                if self.peek() == "(":
                    name += "(" + "".join(token.text for token in self.group()) + ")"
                attributes.add(name)
            elif text in MODIFIERS and not (text == "class" and self.peek(1) not in MODIFIERS | {"func", "var"}):
                self.at += 1
                if self.peek() == "(":
                    text += "(" + "".join(token.text for token in self.group()) + ")"
                modifiers.add(text)
            else:
                break
        token = self.tokens[self.at]
        kind = self.take()
        common = {"token": token, "modifiers": modifiers, "attributes": attributes}
        if kind in TYPES:
            return [self.type_declaration(kind, scope, common)]
        if kind in ("func", "init"):
            return [self.function(kind, scope, common)]
        if kind in ("var", "let"):
            return self.properties(kind, common)
        if kind == "case" and scope == "enum":
            return self.cases(common)
        if kind == "typealias":
            name = self.take()
            self.take("=")
            return [Declaration(kind, name, type=self.type(), **common)]
        if kind == "import":
            path = [self.take()]
            while self.peek() == ".":
                path += [self.take(), self.take()]
            if path[0] in TYPES | {"func"}:
                path = [self.take()]
                while self.peek() == ".":
                    path += [self.take(), self.take()]
            return [Declaration(kind, "".join(path), **common)]
        if kind == "subscript":
            parameters = self.parameters()
            self.take("->")
            self.type()
            self.group()
            return [Declaration(kind, kind, parameters=parameters, **common)]
        if kind == "associatedtype":
            name = self.take()
            while self.skip(":", ",", "&", "="):
                self.type()
            return [Declaration(kind, name, **common)]
        if kind == "deinit":
            return [Declaration(kind, kind, body=self.group(), **common)]
        raise Unreadable(f"{token.where}: {kind!r} where a declaration should be")

    def type_declaration(self, kind, scope, common):
        kind = "class" if kind == "actor" else kind
        name = self.take().strip("`")
        while self.skip("."):
            name += "." + self.take()
        if self.peek() == "<":
            self.generics()
        inherits = []
        if self.skip(":"):
            while True:
                before = self.at
                inherits.append(self.type())
                if not self.skip(",", "&"):
                    break
                if self.at == before:
                    break
        self.where_clause()
        body = self.group()
        return Declaration(kind, name, inherits=inherits, members=Reader(body).declarations(kind), **common)

    def generics(self):
        depth = 0
        while True:
            text = self.take()
            depth += (text == "<") - (text == ">")
            if depth == 0:
                return

    def where_clause(self):
        if self.skip("where"):
            while self.peek() and self.peek() != "{":
                self.at += 1

    def function(self, kind, scope, common):
        name, failable = kind, False
        if kind == "func":
            name = self.take().strip("`")
        else:
            failable = self.skip("?", "!")
        if self.peek() == "<":
            self.generics()
        declaration = Declaration(kind, name, parameters=self.parameters(), failable=failable, **common)
        while self.peek() in ("throws", "rethrows", "async"):
            declaration.throws |= self.take() != "async"
        declaration.type = self.type() if self.skip("->") else ("name", "Void")
        self.where_clause()
        if self.peek() == "{":
            declaration.body = self.group()
        elif scope != "protocol":
            raise Unreadable(f"{declaration.where}: {name} has no body")
        return declaration

    def properties(self, kind, common):
        found = []
        if self.peek() == "(":
            # `let (a, b) = …`
            inner = self.group()
            found = [Declaration(kind, token.text, **common) for token in inner if token.kind == "name"]
        while not found or self.skip(","):
            declaration = Declaration(kind, self.take().strip("`"), **common)
            if self.skip(":"):
                declaration.type = self.type()
            if self.skip("="):
                declaration.value = self.expression(",") if self.peek(1) == "," else self.expression()
            found.append(declaration)
        # `var top, left: CGFloat`: the type stands after the last.
        for declaration in found:
            declaration.type = declaration.type or found[-1].type
            declaration.settable = kind == "var"
        if self.peek() == "=":
            self.at += 1
            self.expression()
        if self.peek() == "{":
            body = self.group()
            depths, depth = [], 0
            for token in body:
                depth -= token.text in ")]}"
                depths.append(depth)
                depth += token.text in "([{"
            accessors = {token.text for token, depth in zip(body, depths) if depth == 0}
            for declaration in found:
                declaration.body = body
                declaration.settable = bool(accessors & {"set", "didSet", "willSet"})
        for declaration in found:
            if any(re.match(r"\w+\(set\)", modifier) for modifier in common["modifiers"]):
                declaration.settable = False
        return found

    def cases(self, common):
        found = []
        while True:
            common = common | {"token": self.tokens[self.at]}
            declaration = Declaration("case", self.take().strip("`"), **common)
            if self.peek() == "(":
                self.group()
            if self.skip("="):
                declaration.value = [self.tokens[self.at]]
                if self.skip("-"):
                    declaration.value.append(self.tokens[self.at])
                self.at += 1
            found.append(declaration)
            if not self.skip(","):
                return found


def read(text, file, defined=()):
    return Reader(tokens(text, file, defined)).declarations()
