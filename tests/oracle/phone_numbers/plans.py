#!/usr/bin/env python3
"""Makes core/phone-number/src/plans.rs: which numbers there can be, from the rules of Google's
libphonenumber (the package `phonenumbers`).

    python3 -m venv VENV && VENV/bin/pip install -r requirements.txt
    VENV/bin/python plans.py > ../../../core/phone-number/src/plans.rs

For North America: the area codes in use. For each other country: the lengths of national numbers,
and for each length the possible first two digits. Further digits are not stored: new ranges below
them open every month, and this app may not be updated for years.

Only numbers that a person can have: landlines, mobiles, internet telephones and personal numbers,
not special rates or satellites. The random draws are seeded: the same versions make the same file.
"""

import random
import re
import re._constants as op
import re._parser
from collections import defaultdict

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

PERSONAL = ("fixed_line", "mobile", "voip", "personal_number")
DRAWS = 1500
TRIES = 300
# ITU-T E.164.
MOST_DIGITS = 15
random.seed(20261128)


def draw(tree):
    """A text that the pattern takes."""
    out = ""
    for kind, value in tree:
        if kind is op.LITERAL:
            out += chr(value)
        elif kind is op.IN:
            out += random.choice(members(value))
        elif kind is op.BRANCH:
            out += draw(random.choice(value[1]))
        elif kind is op.SUBPATTERN:
            out += draw(value[3])
        elif kind is op.MAX_REPEAT:
            least, most, repeated = value
            out += "".join(draw(repeated) for _ in range(random.randint(least, most)))
        else:
            raise ValueError(kind)
    return out


def members(parts):
    out = ""
    for kind, value in parts:
        if kind is op.LITERAL:
            out += chr(value)
        elif kind is op.RANGE:
            out += "".join(map(chr, range(value[0], value[1] + 1)))
        elif kind is op.CATEGORY:
            out += "0123456789"
        else:
            raise ValueError(kind)
    return out


def patterns(code):
    for region in COUNTRY_CODE_TO_REGION_CODE[code]:
        metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
        for name in PERSONAL:
            pattern = getattr(metadata, name)
            if pattern and pattern.national_number_pattern not in (None, "NA"):
                lengths = pattern.possible_length or metadata.general_desc.possible_length
                yield pattern.national_number_pattern, [length for length in lengths if length > 0]


def tries(pattern, lengths):
    """What a draw may miss: one that the pattern takes for each two digits, where there is one."""
    taken = re.compile(pattern)
    for length in lengths:
        for first in range(100):
            for _ in range(TRIES):
                rest = "".join(random.choice("0123456789") for _ in range(length - 2))
                if taken.fullmatch(digits := f"{first:02}{rest}"):
                    yield digits
                    break


def national_prefix(code):
    region = COUNTRY_CODE_TO_REGION_CODE[code][0]
    return PhoneMetadata.metadata_for_region_or_calling_code(code, region).national_prefix


def shapes_of(code):
    """For each length, the first two digits of the numbers that are read as they are written."""
    shapes, changed = defaultdict(set), set()
    for pattern, lengths in patterns(code):
        tree = re._parser.parse(pattern)
        for digits in [draw(tree) for _ in range(DRAWS)] + list(tries(pattern, lengths)):
            number = phonenumbers.parse(f"+{code}{digits}")
            read = phonenumbers.national_significant_number(number)
            if read != digits:
                changed.add((len(digits), digits[:2]))
            elif phonenumbers.is_valid_number(number):
                shapes[len(digits)].add(digits[:2])
    for length, first in changed:
        shapes[length].discard(first)
    if national_prefix(code) == "0":
        # A zero in front is the trunk prefix there.
        for length in shapes:
            shapes[length] = {first for first in shapes[length] if first[0] != "0"}
    most = MOST_DIGITS - len(str(code))
    return {length: firsts for length, firsts in sorted(shapes.items()) if firsts and length <= most}


def drops_a_zero(code, shapes):
    """Whether one zero in front of the national number is the trunk prefix, and never anything else."""
    if national_prefix(code) != "0":
        return False
    for length, firsts in shapes.items():
        for first in firsts:
            for _ in range(20):
                digits = first + "".join(random.choice("0123456789") for _ in range(length - 2))
                if not phonenumbers.is_valid_number(phonenumbers.parse(f"+{code}{digits}")):
                    continue
                number = phonenumbers.parse(f"+{code}0{digits}")
                read = phonenumbers.national_significant_number(number)
                if read != digits:
                    return False
    return True


def area_codes():
    used = []
    for area in range(200, 1000):
        for exchange in range(200, 1000):
            number = phonenumbers.parse(f"+1{area}{exchange}4567")
            if phonenumbers.is_valid_number(number):
                kind = phonenumbers.number_type(number)
                if kind != phonenumbers.PhoneNumberType.PREMIUM_RATE:
                    used.append(area)
                    break
    return used


def toll_free(area):
    number = phonenumbers.parse(f"+1{area}2345678")
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE


def rows(values, indent="   "):
    line = indent
    for value in values:
        if len(line) + len(value) + 2 > 100:
            yield line
            line = indent
        line += f" {value},"
    yield line


def main():
    print("//! Which numbers there can be. Made by `tests/oracle/phone_numbers/plans.py` from the rules of")
    print(f"//! Google's libphonenumber (`phonenumbers` {phonenumbers.__version__}).")
    print()
    print("use super::country::Country;")
    areas = area_codes()
    print("\n/// The area codes of North America that were in use, without those at special rates.")
    print("#[rustfmt::skip]")
    print(f"pub(super) const AREA_CODES: [u16; {len(areas)}] = [")
    print("\n".join(rows(map(str, areas))))
    print("];")
    free = [area for area in areas if toll_free(area)]
    print("\n/// Those of them that cost the caller nothing, everywhere in North America.")
    print("#[rustfmt::skip]")
    print(f"pub(super) const TOLL_FREE: [u16; {len(free)}] = [")
    print("\n".join(rows(map(str, free))))
    print("];")
    countries = []
    for code in sorted(COUNTRY_CODE_TO_REGION_CODE):
        if code == 1 or COUNTRY_CODE_TO_REGION_CODE[code] == ("001",):
            continue
        shapes = shapes_of(code)
        if shapes:
            countries.append((code, drops_a_zero(code, shapes), shapes))
    print("\n/// Every other country, by its calling code.")
    print("#[rustfmt::skip]")
    print(f"pub(super) const COUNTRIES: [Country; {len(countries)}] = [")
    for code, zero, shapes in countries:
        print(f"    Country {{ code: {code}, drops_a_zero: {str(zero).lower()}, shapes: &[")
        bits = {length: sum(1 << int(first) for first in firsts) for length, firsts in shapes.items()}
        pairs = [f"({length}, {firsts:#x})" for length, firsts in bits.items()]
        print("\n".join(rows(pairs, "       ")))
        print("    ] },")
    print("];")


main()
