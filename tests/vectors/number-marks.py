#!/usr/bin/env python3
"""Makes number-marks.tsv: how every locale writes three numbers, by two copies of CLDR that are not ours.

    pip install Babel==2.19.0
    python tests/vectors/number-marks.py > tests/vectors/number-marks.tsv

ICU, through the Intl of Node.js, is asked for every locale that Babel lists and ICU knows, for
other regions, older names and asked-for digits. Babel's data are asked for the locales that ICU
leaves out. Babel applies neither digits nor the least number of digits to group: this script does,
with a least number of one, so that those lines hold marks, sizes of groups and digits.
"""

import json
import subprocess
import unicodedata

import babel
from babel.core import get_cldr_version
from babel.localedata import locale_identifiers
from babel.numbers import parse_pattern

NUMBERS = ["1234", "12345", "1234567890.5"]
# As phones ask for them: other regions, scripts left out, older names, digits that somebody chose.
ASKED = """
    zh-TW zh-HK zh-MO sr-ME pa-PK uz-AF en-XX de-XX fr-XX de-US pt-ES ar-US es-PH zh-Hans-HK
    es-JP iw he-IL in in-ID ji tl tl-PH mo sh jw prs cmn arb
    ar-EG-u-nu-latn ar-u-nu-arab ar-AE-u-nu-arab hi-u-nu-deva hi-IN-u-nu-deva bn-u-nu-latn
    bn-BD-u-nu-latn fa-u-nu-latn ur-u-nu-arabext de-u-nu-arab de-u-nu-deva es-u-nu-arab
    de-CH-u-nu-arabext fr-u-nu-thai th-u-nu-thai my-u-nu-latn ne-u-nu-latn mr-IN-u-nu-latn
    ta-u-nu-tamldec te-u-nu-telu km-u-nu-khmr lo-u-nu-laoo sd-u-nu-arab sd-u-nu-latn
    zh-u-nu-hanidec ja-u-nu-hanidec ff-Adlm-u-nu-latn en-u-nu-roman en-u-nu-abcd
    es-US-u-fw-mon es-US-u-fw-mon-mu-celsius es-ES-u-rg-uszzzz es-US-t-en es-US-x-home
    de-DE-u-co-phonebk de-DE-u-co-phonebk-nu-deva
""".split()
SCRIPT = """
const [numbers, locales, systems] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const asked = [...locales, ...systems.flatMap(name => [`en-u-nu-${name}`, `de-u-nu-${name}`])];
const written = {};
for (const locale of asked) {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
    // What Intl does not know, it writes as the machine's own locale.
    const known = Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
    const language = new Intl.Locale(locale).maximize();
    const used = new Intl.Locale(format.resolvedOptions().locale).maximize();
    if (known && language.script === used.script) {
        written[locale] = numbers.map(number => format.format(number));
    }
}
console.log(JSON.stringify({ written, versions: process.versions }));
"""


def asked_of_icu(locales, systems):
    question = json.dumps([NUMBERS, locales, systems])
    command = ["node", "-e", SCRIPT]
    answer = subprocess.run(command, input=question, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def zeros():
    """Systems of digits by the zeros that Python knows; their names are Babel's."""
    return {
        unicodedata.name(chr(code)): chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) == "Nd" and unicodedata.digit(chr(code)) == 0
    }


# The names that those zeros have in the locales that ICU leaves out.
ZEROS = {
    "latn": "DIGIT ZERO",
    "arab": "ARABIC-INDIC DIGIT ZERO",
    "arabext": "EXTENDED ARABIC-INDIC DIGIT ZERO",
    "deva": "DEVANAGARI DIGIT ZERO",
    "hmnp": "NYIAKENG PUACHUE HMONG DIGIT ZERO",
    "mtei": "MEETEI MAYEK DIGIT ZERO",
    "nkoo": "NKO DIGIT ZERO",
}


def by_babel(locale):
    data = babel.Locale.parse(locale, sep="-")._data
    system = data["default_numbering_system"]
    # What a system of digits does not say itself, it takes from the Western digits beside it.
    symbols = {**data["number_symbols"]["latn"], **data["number_symbols"][system]}
    group_last, group_further = parse_pattern(data["decimal_formats"][None].pattern).grouping
    zero = ord(zeros()[ZEROS[system]])

    def written(number):
        whole, _, part = number.partition(".")
        groups = [whole[-group_last:]]
        whole = whole[:-group_last]
        while whole:
            groups.insert(0, whole[-group_further:])
            whole = whole[:-group_further]
        text = symbols["group"].join(groups) + (symbols["decimal"] + part if part else "")
        return "".join(chr(zero + int(c)) if c in "0123456789" else c for c in text)

    return [written(number) for number in NUMBERS]


def visible(text):
    return text.replace("\u00a0", "\\u{a0}").replace("\u202f", "\\u{202f}")


def main():
    listed = sorted(locale.replace("_", "-") for locale in locale_identifiers() if locale != "root")
    icu = asked_of_icu([*listed, *ASKED], ["arab", "arabext", "beng", "deva", "fullwide"])
    others = [locale for locale in listed if locale not in icu["written"]]
    versions = icu["versions"]
    print("# How each locale writes numbers, made by number-marks.py.")
    print(f"# icu: ICU {versions['icu']}, CLDR {versions['cldr']}, by Node.js {versions['node']}.")
    print(f"# babel: Babel {babel.__version__}, CLDR {get_cldr_version()}, for what ICU leaves out.")
    print("# \\u{a0} and \\u{202f} are spaces.")
    print(f"# Columns: locale, {', '.join(NUMBERS)}, by whom.")
    for locale, numbers in sorted(icu["written"].items()):
        print("\t".join([locale, *map(visible, numbers), "icu"]))
    for locale in others:
        print("\t".join([locale, *map(visible, by_babel(locale)), "babel"]))


main()
