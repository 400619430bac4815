"""Makes a vault whose plan fills its slot to the last byte, with the terminal phone, and prints what
it wrote last.

    target/reader/bin/python tests/reader/fill.py PHONE FOLDER

`tests/vaults/full` was made like this. A frozen vault is never made again; this documents how, and
will serve the next version of the format.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "docs"))
from read_vault import Vault  # noqa: E402

CODE = "470913"
ROOM = 32_550
SHORT, LONG = 500, 2_000
SETUP = f"""
keys 73282559=
tap "I am alone"
tap "My plan"
tap "I understand"
tap "Open the calculator"
keys {CODE}=
tap "Open the calculator"
keys {CODE}=
tap "Open my plan"
"""


def play(phone, folder, journey):
    told = subprocess.run([phone, "--data", folder, "--play", "-"], input=journey, text=True, capture_output=True)
    if told.returncode:
        sys.exit(told.stdout + told.stderr)
    return told.stdout


def fields(phone):
    """Every section, and the questions on it with the most letters that each takes; those that are closed are opened by a touch."""
    with tempfile.TemporaryDirectory() as folder:
        contents = play(phone, folder, SETUP + "print\n").split("# More")[0]
        sections = re.findall(r"^\[(.*)\]$", contents.split("come back.")[1], re.MULTILINE)
    questions = []
    with tempfile.TemporaryDirectory() as folder:
        walk = "".join(f'tap "{section}"\nprint\nback\n' for section in sections)
        section = None
        for line in play(phone, folder, SETUP + walk).splitlines():
            if line.endswith(" =="):
                section = line.removeprefix("== ").removesuffix(" ==")
            elif line.endswith(": _"):
                questions.append((section, line.removesuffix(": _"), ""))
            elif line.endswith(("?]", "own words]")):
                question = line[1:-1]
                questions.append((section, question, f'tap "{question}"\n'))
    with tempfile.TemporaryDirectory() as folder:
        tries = "".join(f"{steps(question, 'a' * (SHORT + 1))}print\nback\n" for question in questions)
        pages = re.split(r"\n(?=== )", play(phone, folder, SETUP + tries))
    pages = [page for page in pages if page.startswith("== ")]
    kinds = [SHORT if "too long" in page else LONG for page in pages]
    return sorted(zip(questions, kinds, strict=True), key=lambda asked: asked[1])


def text(number, length):
    """Ordinary words, different in every answer; no space at the end, which core would take away."""
    words = f"Answer {number}: the long way home, a warm coat, a blue cup, somebody who waits. "
    written = (words * (length // len(words) + 1))[:length]
    return written.rstrip().ljust(length, ".")


def steps(question, written):
    """From the plan's contents to the answer; the section stays open."""
    section, asked, opening = question
    return f'tap "{section}"\n{opening}fill "{asked}" with "{written}"\n'


def journey(answers):
    return SETUP + "".join(f"{steps(question, written)}back\n" for question, written in answers) + "hide\n"


def used(phone, answers):
    with tempfile.TemporaryDirectory() as folder:
        play(phone, folder, journey(answers))
        return len(Vault(folder).open(CODE)["document"])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    phone, folder = sys.argv[1:]
    answers, questions = [], iter(enumerate(fields(phone)))
    for number, (question, most) in questions:
        free = ROOM - used(phone, answers)
        if free < LONG:
            break
        answers.append((question, text(number, most if free > 3 * LONG else LONG // 2)))
    # The last one takes what is left; the bytes of its own number and length are found by trying.
    rest = LONG // 2 + ROOM - used(phone, [*answers, (question, text(number, LONG // 2))])
    written = text(number, rest)
    play(phone, folder, journey([*answers, (question, written)]))
    document = Vault(folder).open(CODE)["document"]
    assert len(document) == ROOM, len(document)
    print(f"{len(answers) + 1} answers; the last: {question}, {written!r}")


if __name__ == "__main__":
    main()
