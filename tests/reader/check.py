"""Reads every frozen vault with docs/read_vault.py: each code opens what is expected; other codes,
and a file with one flipped bit, open nothing."""

import json
import pathlib
import shutil
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "docs"))
from read_vault import Vault, read_plan  # noqa: E402


def check(folder):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["codes"]
    vault = Vault(folder)
    slots = set()
    for code, wanted in expected.items():
        opened = vault.open(code)
        assert opened is not None, f"{code} opens nothing"
        assert opened["kind"] == wanted["kind"], f"{code}: {opened['kind']}"
        assert opened["erases"] == wanted.get("erases", False), f"{code}: {opened['erases']}"
        assert wanted.get("bytes") in (None, len(opened["document"])), f"{code}: {len(opened['document'])} bytes"
        for text in wanted["texts"]:
            assert text.encode("utf-8") in opened["document"], f"{code}: no {text!r}"
        if wanted["kind"] == "plan":
            plan = read_plan(opened["document"])
            assert plan["record"] == wanted.get("record", []), f"{code}: {plan['record']}"
            assert wanted.get("layout") in (None, plan["layout"]), f"{code}: layout {plan['layout']}"
        slots.add(opened["slot"])
    assert len(slots) == len(expected), "two codes open one slot"
    assert vault.open("111222") is None, "a wrong code opens something"
    refuses_another_key(folder, next(iter(expected)))


def refuses_another_key(folder, code):
    """The right code is worth nothing without the phone's own key."""
    with tempfile.TemporaryDirectory() as copy:
        for name in ("calculator.db", "device.bin"):
            shutil.copy(folder / name, copy)
        vault = Vault(copy)
        vault.device.secret = bytes(32)
        assert vault.open(code) is None, "opens without the device key"


def main():
    folders = sorted(path.parent for path in (ROOT / "tests/vaults").glob("*/expected.json"))
    assert folders, "there are frozen vaults"
    for folder in folders:
        check(folder)
    print(f"{len(folders)} frozen vaults opened by the independent reader")


if __name__ == "__main__":
    main()
