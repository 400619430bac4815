#!/usr/bin/env python3
"""Opens a vault of the terminal phone with a code, from docs/vault-format.md alone: another implementation, to hold the format to its word.

    python3 docs/read_vault.py FOLDER CODE

FOLDER holds calculator.db and, in device.bin, the device key that a phone's hardware would keep. Prints JSON: which slot the code opens, what kind of
document lies in it, and the document; of a plan also its layout and its record. Nothing is written. Exit 1: the code opens nothing. Needs `cryptography` and `argon2-cffi`.
"""

import hashlib
import hmac
import json
import pathlib
import sqlite3
import struct
import sys

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ROW_BYTES = 32_728
SLOT_ROWS, HEADER_ROWS = range(1, 13), (13, 14)
KINDS = {1: "plan", 2: "notes"}
# Offsets in the plain of a row.
PREAMBLE = struct.Struct("<H16s16sIIB")  # version, container, salt, memory in KiB, passes, links
GENERATION = slice(43, 51)
COMMITMENT, NONCE, SEALED = slice(43, 75), slice(75, 87), slice(87, None)
CONTENT = struct.Struct("<IBBQB32s")  # length, kind, erases, when its code was set, slot and root of what was added


def derive(key, info, salt=b""):
    return HKDF(hashes.SHA256(), 32, salt or None, info).derive(key)


def unseal(key, nonce, sealed, associated):
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, associated)
    except InvalidTag:
        return None


class DeviceKey:
    """The keys in a file: HMAC-SHA-256. The one counts under which a header opens."""

    def __init__(self, file):
        body, digest = file[:-32], file[-32:]
        if hashlib.sha256(body).digest() != digest or body[0] != 2:
            raise ValueError("the device key's file is damaged")
        self.secrets = [body[at + 1 : at + 33] for at in range(1, len(body), 33)]
        self.secret = self.secrets[0]

    def prf(self, data):
        return hmac.digest(self.secret, data, "sha256")


class Vault:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.device = DeviceKey((folder / "device.bin").read_bytes())
        database = sqlite3.connect(f"{(folder / 'calculator.db').resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        rows = dict(database.execute("SELECT id, data FROM memory"))
        database.close()
        if sorted(rows) != [*SLOT_ROWS, *HEADER_ROWS] or any(len(row) != ROW_BYTES for row in rows.values()):
            raise ValueError("not fourteen rows of 32,728 bytes")
        headers = []
        for self.device.secret in self.device.secrets:
            outer = derive(self.device.prf(hashlib.sha256(b"calculator 2 outer").digest()), b"calculator 2 outer key")
            self.plain = {
                row: unseal(outer, blob[:12], blob[12:], b"calculator 2 row" + bytes([row]))
                for row, blob in rows.items()
            }
            headers = [self.plain[row] for row in HEADER_ROWS if self.plain[row] is not None]
            if headers:
                break
        if not headers:
            raise ValueError("no header opens under a device key")
        header = max(headers, key=lambda plain: int.from_bytes(plain[GENERATION], "little"))
        version, self.container, self.salt, self.memory_kib, self.passes, self.links = PREAMBLE.unpack_from(header)
        if version != 2:
            raise ValueError(f"format version {version}")

    def root(self, code):
        pin_key = hash_secret_raw(code.encode("ascii"), self.salt, self.passes, self.memory_kib, 1, 32, Type.ID, 0x13)
        answer = pin_key
        for link in range(self.links):
            answer = self.device.prf(derive(answer, b"calculator 2 link" + self.container + bytes([self.links, link])))
        return derive(pin_key, b"calculator 2 root" + self.container, salt=answer)

    def open(self, code):
        """The slot, the kind and the document; None where the code opens nothing. Of two slots under one code, the one whose code was set last."""
        root, found = self.root(code), []
        for slot, row in enumerate(SLOT_ROWS):
            plain = self.plain[row]
            if plain is None:
                continue
            commitment = derive(root, b"calculator 2 commit" + bytes([slot]))
            associated = b"calculator 2 slot" + self.container + bytes([slot]) + commitment
            content = unseal(derive(root, b"calculator 2 seal" + bytes([slot])), plain[NONCE], plain[SEALED], associated)
            if content is None or plain[COMMITMENT] != commitment:
                continue
            length, kind, erases, set_at, *_ = CONTENT.unpack_from(content)
            if any(content[CONTENT.size + length :]):
                raise ValueError("something stands behind the document")
            document = content[CONTENT.size : CONTENT.size + length]
            found.append((set_at, {"slot": slot, "kind": KINDS[kind], "erases": bool(erases), "document": document}))
        return max(found, key=lambda each: each[0])[1] if found else None


class Postcard:
    """Reads a document's body from the front."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def unsigned(self):
        value, shift = 0, 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self):
        value = self.unsigned()
        return value >> 1 if value % 2 == 0 else -(value >> 1) - 1

    def text(self):
        length = self.unsigned()
        self.at += length
        return self.data[self.at - length : self.at].decode("utf-8")

    def list(self, entry):
        return [entry() for _ in range(self.unsigned())]

    def optional(self, value):
        return value() if self.byte() else None

    def day(self):
        return self.optional(self.signed)


ENTRY_TEXTS = ("what", "when", "where", "who", "marks", "picture")


def read_plan(document):
    """The layout of a plan, and the entries of its record; everything before them is read through."""
    layout, body = document[1], Postcard(document[2:])
    if document[0] != 1 or not 1 <= layout <= 3:
        raise ValueError(f"a plan of layout {layout}")
    body.optional(body.byte), [body.byte() for _ in range(5)], body.optional(body.text), body.signed()
    body.list(lambda: (body.unsigned(), body.text()))
    item = lambda: (body.unsigned(), body.unsigned() if body.byte() else body.text(), body.byte())  # noqa: E731
    body.list(lambda: (body.unsigned(), body.list(item)))
    body.list(lambda: (body.unsigned(), [body.text() for _ in range(4)], body.byte()))
    if layout >= 2:
        body.byte(), body.list(body.unsigned), body.day()

    def entry():
        days = {"number": body.unsigned(), "day": body.day(), "written": body.day()}
        changed = body.optional(lambda: {"day": body.day()})
        return {**days, "changed": changed, **{name: body.text() for name in ENTRY_TEXTS}}

    record = body.list(entry) if layout >= 3 else []
    if body.at != len(document) - 2:
        raise ValueError("something stands behind the plan")
    return {"layout": layout, "record": record}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    opened = Vault(sys.argv[1]).open(sys.argv[2])
    if opened is None:
        sys.exit(1)
    if opened["kind"] == "plan":
        opened.update(read_plan(opened["document"]))
    print(json.dumps({**opened, "document": opened["document"].decode("utf-8", "backslashreplace")}, ensure_ascii=False))


if __name__ == "__main__":
    main()
