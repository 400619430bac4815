#!/usr/bin/env python3
"""Makes tests/vectors/phone-numbers.tsv: written forms, and what Google's libphonenumber (the package
`phonenumbers`) makes of each in the United States.

    python3 -m venv VENV && VENV/bin/pip install -r requirements.txt
    VENV/bin/python written.py > ../../vectors/phone-numbers.tsv

The oracle is used as its own users use it: the text is parsed, and the number counts if it is valid;
otherwise its matcher searches the text, and a number counts if it is the only one. `plain` and
`plain match` do the same with the text in ASCII digits and spaces and without invisible characters,
`again` without the repetition of its end, for what the package does not know itself. `short` is its
list of short numbers.

The last column says why Tally refuses some of what the oracle dials; the sentences are in REASONS.
The random draws are seeded: the same versions make the same file.
"""

import pathlib
import random
import re

import phonenumbers
import unicodedata2
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata, PhoneNumberFormat, PhoneNumberType
from phonenumbers import shortnumberinfo
from phonenumbers.shortdata import _AVAILABLE_REGION_CODES as SHORT_REGIONS

HERE = "US"
random.seed(19145550143)
TOLL_FREE = (800, 833, 844, 855, 866, 877, 888)
REASONS = {
    "groups": "ten digits in other groups than 3, 3 and 4 may be another country's",
    "beside": "other digits stand beside the number: which ones are meant is not clear",
    "joined": "a word that is joined to the number may be part of it",
    "letters": "letters may be a word: they are digits in a toll-free number alone, in one piece and in capitals",
    "area": "seven digits: most phones here need an area code, and which one is not known",
    "pause": "what stands behind a comma and a space, a semicolon or a dash may be another number",
    "long": "an extension of more than seven digits may be another number",
    "service": "what follows an area code begins with 2 to 9, and is no 911 and no 311",
    "special": "costs the caller extra, or reaches no person",
    "plus": "a + before what is a number of this country and of another",
    "prefix": "011 is read where it stands apart; two country codes or prefixes are not read",
    "habit": "a prefix for calls inside the country, not a single 0, stands behind the country code",
    "behind": "words behind an extension: what looks like one may be none",
    "apart": "a # that stands apart from what follows, or more than five digits, may be no extension",
    "not": "the words beside the number say not to call it",
    "turned": "marks of direction between digits: they may be seen in another order",
    "money": "a sum of money",
    "address": "an address of a page or of mail",
    "network": "a code for the network may change what the number does",
    "sign": "a sign that no number has",
    "words": "short numbers stand alone: words beside them may mean something else, and 9/11 is a day",
    "code": "a short code takes texts only: it is nobody's own number",
    "reaches": "a short number that is not the same for every phone in the country",
    "range": "dialed: its length and beginning are known, its range may have been opened since",
}


# ---- the oracle

def spelled(number):
    text = f"+{number.country_code}{phonenumbers.national_significant_number(number)}"
    return f"{text};ext={number.extension}" if number.extension else text


def plain(text):
    out = ""
    for character in text:
        if unicodedata2.category(character) == "Nd":
            out += str(unicodedata2.digit(character))
        elif character.isspace():
            out += " "
        elif unicodedata2.category(character) != "Cf" and not 0xFE00 <= ord(character) <= 0xFE0F:
            out += "" if character == "\u034f" else character
    return out


def parsed(text):
    try:
        return phonenumbers.parse(text, HERE)
    except phonenumbers.NumberParseException:
        return None


def only_match(text):
    found = {spelled(match.number) for match in phonenumbers.PhoneNumberMatcher(text, HERE)}
    return found.pop() if len(found) == 1 else None


def ask(text, again=None):
    """What it dials, how it was asked, and whether that is valid or only possible."""
    questions = [("", text), ("plain ", plain(text))]
    if again:
        questions.append(("again ", again))
    for how, question in questions:
        number = parsed(question)
        if number and phonenumbers.is_valid_number(number):
            return spelled(number), f"{how}parse", "valid"
        if found := only_match(question):
            return found, f"{how}match", "valid"
    digits = re.sub(r"^tel:|;phone-context=\+1$|[^\w+]", "", plain(text))
    if re.fullmatch(r"[1-9]\d{2,5}", digits):
        number = phonenumbers.PhoneNumber(country_code=1, national_number=int(digits))
        if shortnumberinfo.is_valid_short_number_for_region(number, HERE):
            return digits, "short", "valid"
    number = parsed(plain(text))
    if number and phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE:
        return spelled(number), "parse", "possible"
    return "", "", "no"


# ---- numbers to write

AREAS = [
    area for area in range(200, 1000)
    if any(phonenumbers.is_valid_number(phonenumbers.parse(f"+1{area}{exchange}4567"))
           for exchange in range(200, 1000, 3))
]


def valid_here():
    while True:
        area, exchange, line = random.choice(AREAS), random.randint(200, 999), random.randint(0, 9999)
        digits = f"{area}{exchange}{line:04}"
        special = area == 900 or exchange % 100 == 11
        if not special and phonenumbers.is_valid_number(phonenumbers.parse(f"+1{digits}")):
            return digits


def toll_free():
    return f"{random.choice(TOLL_FREE)}{random.randint(200, 999)}{random.randint(0, 9999):04}"


def fill(template, digits):
    """Each # of the template is the next digit."""
    left = iter(digits)
    return "".join(next(left) if sign == "#" else sign for sign in template)


KEYS = {letter: digit for digit, letters in
        enumerate(["", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]) for letter in letters}


def on_keys(word):
    return "".join(str(KEYS[letter]) if letter in KEYS else letter for letter in word.upper())


rows = []
seen = set()


NOT_TO_CALL = r"(?i)\b(only texts?|texts? only|no(?!\.)|not|old|wrong|fax)\b"
# Countries where ten digits are mostly grouped 3, 3 and 4.
GROUP_AS_HERE = {1, 39, 52, 54, 63, 86, 98, 234, 254, 964}
TURNING = "\u061c\u200f\u202a-\u202e\u2066-\u2069"


def careful_why(kind, text, number):
    """Why what reads as a number is refused, whatever kind of writing it is."""
    if re.match(r"\+1(?!8(?:00|33|44|55|66|77|88))...976", number):
        return "special"
    if re.search(rf"[\u202b\u202e\u2067]|\d[^\d]*[{TURNING}]+.*\d", text):
        return "turned"
    if re.match(r"letters", kind) and not re.fullmatch(
            r"[^A-Za-z]*[\d)][ ).-]{0,2}([A-Z]+|\d+ \([A-Z]+\))([ /(\[][-\d ()\[\]]+)?", text):
        return "letters"
    if ";ext=" in number and re.search(r"\d \w+$", text) and kind == "extension" and re.search(r"[a-z]$", text):
        return "behind"
    if re.search(r"# \d|#\d{6}", text) and ";ext=" in number:
        return "apart"
    grouped = re.fullmatch(r"\+(\d{1,3})\D(\d{3})\D(\d{3})\D\d{4}", text)
    if grouped and int(grouped[1]) not in GROUP_AS_HERE and int(grouped[2]) in AREAS and not here_why(
            re.sub(r"\D", "", text)[-10:]):
        return "plus"
    if re.search(NOT_TO_CALL, text) and kind.startswith("a word"):
        return "not"
    return ""


def row(kind, text, why="", again=None):
    if text in seen:
        return
    seen.add(text)
    number, how, verdict = ask(text, again)
    if verdict == "valid":
        why = why or careful_why(kind, text, number)
    if verdict == "no" or (verdict == "possible" and why != "range"):
        why = ""
    rows.append((kind, text, number, how, verdict, why))


def here_why(digits, grouped=True):
    """Why ten digits that are valid here are refused all the same."""
    if not grouped:
        return "groups"
    area, exchange = int(digits[:3]), int(digits[3:6])
    if area == 900:
        return "special"
    if exchange < 200 or (exchange % 100 == 11 and area not in TOLL_FREE):
        return "service"
    return ""


def ten_why(digits, grouped=True):
    """The same for any ten digits; those of which the length alone is known here are dialed."""
    if len(digits) != 10:
        return ""
    if why := here_why(digits, grouped):
        return why
    valid = phonenumbers.is_valid_number(phonenumbers.parse(f"+1{digits}"))
    return "range" if not valid and int(digits[:3]) in AREAS else ""


# ---- kinds of writing

HERE_FORMS = """###-###-#### (###)###-#### ###.###.#### ##########
1-###-###-#### 1(###)###-#### 1##########
+1##########
+1-###-###-#### +1.###.###.#### +1(###)###-#### +1/###/###-#### ###/###-#### ###/###/####""".split()
HERE_FORMS += [
    "(###) ###-####", "### ### ####", "###  ###  ####", "### - ### - ####", "(###) ### ####", "1 (###) ###-####", "1 ### ### ####",
    "+1 ### ### ####", "+1 (###) ###-####", "(+1) ### ### ####", "+ 1 ### ### ####", "+(1) ### ### ####",
    "### #######", "###### ####", "###–###–####", "###—###—####", "###‑###‑####", "###−###−####",
    "[###] ###-####", "(###-###-####)", "+1 ## ## ## ## ##", "011 1 ### ### ####", "###...###...####",
    "###\u00a0###\u00a0####", "###\u2009###\u2009####", "###\u3000###\u3000####", "###\t###\t####", "### ###\n####",
]
for form in HERE_FORMS:
    for _ in range(20):
        row("here", fill(form, valid_here()))

ELSEWHERE = ["## #### ####", "##-####-####", "## ## ## ## ##", "##### #####", "#### ### ###", "#### ######",
             "### ## ## ###", "### ### ## ##", "# ### ### ###", "# # # # # # # # # #", "##.##.##.##.##", "(##) ####-####",
             "1## #### ####", "1 ## ## ## ## ##"]
for form in ELSEWHERE:
    for _ in range(12):
        digits = valid_here()
        if not form.startswith("1## ") or digits[0] != "1":
            if int(digits[:3]) not in TOLL_FREE:
                row("groups of another country", fill(form, digits), "groups")

for form in ["1-###-####-###", "1-###-#-######", "### ## ## ###", "1 ### ##-##-###", "###-###-#-###"]:
    for _ in range(15):
        row("toll-free in its own groups", fill(form, toll_free()))

WORDS4 = "SAFE HELP HOPE CARE HOME TALK CALL LIFE KIND CALM REST STOP QUIT TEXT LOVE".split()
WORDS7 = "FLOWERS CONTACT SUICIDE CHILDREN VETERAN SUPPORT SHELTER RESPECT COMFORT BETTERS".split()
for word in WORDS4:
    for area in TOLL_FREE:
        exchange = random.randint(222, 999)
        number = on_keys(word)
        for form in [f"1-{area}-{exchange}-{word}", f"({area}) {exchange}-{word}", f"1 {area} {exchange} {word}",
                     f"1-{area}-{exchange}-{word.lower()}", f"+1 {area}-{exchange}-{word}", f"1{area}{exchange}{word}"]:
            if random.random() < 0.4:
                row("letters", form)
        again = f"1-{area}-{exchange}-{word}"
        for form in [f"1-{area}-{exchange}-{word} ({number})", f"1-{area}-{exchange}-{word} [{number}]",
                     f"1-{area}-{exchange}-{word}/{number}", f"1-{area}-{exchange}-{word} (1-{area}-{exchange}-{number})",
                     f"1-{area}-{exchange}-{number} ({word})"]:
            if random.random() < 0.5:
                row("letters and again as digits", form, again=again)
        row("letters and other digits", f"1-{area}-{exchange}-{word} ({int(number) % 7999 + 1111})")
        row("small letters apart", f"1-{area}-{exchange} {word.lower()}", "letters")
        row("letters of a local number", f"{random.choice(['914', '212', '646'])}-{exchange}-{word}", "letters")
        row("a word for the missing digits", f"914 {exchange} {word.lower()}", "letters")
for word in WORDS7:
    for area in TOLL_FREE:
        why = "letters" if len(word) > 7 else ""
        row("letters", f"1-{area}-{word}", why)
        row("letters", f"1 {area} {word}", why)
        row("small letters apart", f"{area} {word.lower()}", "letters")
for text in ["1-800-4-A-CHILD", "1-877-8-HOPENY", "1-800-GO-FEDEX", "1-800-CALL-ATT", "1-866-4-U-TREE", "1-888-99-HOPE9"]:
    row("letters", text)
for text in ["914 call her", "914 call mom", "112 emergency", "800 call mom", "646 tell ana", "212 work only"]:
    row("a phrase on the keypad", text, "letters")

EXT = ["{n} ext. {e}", "{n} ext {e}", "{n} ext: {e}", "{n} Ext. {e}", "{n} EXT {e}", "{n}ext{e}", "{n} extn {e}",
       "{n} extension {e}", "{n} extensión {e}", "{n} extensio\u0301n {e}", "{n} x{e}", "{n} x {e}", "{n}x{e}", "{n} X{e}", "{n} ｘ{e}",
       "{n} #{e}", "{n}#{e}", "{n} # {e}", "{n};ext={e}", "tel:{n};ext={e}", "{n},{e}", "{n},,{e}", "{n} (ext. {e})", "{n} (x{e})",
       "{n}, ext. {e}", "{n} int {e}", "{n} int. {e}", "{n} anexo {e}", "{n} ext. {e} work", "Ana {n} x{e}"]
for form in EXT:
    for _ in range(12):
        number = fill(random.choice(["###-###-####", "(###) ###-####", "+1##########", "1-###-###-####"]), valid_here())
        row("extension", form.format(n=number, e=random.randint(1, 10 ** random.randint(1, 7) - 1)))
for _ in range(12):
    number, extension = fill("###-###-####", valid_here()), random.randint(10, 9999)
    for form in ["{n}, {e}", "{n};{e}", "{n}-{e}#", "{n} ; {e}", "{n}, , {e}"]:
        row("a pause or another number", form.format(n=number, e=extension), "pause")
    for form in ["{n} ext. {e}, 14", "{n} ext no. {e}", "{n} x{e} x14", "{n} {e}", "{n}-{e}", "{n} ({e})", "{n} opt {e}", "{n} ext. {e}-14"]:
        row("an extension and more", form.format(n=number, e=extension), "beside")
    row("a long extension", f"{number} ext. {random.randint(10**7, 10**9)}", "long")
    row("a long extension", f"{number} x{valid_here()}", "long")

BEFORE = ["Ana ", "Ana & Bo ", "Ana: ", "cell: ", "cell ", "Mom's phone ", "tel. ", "Tel: ", "No. ", "№ ", "# ", "work - ", "casa: ", "Tía Rosa, ", "мама ",
          "أمي ", "媽媽 ", "T: ", "(cell) ", "☎ ", "📞 ", "☎️ ", "- ", "• ", "\"", "<"]
BEHIND = [" home", " (home)", "(h)", " work", " cell", " celular", " Ana", " - Ana", ", Ana", ": Ana", " мама", " أمي", " 媽媽", ".", " !", "\"", ">",
          " ext", " x", " or none", " only text", " (TTY)", " TTY", "\nhome"]
for word in BEFORE:
    for _ in range(6):
        row("a word before", word + fill(random.choice(["###-###-####", "(###) ###-####", "+1 ### ### ####"]), valid_here()))
for word in BEHIND:
    for _ in range(6):
        row("a word behind", fill(random.choice(["###-###-####", "(###) ###-####", "+1 ### ### ####"]), valid_here()) + word)
for _ in range(10):
    number = fill("###-###-####", valid_here())
    for form in ["Ana{n}", "{n}home", "{n}h", "tel{n}", "п{n}", "{n}é"]:
        row("a joined word", form.format(n=number), "joined")
    for form in ["{n} after 5pm", "{n} 24/7", "{n} apt 4", "2nd cell {n}", "Ana 2: {n}", "{n} or 911", "{n} (TTY: 711)", "{n} since 2019",
                 "{n} line 2", "{n} 9-5", "{n} * 2"]:
        row("digits in words", form.format(n=number), "beside")

BETWEEN = [" / ", "/", " or ", " o ", ", ", "; ", "\n", " ", " & ", " and ", " - ", "|", " | ", " (", ",", ";", " y ", "  "]
for between in BETWEEN:
    for _ in range(10):
        forms = ["###-###-####", "(###) ###-####", "##########", "+1 ### ### ####"]
        one, other = (fill(random.choice(forms), valid_here()) for _ in range(2))
        row("two numbers", one + between + other, "beside")
for _ in range(15):
    number = fill("###-###-####", valid_here())
    for form in ["{n}/{e:04}", "{n} or {e:04}", "{n} / 555-{e:04}", "{n} {n}", "{n} / {n}"]:
        row("two numbers", form.format(n=number, e=random.randint(0, 9999)), "beside")

for _ in range(60):
    digits = valid_here()
    for form in ["###-####", "#######", "### ####", "###-#### home", "1-###-####"]:
        row("no area code", fill(form, digits[3:]))
    cut = random.randrange(10)
    row("a digit missing", fill("###-###-###", digits[:cut] + digits[cut + 1:]))
    row("a digit missing", fill("1-###-###-###", digits[:cut] + digits[cut + 1:]))
    row("a digit missing", fill("+1 ### ### ###", digits[:cut] + digits[cut + 1:]))
    more = digits[:cut] + str(random.randrange(10)) + digits[cut:]
    if more[0] != "1":
        row("a digit too many", fill("###-###-#####", more))
        row("a digit too many", fill("###########", more))
    why = "prefix" if more[0] == "1" else ""
    row("a digit too many", fill("1-###-###-#####", more), why)
    row("a digit too many", fill("+1 ### ### #####", more), why)
    row("a prefix twice", fill("+1 1 ### ### ####", digits), "prefix")
    row("a prefix twice", fill("1 1 ### ### ####", digits), "prefix")

for _ in range(900):
    digits = f"{random.randint(0, 10**10 - 1):010}"
    if random.random() < 0.5:
        digits = f"{random.choice(AREAS)}{digits[3:]}"
    form = random.choice(["###-###-####", "##########", "+1 ### ### ####", "(###) ###-####"])
    row("any ten digits", fill(form, digits), ten_why(digits))

# From the table that the app has: for each country and length, the first two digits of a number.
BEGINNINGS, DROPS_A_ZERO = {}, set()
PLANS = pathlib.Path(__file__).parents[3] / "core/phone-number/src/plans.rs"
for country in re.finditer(r"code: (\d+),.*?\] \}", PLANS.read_text(), re.S):
    if "drops_a_zero: true" in country[0]:
        DROPS_A_ZERO.add(int(country[1]))
    for length, bits in re.findall(r"\((\d+), (0x[0-9a-f]+)\)", country[0]):
        firsts = [f"{first:02}" for first in range(100) if int(bits, 16) >> first & 1]
        BEGINNINGS[int(country[1]), int(length)] = firsts

COUNTRIES = [code for code in sorted(COUNTRY_CODE_TO_REGION_CODE) if code != 1]
PERSONAL = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.VOIP,
            PhoneNumberType.PERSONAL_NUMBER)


def written_abroad(number, style):
    return phonenumbers.format_number(number, style)


def abroad_why(number):
    if COUNTRY_CODE_TO_REGION_CODE[number.country_code] == ("001",) or phonenumbers.number_type(number) not in PERSONAL:
        return "special"
    return ""


def plus_why(text, number):
    digits = re.sub(r"\D", "", plain(text))
    code = str(number.country_code)
    apart = re.match(rf"\D*{code}\D", plain(text))
    alike = re.fullmatch(r"\+\d{3}\D\d{3}\D\d{4}", plain(text)) is not None
    here = len(digits) == 10 and int(digits[:3]) in AREAS and not here_why(digits)
    return "plus" if here and (alike or not apart) else ""


def neighbors(number, count):
    """Valid numbers near an example: some of its last digits changed."""
    national = phonenumbers.national_significant_number(number)
    found = [number]
    for _ in range(60):
        if len(found) == count:
            break
        keep = random.randint(2, max(2, len(national) - 3))
        tail = "".join(random.choice("0123456789") for _ in range(len(national) - keep))
        other = parsed(f"+{number.country_code}{national[:keep]}{tail}")
        if other and phonenumbers.is_valid_number(other):
            found.append(other)
    return found


for code in COUNTRIES:
    for region in COUNTRY_CODE_TO_REGION_CODE[code]:
        for kind in (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE):
            example = (phonenumbers.example_number_for_non_geo_entity(code) if region == "001"
                       else phonenumbers.example_number_for_type(region, kind))
            if example is None:
                continue
            for number in neighbors(example, 3):
                why = abroad_why(number)
                national = phonenumbers.national_significant_number(number)
                for text in (written_abroad(number, PhoneNumberFormat.E164),
                             written_abroad(number, PhoneNumberFormat.INTERNATIONAL)):
                    row("another country", text, plus_why(text, number) or why)
                international = written_abroad(number, PhoneNumberFormat.INTERNATIONAL)
                if random.random() < 0.34:
                    row("another country after 011", "011 " + international[1:], why)
                    row("another country after 011", "011-" + international[1:], why)
                    row("011 run together", f"011{code}{national}", "prefix")
                    row("00 as elsewhere", f"00 {international[1:]}", "beside")
                    row("00 as elsewhere", f"00{code}{national}")
                    row("no plus", f"{code}{national}", ten_why(f"{code}{national}"))
                prefix = PhoneMetadata.metadata_for_region_or_calling_code(code, region).national_prefix
                if prefix == "0" and random.random() < 0.4:
                    if code not in DROPS_A_ZERO:
                        why = "habit"
                    row("a zero inside", f"+{code} (0){national}", why)
                    row("a zero inside", f"+{code} (0) {national}", why)
                    row("a zero inside", f"+{code} 0{national}", why)
                elif prefix and prefix != "0":
                    row("another prefix inside", f"+{code} ({prefix}) {national}", "habit")
                    row("another prefix inside", f"+{code} {prefix}{national}", "habit")
                elif not prefix and random.random() < 0.3:
                    text = f"+{code} (0){national}"
                    read = parsed(text)
                    row("a zero where there is none", text, abroad_why(read) if read else "")
                home = written_abroad(number, PhoneNumberFormat.NATIONAL)
                digits = re.sub(r"\D", "", home)
                if random.random() < 0.4 and home not in seen:
                    gaps = [len(re.sub(r"\D", "", home[:match.start()])) for match in re.finditer(r"\D+", home)]
                    gaps = {gap for gap in gaps if 0 < gap < len(digits)}
                    if len(digits) == 11 and digits[0] == "1":
                        digits, gaps = digits[1:], {gap - 1 for gap in gaps if gap > 1}
                    free = digits[:3].isdigit() and int(digits[:3]) in TOLL_FREE
                    grouped = gaps <= {3, 6} or (free and not gaps & {1, 2})
                    why = {7: "area", 10: ten_why(digits, grouped)}.get(len(digits), "beside")
                    row("as written at home", home, "code" if len(digits) < 7 else why)

for _ in range(250):
    digits = valid_here()
    for form in ["+##########", "+###-###-####"]:
        text = fill(form, digits)
        row("a plus before ten digits", text, "plus")

for code in COUNTRIES:
    for region in COUNTRY_CODE_TO_REGION_CODE[code]:
        if region == "001":
            continue
        for kind in (PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST):
            example = phonenumbers.example_number_for_type(region, kind)
            if example is not None and abroad_why(example) and random.random() < 0.5:
                national = phonenumbers.national_significant_number(example)
                # Of a range, two digits are known here: some begin as those of persons do.
                why = "" if national[:2] in BEGINNINGS.get((code, len(national)), ()) else "special"
                row("special rates", written_abroad(example, PhoneNumberFormat.INTERNATIONAL), why)

ZEROS = [c for c in range(0x110000) if unicodedata2.category(chr(c)) == "Nd" and unicodedata2.digit(chr(c)) == 0]
for zero in ZEROS:
    for form in ["###-###-####", "### ### ####", "+1##########"]:
        text = fill(form, valid_here())
        row("digits of a script", "".join(chr(zero + int(s)) if s.isdigit() else s for s in text))
for _ in range(20):
    text = fill("###-###-####", valid_here())
    row("digits of several scripts", "".join(chr(random.choice(ZEROS) + int(s)) if s.isdigit() else s for s in text))
    wide = "".join(chr(ord(s) + 0xFEE0) if s != " " else "\u3000" for s in fill("+1 (###) ###-####", valid_here()))
    row("wide signs", wide)
    row("no digits", text[:8] + random.choice("²½①Ⅷ一") + text[9:])

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff"
for mark in INVISIBLE:
    for form in ["{m}{n}", "{n}{m}", "{m}{n}{m}", "{a}{m}{b}", "{m}{a}{m}{b}{m}"]:
        number = fill(random.choice(["###-###-####", "##########", "+1 ### ### ####"]), valid_here())
        row("invisible marks", form.format(m=mark, n=number, a=number[:6], b=number[6:]))

for year, month, day in [(2026, 11, 28), (1999, 12, 31), (2031, 2, 7), (1987, 6, 15), (2024, 2, 29), (2025, 10, 3)]:
    for form in ["{y}-{m:02}-{d:02}", "{m}/{d}/{y}", "{d:02}.{m:02}.{y}", "{y}{m:02}{d:02}", "{m:02}-{d:02}-{y}", "{d}/{m}/{y}"]:
        date = form.format(y=year, m=month, d=day)
        for tail in ["", " 10", " 10:30", " 1030", "T10:30:00", " 8", "-12", " 23:59:59", " home"]:
            text = date + tail
            digits = re.sub(r"\D", "", text)
            why = {7: "area", 10: "groups", 11: "groups"}.get(len(digits), "letters")
            if text == digits:
                why = here_why(digits) if len(digits) == 10 else ""
            row("dates", text, why)
    row("dates", f"{year}{month:02}{day:02}10", here_why(f"{year}{month:02}{day:02}10"))

for sign in "$€£¥₹₱":
    for _ in range(5):
        number = valid_here()
        row("money", f"{sign}{fill('###.###.####', number)}", "money")
        row("money", f"{sign}{number}", "money")
        row("money", f"{number} {sign}", "money")
        row("money", f"{sign}{int(number[:7]):,}.{number[8:]}", "money")
for _ in range(12):
    number = valid_here()
    row("addresses", f"https://example.org/{number}", "address")
    row("addresses", f"http://example.org/?id={number}", "address")
    row("addresses", f"ana{number}@example.org", "address")
    row("addresses", f"{number}@example.org", "address")
    for code in ["*67 ", "*67", "*82 ", "#31#", "*31#", "*21*"]:
        row("codes of the network", code + number, "network")
    row("codes of the network", f"*21*{number}#", "network")
    for form in ["###*###*####", "###_###_####", "###=###=####", "###%###%####", "### ### ####*", "@###-###-####", "100% ###-###-####",
                 "=###-###-####", "###-###-####²", "\u202e###-###-####"]:
        row("signs", fill(form, number), "sign")
    for form in ["###,###,####", "###:###:####", "###'###'####", "###;###;####", "###|###|####", "###•###•####", "{###}###-####"]:
        row("signs between", fill(form.replace("{", "{{").replace("}", "}}").format(), number))
    row("two pluses", fill("++1 ### ### ####", number), "sign")
    row("two pluses", fill("+1+### ### ####", number), "sign")
    row("letters that look like digits", fill("###-###-O###", number))
    row("letters that look like digits", fill("###-###-###l", number))
    row("letters that look like digits", fill("###-##O-####", number))

for _ in range(10):
    number = valid_here()
    row("addresses of numbers", f"tel:+1{number}")
    row("addresses of numbers", f"TEL:+1-{fill('###-###-####', number)}")
    row("addresses of numbers", f"tel:{number}")
    row("addresses of numbers", f"tel:{number};phone-context=+1")
    row("addresses of numbers", f"tel:{number[3:]};phone-context=+1{number[:3]}", "sign")
    row("addresses of numbers", f"tel:{number[3:]};phone-context=+1-{number[:3]}", "sign")
    row("addresses of numbers", f"tel:+1{number};ext=12")
    row("addresses of numbers", f"tel:+1{number};isub=12", "sign")
    row("addresses of numbers", f"tel:{number};phone-context=example.org", "sign")

SERVICES = {"911", "988", "112", "211", "311", "411", "511", "611", "711", "811"}
for code in range(1000):
    text = f"{code:03}"
    row("three digits", text, "" if text in SERVICES else "reaches")
for region in sorted(SHORT_REGIONS):
    metadata = PhoneMetadata.short_metadata_for_region(region)
    if metadata and metadata.emergency:
        pattern = metadata.emergency.national_number_pattern or ""
        for text in (f"{code:0{width}}" for width in (2, 3, 4, 5) for code in range(10 ** width)):
            if re.fullmatch(pattern, text) and text not in SERVICES:
                row("emergency numbers of other countries", text, "reaches" if len(text) == 3 else "code")
                row("emergency numbers among words", f"Police {text}")
                row("emergency numbers among words", f"+1 {text}")
for text in ["Police 911", "911 police", "911!", "apt 911", "call 988", "+911", "+1911", "911 911", "9 911", "911;", "1911", "0911", "911 ext 2"]:
    row("services among words", text, "words")
for text in ["9-1-1", "9 1 1", "9.1.1", "(911)", " 988 ", "٩١١", "９１１", "tel:911", "tel:911;phone-context=+1"]:
    row("services", text)
for text in ["9-11", "9/11", "91-1", "9.11", "1-12"]:
    row("days that look like services", text, "words")
for _ in range(120):
    text = str(random.randint(1000, 999999))
    row("short codes", text, "code")
for text in ["233733", "88788", "741741", "898211", "839863"]:
    row("short codes", text, "code")


# ---- the file

def escaped(text):
    out = ""
    for character in text:
        if character == "\\" or not (character.isprintable() and character.isascii()):
            out += f"\\u{{{ord(character):x}}}"
        else:
            out += character
    return out


def main():
    print("# What people write as a phone number, and what Google's libphonenumber dials for it in the United States.")
    print(f"# Made by tests/oracle/phone_numbers/written.py with phonenumbers {phonenumbers.__version__}; "
          f"{len(rows)} rows. \\u{{…}} is a character by its code.")
    print("# Columns: kind; written; what the oracle dials; how it was asked; valid, possible (its length is right, no range is "
          "known) or no; why Tally decides otherwise.")
    print("# Without a reason Tally dials exactly what is valid and refuses the rest. With a reason it refuses what is valid; "
          "`range` alone dials what is possible.")
    for name, sentence in REASONS.items():
        print(f"#: {name}\t{sentence}")
    for entry in rows:
        print("\t".join(escaped(column) if index == 1 else column for index, column in enumerate(entry)))


main()
