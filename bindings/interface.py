"""What a host can call, from the Kotlin and the Swift that bindings/generate writes: each public
declaration on a line, without what UniFFI needs for itself, and without constants, companions,
extensions and the default values of Swift's structures.

    python3 bindings/interface.py [--write]

Compares it with bindings/interface.kotlin.txt and bindings/interface.swift.txt, and for the
decision alone with those in bindings/decision; exit 1 if a declaration came, went or changed. What changes here changes for whoever has embedded the library:
write it anew with --write, and say it in CHANGELOG.md.
"""

import difflib
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
WRITTEN = HERE.parent / "target/bindings"
# What every language has for itself, and a host has no use for.
OWN = re.compile(r"\bffi|Ffi[A-Z]|[Uu]ni[Ff]fi|RustBuffer|[Nn]oHandle|CallStatus|InternalException|interface Disposable|\bclone|HandleMap|destroy\(\)|close\(\)")


def blocks(text):
    """Each declaration at the beginning of a line, with the lines up to the next one."""
    text = re.sub(r"/\*\*.*?\*/ *", "", text, flags=re.DOTALL)
    # Kotlin's functions stand behind their description or behind what they throw.
    text = re.sub(r"^( *)@Throws\(([^)]*)::class\) fun ([^{\n]*?)(\{?)$", r"\1fun \3 throws \2 \4", text, flags=re.MULTILINE)
    block = []
    for line in text.splitlines():
        if line and not line[0].isspace() and line[0] not in "{)}],/#":
            if block:
                yield block
            block = []
        if line.strip() and not line.strip().startswith("//"):
            block.append(line.rstrip())
    if block:
        yield block


def plain(line):
    line = re.sub(r"\s*(\{|=)?\s*$", "", line.replace("`", "").strip())
    return re.sub(r"\s+", " ", line.replace("kotlin.", "")).rstrip(" ,{")


def swift(text):
    inside_of_ours = False
    for block in blocks(text):
        head = plain(block[0])
        # The methods of the class above.
        if re.match(r"(public static|open) func", head):
            if inside_of_ours and not OWN.search(head):
                yield f"    {head}"
            continue
        inside_of_ours = "class " in head and not re.search(r"\w+Impl\b", head)
        if not re.match(r"(public|open) ", head) or OWN.search(head) or re.search(r"\w+Impl\b", head):
            continue
        if head.startswith("public func") or head.startswith("public typealias"):
            yield head
            continue
        yield head
        kind = head.split()[1]
        for line in block[1:]:
            inside = plain(line)
            if OWN.search(inside):
                continue
            # A method of a class stands at the beginning of a line there, as a block of its own.
            if re.match(r"public (let|var|static func)|open func", inside) or (kind == "protocol" and inside.startswith("func")):
                yield f"    {inside}"
            elif kind == "enum" and re.match(r" {4}(indirect )?case \w", line) and not re.search(r"\)?:$", inside):
                yield f"    {inside}"
            elif kind == "enum" and re.match(r" {8}\w+: ", line):
                yield f"        {inside}"


def kotlin(text):
    found = list(blocks(text))
    for block in found:
        head = plain(block[0])
        if not re.match(r"(public |open |data |sealed |enum )*(class|interface|fun|typealias|object) ", head):
            continue
        if head.startswith("public typealias"):
            if not OWN.search(head):
                yield head
            continue
        if OWN.search(head) or re.search(r"\w+Impl\b", head):
            continue
        yield head
        for line in block[1:]:
            inside = plain(line)
            if OWN.search(inside) or re.match(r"(override|internal|private|protected|return|@|companion)", inside):
                continue
            if re.match(r" {4,8}(public |open )?(val|var|fun|data class|object|class) ", line):
                yield f"    {inside}"
            elif head.startswith("enum") and re.match(r" {4}[A-Z][A-Z0-9_]*\b", line):
                yield f"    {inside.rstrip(';,')}"
    # Functions of no class stand below everything else, indented.
    yield from (plain(line) for line in found[-1][1:] if re.match(r" {4,8}fun `", line))


def main():
    anew = sys.argv[1:] == ["--write"]
    if sys.argv[1:] and not anew:
        sys.exit("usage: bindings/interface.py [--write]")
    differs = False
    for kept, read, source in (
        ("interface.kotlin.txt", kotlin, "kotlin/org/calculator/engine/calculator.kt"),
        ("interface.swift.txt", swift, "swift/CalculatorEngine.swift"),
        ("decision/interface.kotlin.txt", kotlin, "decision/kotlin/org/tally/decision/tally_decision.kt"),
        ("decision/interface.swift.txt", swift, "decision/swift/TallyDecision.swift"),
    ):
        if not (WRITTEN / source).exists():
            sys.exit(f"{source} is missing: bindings/generate writes it")
        found = "\n".join(read((WRITTEN / source).read_text(encoding="utf-8"))) + "\n"
        if anew:
            (HERE / kept).write_text(found, encoding="utf-8")
            continue
        before = (HERE / kept).read_text(encoding="utf-8")
        if found != before:
            differs = True
            sys.stdout.writelines(difflib.unified_diff(before.splitlines(True), found.splitlines(True), kept, "now", n=1))
    if differs:
        sys.exit("the interface is another one: bindings/interface.py --write, and say it in CHANGELOG.md")


main()
