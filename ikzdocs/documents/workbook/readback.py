"""Reads the figures of a workbook of ours back, by the names of their cells."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.wordfile.xml import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE = re.compile(r"'?(.+?)'?!\$([A-Z]+)\$([0-9]+)")


def named_figures(content: bytes) -> Mapping[str, Decimal]:
    """Return the figure in each named cell, as programs show it that do not recompute."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        book = parse(archive.read("xl/workbook.xml"))
        sheets = [sheet.get("name") or "" for sheet in book.iter(f"{_MAIN}sheet")]
        cells = {
            (sheet, cell.get("r")): cell.findtext(f"{_MAIN}v")
            for number, sheet in enumerate(sheets, start=1)
            for cell in parse(archive.read(f"xl/worksheets/sheet{number}.xml")).iter(f"{_MAIN}c")
        }
    found: dict[str, Decimal] = {}
    for entry in book.iter(f"{_MAIN}definedName"):
        place = _PLACE.fullmatch(entry.text or "")
        if place is not None:
            sheet, column, row = place.groups()
            found[entry.get("name") or ""] = Decimal(cells[sheet, column + row] or "0")
    return found
