"""Validates every directory file, and those of docs/directory.md, by HSDS's schema.

    python tests/hsds/check.py        exits 1 if an object is not valid, and tells where

The validator is PyPI's jsonschema, which shares nothing with our reader; the schema is that of
hsds-3.0.schema.json, in which make-schema.py says where it comes from.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SCHEMA = json.loads((HERE / "hsds-3.0.schema.json").read_text(encoding="utf-8"))


def validator(name):
    schema = {"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]}
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def errors_in(document):
    organization, service, attribute = validator("organization"), validator("service"), validator("attribute")
    # The region is ours; what is said of it has the form of HSDS.
    for number, fact in enumerate(document["region"].get("attributes", [])):
        yield from ((f"region.attributes[{number}]", error) for error in attribute.iter_errors(fact))
    for number, entry in enumerate(document["contents"]):
        # HSDS 3.0 lists an organization's services beside it; as an API answers, they stand in it.
        yield from ((f"contents[{number}]", error) for error in organization.iter_errors(entry))
        for index, record in enumerate(entry["services"]):
            where = f"contents[{number}].services[{index}]"
            yield from ((where, error) for error in service.iter_errors(record))


def main():
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("core/directory/*.json"))}
    guide = (ROOT / "docs/directory.md").read_text(encoding="utf-8")
    starter, *pieces = re.findall(r"```json\n(.*?)```", guide, re.DOTALL)
    files["docs/directory.md"] = starter
    region = next(piece for piece in pieces if piece.startswith('"region"'))
    files["docs/directory.md, the region"] = json.dumps(json.loads(starter) | json.loads(f"{{{region}}}"))
    failed = False
    for name, text in files.items():
        for where, error in errors_in(json.loads(text)):
            failed = True
            print(f"{name}: {where}{error.json_path[1:]}: {error.message}")
    # The oracle is awake: what brought it here is refused.
    first = json.loads(next(iter(files.values())))
    first["contents"][0]["services"][0]["assured_date"] = None
    if not list(errors_in(first)):
        sys.exit("the schema takes null for a date: it checks nothing")
    region = json.loads(files["docs/directory.md, the region"])
    region["region"]["attributes"][0]["value"] = None
    if not list(errors_in(region)):
        sys.exit("the facts of a region are not looked at")
    sys.exit(1 if failed else 0)


main()
