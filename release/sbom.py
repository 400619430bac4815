"""Makes what cargo-cyclonedx wrote the same everywhere, and holds it to the crates of `cargo tree`.

    sbom.py WRITTEN FOLDER CRATES FILE

WRITTEN, of a copy of the workspace in FOLDER, becomes FILE. CRATES are those of `cargo tree`: a
name and a version on each line.
"""

import json
import sys
from pathlib import Path


def crates(file):
    return {tuple(line.split(" ", 1)) for line in Path(file).read_text().splitlines()}


def same(component):
    return component["name"], component["version"]


def made_the_same(written, folder, all_crates):
    """The document without what changes from run to run, and without what is not in the library."""
    document = json.loads(written.replace(f"path+file://{folder}/", "path+file:///"))
    # A number and a time of this run.
    document.pop("serialNumber", None)
    document["metadata"].pop("timestamp", None)
    root = document["metadata"]["component"]
    # The programs beside the library are not published.
    root["components"] = [one for one in root["components"] if one["type"] == "library"]
    root["type"] = "library"
    # The tool names macros as well, and chooses features for the whole workspace.
    kept = [one for one in document["components"] if same(one) in all_crates]
    document["components"] = sorted(kept, key=lambda one: one["bom-ref"])
    there = {one["bom-ref"] for one in kept} | {root["bom-ref"]}
    document["dependencies"] = sorted(
        (
            {**one, "dependsOn": sorted(ref for ref in one.get("dependsOn", []) if ref in there)}
            for one in document["dependencies"]
            if one["ref"] in there
        ),
        key=lambda one: one["ref"],
    )
    return document


def faults(document, all_crates):
    """What is named and is not a crate of the library, is missing, or is named twice."""
    named = [same(one) for one in document["components"]] + [same(document["metadata"]["component"])]
    found = [f"{' '.join(one)} is not in the library" for one in sorted(set(named) - all_crates)]
    found += [f"{' '.join(one)} is missing" for one in sorted(all_crates - set(named))]
    found += [f"{' '.join(one)} is named twice" for one in sorted(set(named)) if named.count(one) > 1]
    found += [
        f"{one['name']} has no licence"
        for one in document["components"]
        if not one.get("licenses")
    ]
    return found


def main(written, folder, crates_file, file):
    all_crates = crates(crates_file)
    document = made_the_same(Path(written).read_text(encoding="utf-8"), folder, all_crates)
    found = faults(document, all_crates)
    text = json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    if folder in text:
        found.append(f"{folder} is named")
    if found:
        sys.exit("\n".join(f"the list of crates: {fault}" for fault in found))
    Path(file).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
