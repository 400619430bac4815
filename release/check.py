"""Holds names and contents of a release to the cover: check.py FOLDER LIBRARIES.

Puts the libraries for Android into LIBRARIES, where release/check goes on.
"""

import importlib.machinery
import importlib.util
import io
import os
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Words that are parts of others, but for the beginning of a word in camel case.
CAMEL = {"safe": rb"(?<![A-Za-z])safe(?!Parent|d)|Safe(?!Parent|d)", "plan": rb"(?<![A-Za-z])plan(?![a-z])|Plan(?![a-z])"}
# What the engine is told when the app goes to the background, and what UniFFI hands over.
ALLOWED = re.compile(rb"\bHidden\b|RustBuffer")
# Every file that a release has.
KNOWN = re.compile(
    r"(maven/org/calculator/calculator-engine/[^/]+/)?calculator-engine-[\w.-]+\.(aar|pom|jar)(\.sha1)?"
    r"|calculator-engine-[\w.-]+\.cdx\.json|CalculatorEngineFFI(-rehearsal)?\.xcframework\.zip"
    r"|swift(-rehearsal)?/(Package|Sources/CalculatorEngine/\w+)\.swift"
    r"|(NOTES|README|COMPILERS)(-rehearsal)?(\.android|\.apple)?\.(md|txt)|SHA256SUMS(-rehearsal)?"
)
# And everything in its archives.
ENTRY = re.compile(
    r"[^:]+\.aar: (AndroidManifest\.xml|R\.txt|proguard\.txt|classes\.jar|jni/(arm64-v8a|armeabi-v7a|x86_64)/libcalculator\.so)"
    r"|[^:]+\.aar: classes\.jar: (META-INF/calculator-engine\.kotlin_module|org/calculator/engine/[\w$-]+\.class)"
    r"|[^:]+-sources\.jar: org/calculator/engine/\w+\.kt"
    r"|[^:]+\.zip: CalculatorEngineFFI\.xcframework/(Info\.plist|[\w-]+/(libcalculator\.a|Headers/([\w-]+/)?[\w-]+\.(h|modulemap)))"
)
SETUP_CODE = b"73282559"


def load_telling():
    """bindings/telling, which has no ending."""
    path = str(ROOT / "bindings/telling")
    loader = importlib.machinery.SourceFileLoader("telling", path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("telling", loader))
    loader.exec_module(module)
    return module


telling = load_telling()
WORDS = [(word, found) for word, found in telling.patterns("binary", "text") if word not in CAMEL]
if not set(CAMEL) <= set(telling.listed("text")):
    sys.exit("bindings/telling-words.txt is another list: mend release/check.py")


def told(content):
    """The telling words in some bytes, and the places where somebody builds."""
    content = ALLOWED.sub(b"", content)
    told = [*telling.found(content, WORDS), *telling.built(content)]
    # Without the noughts of longer letters, too.
    both = (content, content.replace(b"\0", b""))
    return told + [word for word, found in CAMEL.items() if any(re.search(found, one) for one in both)]


def inside(name, content):
    """Everything in an archive, and in the archives in it, by the way to it."""
    yield name, content
    if name.endswith((".aar", ".jar", ".zip")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                yield from inside(f"{name}: {entry.filename}", archive.read(entry))


def taken_in(name):
    """Whether an app takes in what this file says."""
    if name.endswith(("-sources.jar", ".md", ".cdx.json")) or "-sources.jar: " in name:
        return False
    return name.endswith((".class", ".kotlin_module", ".xml", "R.txt", ".pro", "proguard.txt", ".pom", ".plist", ".modulemap"))


def places():
    """Folders of this machine, which nothing may name."""
    cargo = os.environ.get("CARGO_HOME", str(Path.home() / ".cargo"))
    return [f"{folder}/".encode() for folder in (ROOT, Path.home(), cargo) if str(folder) != "/"]


def main(folder, libraries):
    folder = Path(folder)
    found = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        if not KNOWN.fullmatch(path.relative_to(folder).as_posix()):
            found.append(f"no file of a release: {path.relative_to(folder)}")
        for name, content in inside(path.relative_to(folder).as_posix(), path.read_bytes()):
            found += [f"the name tells: {name}: {word}" for word in told(name.encode())]
            if ": " in name and not ENTRY.fullmatch(name):
                found.append(f"no entry of a release: {name}")
            if taken_in(name):
                found += [f"{name} tells: {word}" for word in told(content)]
            if not name.endswith(".cdx.json") and not name.endswith(".md"):
                found += [f"{name} tells where it was built: {place.decode()}" for place in places() if place in content]
            if SETUP_CODE in content:
                found.append(f"{name} holds the setup code of the examples")
            library = re.search(r"\.aar: jni/([^/]+)/libcalculator\.so$", name)
            if library:
                copy = Path(libraries) / library[1] / "libcalculator.so"
                copy.parent.mkdir()
                copy.write_bytes(content)
    if found:
        sys.exit("\n".join(found[:40]))


if __name__ == "__main__":
    main(*sys.argv[1:])
