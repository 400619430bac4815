#!/usr/bin/env python3
"""Opens a vault of the terminal phone with a code, from docs/vault-format.md alone: another implementation, to hold the format to its word.

    python3 docs/read_vault.py FOLDER CODE

FOLDER holds calculator.db and, in device.bin, the device key that a phone's hardware would keep. Prints JSON: which slot the code opens, what kind of
document lies in it, and the document. Nothing is written. Exit 1: the code opens nothing. Needs `cryptography` and `argon2-cffi`.
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

ROW_BYTES = 65_024
SLOT_ROWS, HEADER_ROWS = (1, 2, 3, 4), (5, 6)
KINDS = {1: "plan", 2: "decoy notes", 3: "decoy notes that erase"}
# Offsets in the plain of a row.
PREAMBLE = struct.Struct("<H16s16sII")  # version, container, salt, memory in KiB, passes
GENERATION = slice(44, 52)
COMMITMENT, NONCE, SEALED = slice(42, 74), slice(74, 86), slice(86, None)


def derive(key, info, salt=b""):
    return HKDF(hashes.SHA256(), 32, salt or None, info).derive(key)


def unseal(key, nonce, sealed, associated):
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, sealed, associated)
    except InvalidTag:
        return None


class DeviceKey:
    """The key in a file: HMAC-SHA-256, the highest number counts."""

    def __init__(self, file):
        body, digest = file[:-32], file[-32:]
        if hashlib.sha256(body).digest() != digest or body[0] != 1:
            raise ValueError("the device key's file is damaged")
        keys = [struct.unpack_from("<I32s", body, at) for at in range(5, len(body), 36)]
        self.secret = max(keys)[1]

    def prf(self, data):
        return hmac.digest(self.secret, data, "sha256")


class Vault:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.device = DeviceKey((folder / "device.bin").read_bytes())
        outer = derive(self.device.prf(hashlib.sha256(b"tally 1 outer").digest()), b"tally 1 outer key")
        database = sqlite3.connect(f"{(folder / 'calculator.db').resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        rows = dict(database.execute("SELECT id, data FROM memory"))
        database.close()
        if sorted(rows) != [1, 2, 3, 4, 5, 6] or any(len(row) != ROW_BYTES for row in rows.values()):
            raise ValueError("not six rows of 65,024 bytes")
        self.plain = {
            row: unseal(outer, blob[:12], blob[12:], b"tally 1 row" + bytes([row])) for row, blob in rows.items()
        }
        headers = [self.plain[row] for row in HEADER_ROWS if self.plain[row] is not None]
        if not headers:
            raise ValueError("no header opens under this device key")
        header = max(headers, key=lambda plain: int.from_bytes(plain[GENERATION], "little"))
        version, self.container, self.salt, self.memory_kib, self.passes = PREAMBLE.unpack_from(header)
        if version != 1:
            raise ValueError(f"format version {version}")

    def root(self, code):
        pin_key = hash_secret_raw(code.encode("ascii"), self.salt, self.passes, self.memory_kib, 1, 32, Type.ID, 0x13)
        device_part = self.device.prf(derive(pin_key, b"tally 1 device"))
        return derive(pin_key, b"tally 1 root" + self.container, salt=device_part)

    def open(self, code):
        """The slot, the kind and the document; None where the code opens nothing."""
        root = self.root(code)
        for slot, row in enumerate(SLOT_ROWS):
            plain = self.plain[row]
            if plain is None:
                continue
            commitment = derive(root, b"tally 1 commit" + bytes([slot]))
            associated = b"tally 1 slot" + self.container + bytes([slot]) + commitment
            content = unseal(derive(root, b"tally 1 seal" + bytes([slot])), plain[NONCE], plain[SEALED], associated)
            if content is None or plain[COMMITMENT] != commitment:
                continue
            length, kind = struct.unpack_from("<IB", content)
            if any(content[38 + length :]):
                raise ValueError("something stands behind the document")
            return {"slot": slot, "kind": KINDS[kind], "document": content[38 : 38 + length]}
        return None


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    opened = Vault(sys.argv[1]).open(sys.argv[2])
    if opened is None:
        sys.exit(1)
    print(json.dumps({**opened, "document": opened["document"].decode("utf-8", "backslashreplace")}, ensure_ascii=False))


if __name__ == "__main__":
    main()
