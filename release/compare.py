"""Compares what was published with what was built again: python3 -B compare.py PUBLISHED REBUILT.

Says nothing and exits with 0 if they are the same bytes. Otherwise it names each difference, down
to the entries of archives inside archives, and exits with 1.
"""

import io
import sys
import zipfile
from pathlib import Path

MOST = 40


def entry(info):
    """What an archive says of a file beside its bytes."""
    return {
        "time": "%d-%02d-%02d %02d:%02d:%02d" % info.date_time,
        "mode": oct(info.external_attr >> 16),
        "system": info.create_system,
        "compression": info.compress_type,
        "extra": info.extra.hex(),
        "comment": info.comment.decode(errors="replace"),
    }


def opened(content):
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        return None


def differences(name, published, rebuilt):
    if published == rebuilt:
        return
    ours, theirs = opened(rebuilt), opened(published)
    if not ours or not theirs:
        shorter = min(len(published), len(rebuilt))
        changed = [at for at in range(shorter) if published[at] != rebuilt[at]]
        first = changed[0] if changed else shorter
        sizes = f"{len(published)} bytes published, {len(rebuilt)} built again"
        yield f"{name}: {sizes}, {len(changed)} bytes differ, the first at {first}"
        return
    found = False
    theirs_by_name = {info.filename: info for info in theirs.infolist()}
    ours_by_name = {info.filename: info for info in ours.infolist()}
    if len(theirs_by_name) != len(theirs.infolist()):
        yield f"{name}: an entry is published twice"
        found = True
    for one in sorted(theirs_by_name.keys() - ours_by_name.keys()):
        yield f"{name}: {one} is published and was not built again"
        found = True
    for one in sorted(ours_by_name.keys() - theirs_by_name.keys()):
        yield f"{name}: {one} was built again and is not published"
        found = True
    for one in sorted(theirs_by_name.keys() & ours_by_name.keys()):
        said, built = entry(theirs_by_name[one]), entry(ours_by_name[one])
        for what in said:
            if said[what] != built[what]:
                yield f"{name}: {one}: {what} {said[what]} published, {built[what]} built again"
                found = True
        try:
            published_bytes = theirs.read(one)
        except (zipfile.BadZipFile, OSError, RuntimeError) as error:
            yield f"{name}: {one} cannot be read: {error}"
            found = True
            continue
        for difference in differences(f"{name}: {one}", published_bytes, ours.read(one)):
            yield difference
            found = True
    if not found:
        yield f"{name}: the same entries, packed otherwise (their order, or what lies between them)"


def main(published, rebuilt):
    found = list(differences(Path(published).name, Path(published).read_bytes(), Path(rebuilt).read_bytes()))
    for line in found[:MOST]:
        print(f"  {line}")
    if len(found) > MOST:
        print(f"  and {len(found) - MOST} more")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
