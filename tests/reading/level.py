"""The reading level of every message, and of what directory files say on pages: at most grade 6, and no sentence longer than one breath.

English by the Flesch-Kincaid grade, Spanish by the Fernandez Huerta index, both as textstat computes them. A label of a few words has no
reading level worth the name: what is shorter than a sentence of eight words is not measured.

    python tests/reading/level.py            tells what is too hard, and exits 1 where anything is
    python tests/reading/level.py --table    tells the hardest messages of each language, whatever they are
"""

import json
import re
import sys
from pathlib import Path

import textstat
from fluent.syntax import ast, parse

LOCALES = Path(__file__).parent.parent.parent / "core" / "locales"
DIRECTORY = LOCALES.parent / "directory"
LEAST_WORDS = 8
MOST_WORDS_A_SENTENCE = 20
GRADE = 6.0
# On its scale 70 to 80 is grade 6; more is easier.
HUERTA = 70.0
# Names cannot be put more simply; they count as short words.
NAMES = re.compile(r"My Sisters' Place|Anti-Trafficking Program|Center for Legal Services|Centro de Servicios Legales")


def text_of(pattern):
    """One way in which the message can read: the default of each choice, and a short word for each value."""
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            parts.append(text_of(next(v.value for v in element.expression.variants if v.default)))
        else:
            parts.append("ten")
    return "".join(parts)


def messages(language):
    for path in [*sorted((LOCALES / language).glob("*.ftl")), LOCALES / "undisguised" / f"{language}.ftl"]:
        for entry in parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                sys.exit(f"{path.name}: {entry.content}")
            # A source is a name.
            if isinstance(entry, ast.Message) and not entry.id.name.startswith("source-"):
                yield entry.id.name, text_of(entry.value)


# What the app shows of a service: HSDS's properties, in English; their Spanish is in attributes.
SHOWN = {
    "description": "description",
    "eligibility_description": "eligibility",
    "interpretation_services": "interpretation",
    "alert": "alert",
}
MEETING = {f"meeting-{kind}" for kind in ("heading", "text", "caution")}
LOCAL = {"staff-report", "exam", "kit", "order", "address", "compensation", "one-stop"}


def of_files(language):
    """What directory files say of services, of a first meeting, and of what holds in a region."""
    ending = "" if language == "en" else f":{language}"
    labels = {f"{label}{ending}" for label in MEETING | LOCAL | {"hours"}}
    if ending:
        labels |= {f"{label}{ending}" for label in SHOWN.values()}
    for path in sorted(DIRECTORY.glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        services = [service for organization in document["contents"] for service in organization["services"]]
        for record in [document["region"], *services]:
            if not ending:
                yield from ((f"{path.name} {key}", record[key]) for key in SHOWN if key in record)
            for attribute in record.get("attributes", []):
                if attribute["label"] in labels:
                    yield f"{path.name} {attribute['label']}", attribute["value"]


def words(text):
    return re.findall(r"\w[\w'’-]*", text)


# Each language: its name, and how hard a text is, as a number that grows with it, and how to say
# it.
LANGUAGES = {
    "en": ("English", lambda text: over_grade(textstat.flesch_kincaid_grade(text))),
    "es": ("Spanish", lambda text: under_index(textstat.fernandez_huerta(text))),
}


def over_grade(grade):
    return grade - GRADE, f"grade {grade:.1f}"


def under_index(index):
    return HUERTA - index, f"index {index:.0f}"


def main():
    failed = False
    folders = {path.name for path in LOCALES.iterdir() if path.is_dir()} - {"undisguised"}
    for language in sorted(folders - set(LANGUAGES)):
        failed = True
        print(f"{language}: no reading index")
    for language, (name, measure) in LANGUAGES.items():
        textstat.set_lang(language)
        measured = []
        for key, text in [*messages(language), *of_files(language)]:
            text = NAMES.sub("Ann", text)
            for sentence in re.split(r"(?<=[.?:])\s+", text):
                if len(words(sentence)) > MOST_WORDS_A_SENTENCE:
                    failed = True
                    print(f"{language} {key}: a sentence of {len(words(sentence))} words: {sentence}")
            if len(words(text)) >= LEAST_WORDS:
                over, told = measure(text)
                measured.append((over, told, key, text))
        measured.sort(reverse=True)
        # The oracle is awake: it reads what stands in the files.
        if not any(".json " in key for _, _, key, _ in measured):
            sys.exit(f"{language}: nothing in the directory files was measured")
        for over, told, key, text in measured:
            if over > 0:
                failed = True
                print(f"{language} {key}: {told}: {text}")
        if "--table" in sys.argv:
            for _, told, key, text in measured[:15]:
                print(f"  {told:>10}  {key}: {text}")
        print(f"{name}: {len(measured)} messages measured, the hardest at {measured[0][1]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
