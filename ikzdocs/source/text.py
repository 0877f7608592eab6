"""From bytes to text, and which characters a spec may hold."""

from __future__ import annotations

import codecs
import re

from ikzdocs.errors import SourceError

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters: Word cannot show them
    "\u2028\u2029"  # line separators that editors do not count as lines
    "\u202a-\u202e\u2066-\u2069"  # turn the direction of reading: 000.68 reads as 86.000
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # halves of characters, and none at all
)


def decode(content: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, with or without byte order mark.

    Raises:
        SourceError: another encoding, or a character that a spec may not hold.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _not_utf8(name, "Die Datei ist in UTF-16 gespeichert.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", errors="replace")
        raise _not_utf8(name, "Die Datei ist nicht in UTF-8 gespeichert.", before) from error
    if found := _FORBIDDEN.search(text):
        line, column = place(text[: found.start()])
        raise forbidden(name, found.group(), line, column)
    return text


def forbidden_in(value: str) -> str | None:
    """Return the first character that a spec may not hold; also an escape can bring one in."""
    found = _FORBIDDEN.search(value)
    return found.group() if found else None


def forbidden(name: str, character: str, line: int, column: int) -> SourceError:
    """Return the refusal of a character, by its number since it cannot be seen."""
    message = f"Hier steht ein unsichtbares Steuerzeichen (U+{ord(character):04X})."
    return SourceError(name, message, "Das Zeichen löschen.", line=line, column=column)


def place(before: str) -> tuple[int, int]:
    """Return line and column of what follows this text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _not_utf8(name: str, message: str, before: str | None = None) -> SourceError:
    line, column = place(before) if before is not None else (None, None)
    remedy = "Im Editor „Speichern unter“ wählen und als Kodierung UTF-8 angeben."
    return SourceError(name, message, remedy, line=line, column=column)
