"""Compile the German texts of the command line (messages.po → messages.mo)."""

from __future__ import annotations

import ast
import struct
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "ikzdocs/cli/locale/de/LC_MESSAGES"


def catalogue(text: str) -> dict[str, str]:
    """Read a .po file into the form of a .mo file: plural forms are joined by NUL."""
    entries: dict[str, str] = {}
    for block in text.split("\n\n"):
        fields: dict[str, str] = {}
        name = ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            if not line.startswith('"'):
                name, line = line.split(" ", 1)  # noqa: PLW2901 - the rest of the same line
            fields[name] = fields.get(name, "") + ast.literal_eval(line)
        if "msgid_plural" in fields:
            key = f"{fields['msgid']}\0{fields['msgid_plural']}"
            entries[key] = f"{fields['msgstr[0]']}\0{fields['msgstr[1]']}"
        else:
            entries[fields["msgid"]] = fields["msgstr"]
    return entries


def compiled(entries: dict[str, str]) -> bytes:
    """Return the .mo file: header, two tables of lengths and offsets, all strings."""
    pairs = sorted((key.encode(), value.encode()) for key, value in entries.items())
    start = 28 + 16 * len(pairs)
    tables, strings = [b"", b""], b""
    for column in (0, 1):
        for pair in pairs:
            tables[column] += struct.pack("<2I", len(pair[column]), start + len(strings))
            strings += pair[column] + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return header + tables[0] + tables[1] + strings


if __name__ == "__main__":
    source = (FOLDER / "messages.po").read_text(encoding="utf-8")
    (FOLDER / "messages.mo").write_bytes(compiled(catalogue(source)))
