"""Plants a fault in a file of a release, for release/test: plant.py FAULT FILE."""

import io
import sys
import zipfile
from pathlib import Path


def entries(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(info, archive.read(info)) for info in archive.infolist()]


def packed(listed):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for info, content in listed:
            archive.writestr(info, content)
    return held.getvalue()


def changed(content, ending, change):
    """An archive in which the first entry of this ending is another."""
    listed = entries(content)
    at = next(at for at, (info, _) in enumerate(listed) if info.filename.endswith(ending))
    info, held = listed[at]
    listed[at] = (info, change(held))
    return packed(listed)


def flipped(held):
    middle = len(held) // 2
    return held[:middle] + bytes([held[middle] ^ 1]) + held[middle + 1 :]


def later(content):
    listed = entries(content)
    listed[0][0].date_time = (2026, 11, 30, 12, 0, 0)
    return packed(listed)


def more(content, name, held):
    return packed([*entries(content), (zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), held)])


FAULTS = {
    "library": lambda content: changed(content, "arm64-v8a/libcalculator.so", flipped),
    "class": lambda content: changed(content, "classes.jar", lambda jar: changed(jar, "Engine.class", flipped)),
    "time": later,
    "missing": lambda content: packed(entries(content)[:-1]),
    "added": lambda content: more(content, "assets/added", b"added"),
    "order": lambda content: packed(entries(content)[::-1]),
    "byte": flipped,
    # What release/check has to find.
    "manifest": lambda content: changed(content, "AndroidManifest.xml", lambda held: held.replace(b'engine"', b'hotline"')),
    "name": lambda content: more(content, "assets/shelters.txt", b""),
    "camel": lambda content: more(content, "assets/MyPlanPage.txt", b""),
    "word": lambda content: changed(content, "classes.jar", lambda jar: more(jar, "a.class", b"\x01\x00\x06victim")),
    "accent": lambda content: changed(
        content, "classes.jar", lambda jar: more(jar, "a.class", "\x01\x00\x08V\u00cdCTIMA".encode())
    ),
    "code": lambda content: more(content, "assets/added", b"73282559"),
    "home": lambda content: more(content, "assets/added", f"{Path.home()}/somebody".encode()),
    "exported": lambda content: changed(
        content, "x86_64/libcalculator.so", lambda held: held.replace(b"ffi_calculator_", b"fff_calculator_")
    ),
}


if __name__ == "__main__":
    fault, file = sys.argv[1:]
    path = Path(file)
    before = path.read_bytes()
    after = FAULTS[fault](before)
    if after == before:
        sys.exit(f"{fault} changes nothing in {file}")
    path.write_bytes(after)
