"""How Swift names what Objective-C declares, as far as these frameworks need it.

The rules are those of the compiler's importer: words that a parameter's type says already are left
out, a name is split before its last preposition, what all cases of an enum begin with is dropped.
They are described in docs/CToSwiftNameTranslation.md and lib/Basic/StringExtras.cpp of
swiftlang/swift (read in November 2026). Whatever Apple names by hand stands in renames.tsv.
"""

import re

PREPOSITIONS = set(
    "above after along alongside as at before below by following for from given in including inside into matching of on since to until using via with within".split()
)
# The compiler knows some 700. These are the ones that come before a type here, and a few words that
# do and are no verbs. What is in neither list is noted, and an error if a name depends on it.
VERBS = set("add build dismiss open present prevent receive remove".split())
OTHERS = {"first", "system"}
unknown = set()
VACUOUS = {"get", "for", "set", "using", "with"}

WORD = re.compile(
    r"_"
    # An acronym with a plural; or before a word; or alone.
    r"|[A-Z]{2,}(?:(?<!I)s|es|ies)(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]{2,}(?![a-z])"
    r"|[A-Z][^A-Z_]*|[^A-Z_]+"
)


def words(name):
    return WORD.findall(name)


def lowered(name):
    """The name with its first word in lower case: `URLs` -> `urls`, `DarkMode` -> `darkMode`."""
    first = (words(name) or [""])[0]
    return (first.lower() if first[:1].isupper() else first) + name[len(first) :]


def common_words(one, other):
    """The words that both names begin with."""
    shared = []
    for left, right in zip(words(one), words(other)):
        if left != right:
            break
        shared.append(left)
    return "".join(shared)


def is_part_of(word, type_word):
    """Whether a word of a name says what a word of its type says: `URL` and `NSURL`."""
    if len(word) >= len(type_word):
        return word.lower() == type_word.lower()
    before = type_word[: -len(word)]
    if type_word.lower().endswith(word.lower()) and before.isupper() and not type_word[len(before)].islower():
        return True
    return type_word.lower().startswith(word.lower()) and type_word[len(word) :].isdigit()


def matched(name, type):
    """How many words at the end of a name are those at the end of its type."""
    of_name, of_type = words(name), words(type)
    if of_type and of_type[-1] in ("Type", "Ref", "Mask") and not is_part_of(of_name[-1], of_type[-1]):
        of_type.pop()
    count = 0
    while count < min(len(of_name), len(of_type)) and is_part_of(of_name[-1 - count], of_type[-1 - count]):
        count += 1
    return count


def speech(word):
    word = word.lower()
    if word not in PREPOSITIONS | VERBS | OTHERS:
        unknown.add(word)
    return "preposition" if word in PREPOSITIONS else "verb" if word in VERBS else None


def is_property(name, properties):
    name = lowered(name)
    ends = ("", "ies") if name.endswith("y") else ("", "s", "es")
    return any(name[: -1 if end == "ies" else None] + end in properties for end in ends)


def without_type(name, type, role, properties=()):
    """The name of a method (`base`), of its first parameter (`first`), of a later one (`later`) or
    of a property, without the words at its end that its type says already."""
    parts = words(name)
    count = matched(name, type) if name and type else 0
    if count == 0:
        return name
    if count == len(parts):
        return "" if role == "first" else name
    before, rest = speech(parts[-count - 1]), "".join(parts[:-count])
    if parts[-count:] == ["Error"]:
        return name
    if role != "property" and before is None:
        return name
    if role == "base" and before == "preposition" and count + 1 == len(parts):
        return name
    if role == "base" and before == "verb" and is_property("".join(parts[-count:]), properties):
        return name
    if role in ("base", "property") and rest in VACUOUS:
        return name
    return rest


def without_own_type(name, owner, properties):
    """`presentViewController` of a view controller is `present`."""
    parts = words(name)
    for end in range(len(parts), 0, -1):
        count = matched("".join(parts[:end]), owner)
        if count == 0:
            continue
        begin = end - count
        if begin == 0 or speech(parts[begin - 1]) != "verb":
            return name
        if is_property("".join(parts[begin:end]), properties):
            return name
        return "".join(parts[:begin] + parts[end:])
    return name


def split(base, type, is_function):
    """The name of a method and the label of its first parameter: `fontOfSize` -> `font(ofSize:)`."""
    if type == "Bool" and words(base)[-1] == "Animated":
        return base[: -len("Animated")], "animated"
    parts = words(base)
    if parts[0] == "set":
        return base, ""
    places = [place for place, word in enumerate(parts) if word.lower() in PREPOSITIONS]
    if not places or places[-1] == 0:
        return base, ""
    place = places[-1]
    if parts[place].lower() == "of" and len(places) > 1 and parts[places[-2]].lower() not in ("of", "for"):
        place = places[-2]
    if place == 0 or (place == 1 and parts[0] in VACUOUS):
        return base, ""
    # A block says `with` and `using` by itself.
    skipped = is_function and parts[place].lower() in ("with", "using")
    return "".join(parts[:place]), "".join(parts[place + skipped :])


def of_method(selector, types, owner, result, properties):
    """The Swift name of a method: `present(_:animated:completion:)`. `types` are the names of the
    parameters' types as the rules see them; the owner is without a protocol's suffix."""
    pieces = selector.split(":")
    if len(pieces) == 1:
        base = without_own_type(selector, owner, properties)
        if result == owner:
            base = without_type(base, result, "property")
        return lowered(base) + "()"
    base, labels = pieces[0], ["", *pieces[1:-1]]
    base = without_own_type(base, owner, properties)
    base, labels[0] = split(base, types[0], types[0] == "Block")
    for place, type in enumerate(types):
        if place == 0 and not labels[0]:
            base = without_type(base, type, "base", properties)
        else:
            labels[place] = without_type(labels[place], type, "later" if place else "first")
    return f"{lowered(base)}({''.join((lowered(label) or '_') + ':' for label in labels)})"


def of_init(selector, types):
    """`initWithFrame:textContainer:` -> `init(frame:textContainer:)`."""
    pieces = selector.split(":")[:-1]
    if not pieces:
        return "init()"
    pieces[0] = re.sub(r"^init(With)?", "", pieces[0])
    labels = [without_type(label, type, "later") for label, type in zip(pieces, types)]
    return f"init({''.join((lowered(label) or '_') + ':' for label in labels)})"


def of_property(name, owner, result):
    """A property of the class's own type loses the type: `sharedApplication` -> `shared`."""
    return lowered(without_type(name, result, "property") if result == owner else name)


def of_cases(names, type):
    """The Swift name of each case of an enum."""
    start = names[0]
    for name in names[1:]:
        start = common_words(start, name)
    constant = bool(re.match(r"k[A-Z]", start))
    if constant:
        start = start[1:]
    if len(names) == 1:
        start = common_words(start, type)
    shared = common_words(start, type)
    rest = words(start)[len(words(shared)) :]
    of_type = words(type)[len(words(shared)) :]
    if rest and of_type and of_type[0] in (rest[0] + "s", rest[0] + "es", rest[0][:-1] + "ies"):
        shared += rest[0]
    shared = "k" * constant + shared
    return {lowered(name.removeprefix(shared)): name for name in names}


def of_constant(name, type):
    """A constant of a type that wraps a string or a number: `UIMenuLookup` -> `lookup`."""
    constant = "k" if re.match(r"k[A-Z]", name) else ""
    if type == "NSNotificationName":
        name = name.removesuffix("Notification")
    return lowered(name.removeprefix(constant + common_words(name.removeprefix(constant), type)))
