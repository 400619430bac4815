"""Writes hsds-3.0.schema.json from a checkout of the specification.

    git clone https://github.com/openreferral/specification
    python tests/hsds/make-schema.py specification > tests/hsds/hsds-3.0.schema.json

The Human Services Data Specification is an Open Referral resource (https://openreferral.org/) under
CC BY-SA 4.0. No sentence of it is taken over: of the objects that directory files use, the names of
the properties, which must be there, and the type, format and choices of each, as its JSON schemas
have them at the tag v3.0. What its branch 3.1-dev adds to these objects (`additional_urls` with their
`url`, and `label`) is taken from there and marked.
"""

import json
import subprocess
import sys

OBJECTS = ["organization", "service", "phone", "schedule", "language", "service_area", "contact", "attribute"]
RELEASE, NEXT = "v3.0", "3.1-dev"
KEPT = ["type", "format", "enum", "datapackage_type"]


def git(*arguments):
    return subprocess.run(
        ["git", "-C", sys.argv[1], *arguments], capture_output=True, text=True, check=True
    ).stdout


def schema(revision, name):
    return json.loads(git("show", f"{revision}:schema/{name}.json"))


def facts(value, added):
    """What a machine checks of one property."""
    kept = {key: value[key] for key in KEPT if key in value}
    # The tabular form of HSDS tells dates and times apart; JSON has them as text.
    tabular = kept.pop("datapackage_type", None)
    if tabular == "date":
        kept["format"] = "date"
    if "items" in value:
        item = value["items"]["$ref"].removesuffix(".json")
        kept["items"] = {"$ref": f"#/$defs/{item}"} if item in OBJECTS + ["url"] else {}
    if added:
        kept["$comment"] = NEXT
    return kept


def of_object(name):
    released = schema(RELEASE, name) if name != "url" else {"properties": {}}
    following = schema(NEXT, name)
    properties = {key: facts(value, False) for key, value in released["properties"].items() if "$ref" not in value}
    for key, value in following["properties"].items():
        if key not in properties and "$ref" not in value and (name == "url" or key in ("label", "additional_urls")):
            properties[key] = facts(value, True)
    required = (released if name != "url" else following)["required"]
    return {"type": "object", "required": required, "properties": properties}


commits = {revision: git("rev-parse", f"{revision}^{{commit}}").strip() for revision in (RELEASE, NEXT)}
document = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$comment": "Names, types and choices of HSDS (Human Services Data Specification: an Open Referral resource, "
    "https://openreferral.org/, CC BY-SA 4.0), by make-schema.py from " + ", ".join(f"{k} {v}" for k, v in commits.items()),
    "$defs": {name: of_object(name) for name in OBJECTS + ["url"]},
}
print(json.dumps(document, indent=1))
