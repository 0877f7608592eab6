"""Where in a Word template something stands: the part, and the text around it."""

from __future__ import annotations

import re
import traceback

_MARKUP = re.compile(r"<[^>]*>")
_PARTS = {"document": "Text", "footnotes": "Fußnote", "endnotes": "Endnote"}
_PARTS |= {"header": "Kopfzeile", "kopf": "Kopfzeile", "footer": "Fußzeile", "fuss": "Fußzeile"}
_AROUND = 80


def place(part: str, source: str, line: int | None) -> str:
    """„Text, bei „…““ for a line of the source of a part."""
    lines = source.splitlines()
    if line is None or not 0 < line <= len(lines):
        return part_name(part)
    paragraph = lines[line - 1].partition("</w:p>")[0]
    return around(part, _MARKUP.sub("", paragraph))


def around(part: str, text: str) -> str:
    """„Text, bei „…““ for a paragraph with this text."""
    words = " ".join(text[: _AROUND * 2].split())[:_AROUND]
    return f"{part_name(part)}, bei „{words}“" if words else part_name(part)


def part_name(part: str) -> str:
    """„Kopfzeile“ for `word/header1.xml`."""
    stem = part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
    return _PARTS.get(stem, part)


def line_of(error: BaseException) -> int | None:
    """The line of the template at which a rendering failed."""
    frames = traceback.extract_tb(error.__traceback__)
    return next(
        (frame.lineno for frame in reversed(frames) if frame.filename == "<template>"), None
    )
