"""Holds the stand-ins and the shell against Apple's declarations.

    python3 check.py DUMPS        exits 1 if something is not found, and says where it stands

DUMPS is the folder with what `klib dump-metadata` printed; the script `check` makes it.
"""

import re
import sys
from pathlib import Path

import dump
import source
from apple import Names
from compare import Comparison
from shell import Shell

HERE = Path(__file__).resolve().parent
IOS = HERE.parent
CHECKED = ("UIKit", "Security", "MessageUI", "CoreMotion")
# Swift alone declares these frameworks: there is nothing to hold them against.
UNCHECKED = ("SwiftUI", "CryptoKit")


def table(text, file):
    """The lines of a table, each with the place where it stands."""
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            yield f"names/{file}:{number}", line.split("\t")


def files():
    """Everything that is looked at: the text of each file."""
    found = {}
    for folder in (*(f"StandIn/{name}" for name in CHECKED + UNCHECKED), "App", "Sources"):
        for path in sorted((IOS / folder).rglob("*.swift")):
            found[str(path.relative_to(IOS))] = path.read_text(encoding="utf-8")
    for name in ("renames.tsv", "differences.tsv"):
        found[name] = (HERE / name).read_text(encoding="utf-8")
    return found


def apple(folder):
    texts = sorted(folder.glob("*.txt"))
    return dump.Apple([path.read_text(encoding="utf-8") for path in texts])


class Check:
    def __init__(self, apple, files):
        renames = {name: (place, target) for place, (name, target) in table(files["renames.tsv"], "renames.tsv")}
        differences = {(name, what): place for place, (name, what, _) in table(files["differences.tsv"], "differences.tsv")}
        adopted = {}
        for name, what in differences:
            if what.startswith("adopts "):
                adopted.setdefault(name, []).append(what.removeprefix("adopts "))
        names = Names(apple, {name: target for name, (_, target) in renames.items()}, adopted)

        def tokens(*folders):
            chosen = [path for path in files if path.startswith(folders)]
            return [token for path in chosen for token in source.tokens(files[path], path, {"UNDISGUISED"})]

        stand_ins = source.Reader(tokens(*(f"StandIn/{name}/" for name in CHECKED))).declarations()
        comparison = Comparison(names, differences, stand_ins)
        self.faults = comparison.compare(stand_ins)
        unchecked = " ".join(files[path] for path in files if path.startswith(tuple(f"StandIn/{name}/" for name in UNCHECKED)))
        shell_tokens = tokens("App/", "Sources/")
        in_shell = source.Reader(shell_tokens).declarations()
        unchecked = set(re.findall(r"\b(?:struct|class|enum|protocol|typealias) (\w+)", unchecked))
        shell = Shell(names, differences, in_shell, comparison.declared | comparison.globals(stand_ins), unchecked)
        self.faults += shell.look(in_shell, shell_tokens)

        for name, (place, target) in renames.items():
            if not names.exists(target):
                self.faults.append(f"{place}: Apple declares no {target}")
            elif name not in names.used:
                self.faults.append(f"{place}: nothing needs {name}")
        used = comparison.used_differences | shell.used_differences | {(name, f"adopts {protocol}") for name, protocol in names.used_adoptions}
        self.faults += [f"{differences[key]}: nothing needs {' '.join(key)}" for key in differences if key not in used]
        self.declarations = comparison.count
        self.uses = [f"{token.where} {what}" for token, what in shell.found.values()]


def main():
    folder = Path(sys.argv[1])
    try:
        check = Check(apple(folder), files())
    except source.Unreadable as what:
        sys.exit(f"ios/{what}")
    for fault in sorted(set(check.faults)):
        print(f"ios/{fault}")
    if check.faults:
        sys.exit(1)
    made_from = (folder / "made-from").read_text(encoding="utf-8").strip()
    print(f"{check.declarations} declarations of the stand-ins and {len(check.uses)} uses in the shell are Apple's, by {made_from}")


if __name__ == "__main__":
    main()
