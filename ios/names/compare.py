"""Compares what a Swift source declares with what Apple declares."""

import re

from dump import Property

# Conformances that Swift gives of itself, or that are not in Objective-C.
SWIFT_ONLY = {"Sendable", "AnyObject"}
WRAPPER = {"RawRepresentable", "Hashable", "Equatable"}
OF_HASHABLE = {"==(one:other:)", "hash(into:)"}
C_POINTERS = {"CPointer", "CValuesRef"}


class Comparison:
    """Faults of one set of sources, each a line with file and line number."""

    def __init__(self, names, differences, declarations):
        self.names = names
        self.differences = differences
        self.used_differences = set()
        self.faults = []
        # Every type that the sources declare, by its whole name.
        self.declared = {}
        # How many declarations were looked up.
        self.count = 0
        self._index(declarations, "")

    def _index(self, declarations, scope):
        for one in declarations:
            if one.kind in ("class", "struct", "enum", "protocol", "typealias"):
                self.declared[scope + one.name] = one
                self._index(one.members, f"{scope}{one.name}.")
            elif one.kind == "extension":
                self._index(one.members, f"{one.name}.")

    @staticmethod
    def globals(declarations):
        return {one.name: one for one in declarations if one.kind in ("func", "let", "var")}

    def fault(self, at, text):
        self.faults.append(f"{at.where}: {text}")

    def differs(self, name, what):
        if self.differences.get((name, what)):
            self.used_differences.add((name, what))
            return True
        return False

    # Types.

    def whole_name(self, name, scope):
        """The whole name of a type that is named within a scope."""
        parts = scope.split(".") if scope else []
        for count in range(len(parts), -1, -1):
            whole = ".".join([*parts[:count], name])
            if whole in self.declared or whole in self.names.renames:
                return whole
        return name

    def fits(self, swift, apple, scope, code="", nullable=True):
        """Whether a type in Swift is what Swift makes of Apple's. Where the dump does not know
        whether something can be nil (`nullable` is false, or a C pointer), any answer fits."""
        kind = swift[0]
        # A typedef of a pointer loses whether it can be nil.
        typedef = self.names.apple.aliases.get(apple.alias)
        known = nullable and apple.name not in C_POINTERS and code != ":" and not (typedef and typedef.nullable)
        if kind in ("optional", "unwrapped"):
            if kind == "optional" and known and not apple.nullable:
                return False
            return self._fits(swift[1], apple, scope, code)
        if known and apple.nullable:
            return False
        return self._fits(swift, apple, scope, code)

    def _fits(self, swift, apple, scope, code):
        kind = swift[0]
        if kind == "function":
            if not apple.name.startswith("Function"):
                return False
            *parameters, result = apple.args
            pairs = [*zip(swift[1], parameters), (swift[2], result)]
            return len(swift[1]) == len(parameters) and all(self.fits(one, other, scope) for one, other in pairs)
        if kind in ("array", "dictionary"):
            return apple.name == {"array": "List", "dictionary": "Map"}[kind]
        if kind == "generic":
            if swift[1] == "UnsafeMutablePointer":
                inner = re.findall(r"'name', '([\w.]+)'", repr(swift))[-1]
                return apple.name == "CValuesRef" and apple.args[0].alias in (inner + "Var", inner + "RefVar")
            return swift[1] == apple.name
        if kind != "name":
            return False
        return self._fits_name(swift[1], apple, scope, code)

    def _fits_name(self, name, apple, scope, code):
        plain = {
            "Void": apple.name == "Unit", "Bool": apple.name == "Boolean", "Any": apple.name == "Any", "Selector": code == ":",
            "String": apple.name == "String" and apple.alias is None,
            "Int": apple.name in ("Long", "ULong") and apple.alias in (None, "NSInteger", "NSUInteger"),
            "Int32": apple.name == "Int" and apple.alias is None,
            "Float": apple.name == "Float" and apple.alias is None,
            "Double": apple.name == "Double" and apple.alias in (None, "NSTimeInterval"),
            "CGFloat": apple.alias == "CGFloat", "Error": apple.name == "NSError",
        }
        if name in plain:
            return plain[name]
        whole = self.names.type(self.whole_name(name, scope))
        if apple.name == "CValue":
            apple = apple.args[0]
        return whole in (apple.alias, apple.name) or whole + "Ref" == apple.alias or whole + "Protocol" == apple.name

    def inferred(self, declaration, scope):
        """The type of a property: as written, or as its value says."""
        if declaration.type:
            return declaration.type
        value = [token.text for token in declaration.value or []]
        if value and value[0] in ("true", "false"):
            return ("name", "Bool")
        if value and value[0].startswith('"'):
            return ("name", "String")
        if value and re.fullmatch(r"[A-Z]\w*", value[0]):
            # `Type(…)`, `Type.member`, `Outer.Type(…)`
            path = "".join(value[: value.index("(")] if "(" in value else value).split(".")
            while len(path) > 1 and path[-1][0].islower():
                path.pop()
            return ("name", ".".join(path))
        return None

    # Declarations.

    def visible(self, declaration, inside_visible):
        if any(attribute.startswith("_spi") for attribute in declaration.attributes):
            return False
        if declaration.kind == "extension":
            return True
        is_visible = inside_visible or bool(declaration.modifiers & {"public", "open"})
        self.count += is_visible
        return is_visible

    def compare(self, declarations):
        for one in declarations:
            if one.kind != "import" and self.visible(one, False):
                self.top(one)
        return self.faults

    def top(self, one):
        if self.differs(one.name, "not there"):
            self.count -= 1
            return
        constants, functions = self.names.apple.constants, self.names.apple.functions
        if one.kind == "func":
            if one.name not in functions:
                return self.fault(one, f"Apple declares no function {one.name}")
            self.function(one, functions[one.name], "", labels=["_"] * len(functions[one.name].types()))
        elif one.kind in ("let", "var"):
            if one.name not in constants:
                return self.fault(one, f"Apple declares no constant {one.name}")
            type, value = constants[one.name]
            self.property_type(one, type, "", nullable=False)
            self.value(one, value, one.value)
        else:
            self.type(one, "")

    def type(self, one, scope):
        whole = scope + one.name
        if one.kind == "extension":
            return self.members(one, one.name)
        apple_name = self.names.type(whole)
        declared = self.names.declared(apple_name)
        wraps = self.names.wraps(apple_name)
        if self.differs(whole, "namespace"):
            pass
        elif (declared is None and wraps is None and self.names.wraps(apple_name + "Ref") is None) or (scope and apple_name == whole):
            return self.fault(one, f"Apple declares no {whole}")
        elif one.kind == "typealias":
            its = self.names.meaning(apple_name) or self.names.meaning(apple_name + "Ref")
            if not self.differs(whole, "another type") and not self.fits(one.type, its, "", nullable=False):
                self.fault(one, f"{whole} stands for something else in Apple's declarations")
            return None
        else:
            self.kind(one, whole, apple_name, declared, wraps)
        return self.members(one, whole)

    def kind(self, one, whole, apple_name, declared, wraps):
        numbers = bool(self.names.apple.enumerators(apple_name))
        if declared is None and wraps is None:
            # A type of Core Foundation: a class without an ancestor.
            kinds = {"class"}
        elif declared is None:
            kinds = {"enum", "struct"} if numbers else {"struct"}
        else:
            kinds = {declared.kind}
        if one.kind not in kinds:
            return self.fault(one, f"{whole} is a {one.kind}, and not {' or '.join(sorted(kinds))}")
        for above in one.inherits:
            name = above[1]
            if name in SWIFT_ONLY:
                continue
            if one.kind == "enum":
                fine = name == ("UInt" if self.is_unsigned(declared, wraps) else "Int")
            elif one.kind == "struct":
                fine = declared is None and (name in WRAPPER or name == "OptionSet" and wraps in ("ULong", "Long"))
            else:
                fine = self.names.is_under(apple_name, self.names.type(name)) or name == "Hashable" and self.names.is_under(apple_name, "NSObject")
            if not fine:
                self.fault(one, f"{whole} is no {name}")
        return None

    @staticmethod
    def is_unsigned(declared, wraps):
        values = [field.type.name for field in declared.properties if field.name == "value"] if declared else [wraps]
        return values[0].startswith("U")

    def members(self, one, whole):
        previous = -1
        for member in one.members:
            if member.kind == "case":
                previous = self.case(member, whole, previous)
            elif not self.visible(member, one.kind == "protocol") or self.differs(f"{whole}.{member.full_name}", "not there"):
                continue
            elif member.kind in ("class", "struct", "enum", "typealias"):
                self.type(member, whole + ".")
            elif member.kind == "init":
                self.init(member, whole)
            elif member.kind == "func":
                self.method(member, whole, one)
            elif member.kind in ("let", "var"):
                self.property(member, whole)
            else:
                self.fault(member, f"a {member.kind} of {whole} is not compared")

    def case(self, one, whole, previous):
        self.count += 1
        apple_name = self.names.type(whole)
        value = self.number(one.value) if one.value else previous + 1
        constant = self.names.renamed(f"{whole}.{one.name}") or self.names.constants(apple_name).get(one.name)
        if constant is None:
            self.fault(one, f"{apple_name} has no case {one.name}")
        elif any(above == ("name", "Int") for above in self.declared[whole].inherits):
            expected = self.names.apple.enumerators(apple_name)[constant]
            if value != expected:
                self.fault(one, f"{whole}.{one.name} has the raw value {expected}, not {value}")
        return value

    @staticmethod
    def number(tokens):
        text = "".join(token.text for token in tokens or [])
        if found := re.fullmatch(r"(?:\w+\(rawValue:)?(-?\d+)(?:<<(\d+))?\)?", text):
            return int(found[1]) << int(found[2] or 0)
        return None

    def value(self, one, expected, tokens):
        number = self.number(tokens)
        if expected is not None and number is not None and number != expected:
            self.fault(one, f"{one.name} is {expected}, not {number}")

    def init(self, one, whole):
        apple_name = self.names.type(whole)
        declared = self.names.declared(apple_name)
        if declared is None or declared.kind == "enum":
            if one.full_name != "init(rawValue:)":
                return self.fault(one, f"{whole} has no {one.full_name}")
            return self.raw(one, whole, one.parameters[0].type)
        if declared.kind == "struct":
            fields = declared.properties
            if [field.name for field in fields] != [parameter.label for parameter in one.parameters]:
                return self.fault(one, f"{whole} has no {one.full_name}")
            for parameter, field in zip(one.parameters, fields):
                if not self.fits(parameter.type, field.type, whole):
                    self.fault(one, f"{parameter.label} of {whole} has another type")
            return None
        inits = self.names.inits(apple_name)
        if one.full_name not in inits:
            return self.fault(one, f"{whole} has no {one.full_name}; it has {', '.join(sorted(inits)) or 'none'}")
        method = inits[one.full_name]
        self.parameters(one, method, whole)
        # Of a plain `init` the headers say nothing, and Swift knows that it never fails.
        if method.selector != "init" and one.failable != method.result_type().nullable:
            self.fault(one, f"{one.full_name} of {whole} {'never fails' if one.failable else 'can fail'}")
        return None

    def raw(self, one, whole, type):
        wraps = self.names.wraps(self.names.type(whole))
        is_set = any(above == ("name", "OptionSet") for above in self.declared[whole].inherits)
        expected = {"String": "String", "ULong": "UInt" if is_set else "Int", "Long": "Int", "Float": "Float", "Double": "Double"}.get(wraps)
        if type != ("name", expected):
            self.fault(one, f"the raw value of {whole} is {expected}")

    def method(self, one, whole, inside):
        if one.full_name in OF_HASHABLE or one.name == "==":
            if not any(above == ("name", "Hashable") for above in inside.inherits):
                self.fault(one, f"{whole} has no {one.full_name}")
            return
        apple_name = self.names.type(whole)
        found = self.names.member(apple_name, one.full_name, one.static)
        methods = [(method, throws) for method, throws in found if hasattr(method, "selector")]
        if not methods:
            others = [name for name in self.names.members(apple_name, one.static) if name.split("(")[0] == one.name]
            self.fault(one, f"{whole} has no {one.full_name}" + (f"; it has {', '.join(sorted(others))}" if others else ""))
            return
        faults = []
        for method, throws in methods:
            before, self.faults = self.faults, []
            self.function(one, method, whole, throws)
            if inside.kind == "extension" and method.required and method.owner == apple_name + "Protocol":
                self.fault(one, f"{one.full_name} is required of whoever adopts {whole}: there is no default")
            faults, self.faults = self.faults, before
            if not faults:
                break
        self.faults += faults

    def function(self, one, method, scope, throws=False, labels=None):
        if labels is not None and [parameter.label for parameter in one.parameters] != labels:
            self.fault(one, f"{one.full_name} has {len(labels)} parameters, and no label")
            return
        if method.doubts:
            self.fault(one, f"rules.py does not say whether this is a verb: {', '.join(method.doubts)}")
        self.parameters(one, method, scope, throws)
        result = method.result_type()
        if throws:
            result.nullable = False
            if result.name == "Boolean":
                result.name = "Unit"
        if one.throws != throws:
            self.fault(one, f"{one.full_name} {'throws' if throws else 'does not throw'}")
        if not self.fits(one.type, result, scope):
            self.fault(one, f"{one.full_name} returns {shown(result)}, not {shown_swift(one.type)}")

    def parameters(self, one, method, scope, throws=False):
        types = method.types()[: -1 if throws else None]
        codes = method.codes() or [""] * len(types)
        for place, (parameter, type, code) in enumerate(zip(one.parameters, types, codes)):
            if not self.fits(parameter.type, type, scope, code):
                self.fault(one, f"{parameter.name} of {one.full_name} is {shown(type)}, not {shown_swift(parameter.type)}")
            if parameter.default is not None and not has_default(parameter, type, place == len(types) - 1):
                self.fault(one, f"{parameter.name} of {one.full_name} has no default in Swift")

    def property(self, one, whole):
        apple_name = self.names.type(whole)
        if one.name == "rawValue":
            return self.raw(one, whole, one.type)
        if one.static and whole in self.declared and self.declared[whole].kind in ("struct", "enum"):
            constant = self.names.renamed(f"{whole}.{one.name}") or self.names.constants(apple_name).get(one.name)
            if constant in self.names.apple.constants:
                type, value = self.names.apple.constants[constant]
                self.property_type(one, type, whole, nullable=False)
                return self.value(one, value, one.value)
        found = self.names.member(apple_name, one.name, one.static)
        properties = [member for member, _ in found if isinstance(member, Property)]
        if not properties:
            return self.fault(one, f"{whole} has no {one.name}")
        self.property_type(one, self.names.narrowed(properties[0], apple_name), whole)
        is_field = self.names.declared(apple_name).kind == "struct"
        if one.settable and not is_field and not any(member.setter for member in properties):
            self.fault(one, f"{one.name} of {whole} cannot be set")
        return None

    def property_type(self, one, type, scope, nullable=True):
        swift = self.inferred(one, scope)
        if swift is None:
            self.fault(one, f"the type of {one.name} should be written")
        elif not self.fits(swift, type, scope, nullable=nullable):
            self.fault(one, f"{one.name} is {shown(type)}, not {shown_swift(swift)}")


def has_default(parameter, type, is_last):
    """Whether Swift gives a parameter this default: nil to a block at the end, nothing to options."""
    value = "".join(token.text for token in parameter.default)
    if type.name.startswith("Function"):
        return is_last and type.nullable and value == "nil"
    if is_options(parameter.label, type):
        return value == ("nil" if type.nullable else "[:]")
    return False


def is_options(label, type):
    return type.name == "Map" and bool(re.search(r"(?i)options|attributes|userinfo", label))


def shown(type):
    """Apple's type, for a person to read."""
    if type.name == "CValue":
        return shown(type.args[0])
    name = type.alias or {"Boolean": "Bool", "Unit": "Void"}.get(type.name, type.name)
    if not type.alias and type.args:
        name += f"<{', '.join(map(shown, type.args))}>"
    return name + "?" * type.nullable


def shown_swift(type):
    kind = type[0]
    if kind == "name":
        return type[1]
    if kind in ("optional", "unwrapped"):
        return shown_swift(type[1]) + ("?" if kind == "optional" else "!")
    if kind == "array":
        return f"[{shown_swift(type[1])}]"
    if kind == "dictionary":
        return f"[{shown_swift(type[1])}: {shown_swift(type[2])}]"
    if kind == "generic":
        return f"{type[1]}<{', '.join(map(shown_swift, type[2]))}>"
    inner = f"({', '.join(map(shown_swift, type[1]))})"
    return f"{inner} -> {shown_swift(type[2])}" if kind == "function" else inner
