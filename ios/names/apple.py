"""Apple's declarations under the names that Swift gives them."""

from dataclasses import replace

import rules

# Where Swift has a value type or a name of its own for what Objective-C declares otherwise.
BUILT_IN = {"Boolean": "Bool", "String": "NSString", "Any": "Object", "List": "NSArray", "Set": "NSSet", "Map": "NSDictionary", "Float": "Float", "Double": "Double"}
NUMBERS = {"Long": "Int", "ULong": "UInt", "Int": "Int32", "UInt": "UInt32"}


class Names:
    """Finds Apple's declaration for a Swift name, by Swift's rules or by the table of renames."""

    def __init__(self, apple, renames, adopted=None):
        self.apple = apple
        self.renames = renames
        # Protocols that a class adopts where Kotlin loses it.
        self.adopted = adopted or {}
        self.used = set()
        self.used_adoptions = set()
        self.by_hand = set(renames.values())
        self.swift_names = {objc: swift for swift, objc in renames.items()}
        # What was worked out is kept with the dump: it depends on the tables alone.
        self._members = apple.kept.setdefault((repr(sorted(renames.items())), repr(self.adopted)), {})
        self._properties = {}

    def renamed(self, name):
        if name in self.renames:
            self.used.add(name)
            return self.renames[name]
        return None

    def type(self, name):
        """The name of a type in Objective-C."""
        return self.renamed(name) or name

    def declared(self, name):
        """Apple's class, protocol, enum or struct of this name, if there is one."""
        types = self.apple.types
        return types.get(name) or types.get(name + "Protocol")

    def meaning(self, name):
        """The type that a typedef stands for in the end; None if there is no typedef."""
        type = self.apple.aliases.get(name)
        while type and type.name in self.apple.aliases:
            type = self.apple.aliases[type.name]
        return type and replace(type, alias=None)

    def wraps(self, name):
        type = self.meaning(name)
        return type and type.name

    def ancestors(self, owner, static=False):
        if static:
            return self.apple.ancestors(owner + "Meta")
        declared = self.declared(owner)
        if declared is None:
            return []
        above = self.apple.ancestors(declared.name)
        for name in list(above):
            for protocol in self.adopted.get(name, ()):
                above += [one for one in self.apple.ancestors(protocol + "Protocol") if one not in above]
        return above

    def is_under(self, owner, above):
        return above in self.ancestors(owner) or above + "Protocol" in self.ancestors(owner)

    def seen_as(self, type, code=""):
        """The name of a parameter's type, as the rules for names see it."""
        if code == ":":
            return "Selector"
        if type.name.startswith("Function"):
            return "Block"
        if type.name in BUILT_IN and type.alias != "CGFloat":
            return BUILT_IN[type.name]
        if type.name in NUMBERS or type.alias == "CGFloat":
            alias = type.alias or ""
            while alias and not self.apple.enumerators(alias) and alias not in ("NSInteger", "NSUInteger", "CGFloat"):
                alias = self.apple.aliases[alias].name if alias in self.apple.aliases else ""
            return alias or NUMBERS.get(type.name, "Double")
        if type.name == "CValue":
            return type.args[0].name
        if type.name == "CPointer":
            return (type.alias or "").removesuffix("Ref")
        return type.name.removesuffix("Protocol")

    def members(self, owner, static=False):
        """What an instance of a type has, or the type itself: by Swift name, each a list of pairs of
        what Apple declares and whether it throws."""
        key = (owner, static)
        if key not in self._members:
            self._members[key] = self._collect(owner, static)
        return self._members[key]

    def _collect(self, owner, static):
        above = [self.apple.types[name] for name in self.ancestors(owner, static)]
        accessors = {name for type in above for one in type.properties for name in (one.getter, one.setter)}
        found = {}
        for type in above:
            context = type.name.removesuffix("Meta").removesuffix("Protocol")
            properties = self.properties(type.name)
            for one in type.properties:
                if f"{context} {one.name}" in self.by_hand:
                    continue
                name = one.getter if one.type.name == "Boolean" and one.getter else rules.of_property(one.name, context, one.type.name)
                found.setdefault(name, []).append((one, False))
            for one in type.methods.values():
                if one.selector in accessors or one.selector.startswith("init") or f"{context} {one.selector}" in self.by_hand:
                    continue
                name, throws = self.method_name(one, context, properties)
                found.setdefault(name, []).append((one, throws))
        return found

    def properties(self, name):
        """The names of all properties of a type and of those above it."""
        if name not in self._properties:
            self._properties[name] = {one.name for above in self.apple.ancestors(name) for one in self.apple.types[above].properties}
        return self._properties[name]

    def narrowed(self, property, owner):
        """The type of a property. A subclass can narrow it; then only the getter says so."""
        for above in self.ancestors(owner):
            if property.getter in self.apple.types[above].methods:
                return self.apple.types[above].methods[property.getter].result_type()
        return property.type

    def method_name(self, method, context, properties):
        types = [self.seen_as(type, code) for type, code in zip(method.types(), method.codes() or [""] * 99)]
        selector, throws = method.selector, False
        if selector.endswith(":error:") and "NSError" in method.parameters:
            selector, throws = selector.removesuffix("error:"), True
            types.pop()
        rules.unknown.clear()
        name = rules.of_method(selector, types, context, self.seen_as(method.result_type()), properties)
        method.doubts = sorted(rules.unknown)
        return name, throws

    def member(self, owner, name, static=False):
        """Apple's declarations of a member, by the table or by the rules."""
        for above in [owner, *self.ancestors(owner)]:
            above = above.removesuffix("Protocol")
            target = self.renamed(f"{self.swift_names.get(above, above)}.{name}")
            if target is None:
                continue
            if " " in target:
                owner, _, selector = target.partition(" ")
                declared = self.apple.types.get(owner + "Meta" * static) or self.declared(owner)
                return [(one, False) for one in self._named(declared, selector)]
            if target in self.apple.constants:
                return [(target, False)]
            return []
        found = self.members(owner, static).get(name, [])
        for above, protocols in self.adopted.items():
            for protocol in protocols:
                if any(one.owner == protocol + "Protocol" for one, _ in found):
                    self.used_adoptions.add((above, protocol))
        return found

    @staticmethod
    def _named(declared, name):
        if declared is None:
            return []
        properties = [one for one in declared.properties if one.name == name]
        return properties or [declared.methods[name]] if properties or name in declared.methods else []

    def inits(self, owner):
        """The initializers of a class: by Swift name."""
        declared, found = self.declared(owner), {}
        for selector in declared.inits if declared else ():
            for above in self.ancestors(owner):
                method = self.apple.types[above].methods.get(selector)
                if method:
                    types = [self.seen_as(type, code) for type, code in zip(method.types(), method.codes())]
                    found[rules.of_init(selector, types)] = method
                    break
        return found

    def constants(self, type):
        """What Apple declares of an enum, an option set or a wrapped string: by Swift name, each
        with its name in Objective-C."""
        key = ("constants", type)
        if key not in self._members:
            cases = self.apple.enumerators(type)
            of_type = [name for name, (its, _) in self.apple.constants.items() if its.alias == type]
            constants = {rules.of_constant(name, type): name for name in of_type if name not in self.by_hand}
            self._members[key] = rules.of_cases(list(cases), type) if cases else constants
        return self._members[key]

    def exists(self, target):
        """Whether a target of the table of renames is declared."""
        if " " in target:
            owner, _, name = target.partition(" ")
            types = (self.declared(owner), self.apple.types.get(owner + "Meta"))
            return any(self._named(declared, name) for declared in types)
        apple = self.apple
        return bool(self.declared(target)) or any(target in names for names in (apple.aliases, apple.constants, apple.functions))
