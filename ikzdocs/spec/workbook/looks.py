"""How cells of the workbook look, what they take, and how a text of a spec becomes their value."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.types import TYPES
from ikzdocs.spec.workbook.layout import layout

if TYPE_CHECKING:
    from ikzdocs.schema.fields import Field

TEXT = "@"
_NUMBERS = {
    "euro": "[$-407]#,##0.00",
    "zahl": "[$-407]#,##0.##########",
    "prozent": "[$-407]0.##########",
    "steigerung": "[$-407]0.##########",
    "anzahl": "[$-407]#,##0",
    "jahre": "0",
    "wartejahre": "0",
    "monate": "0",
    "jahreszahl": "0",
}
_DAY = "dd.mm.yyyy"
_YES_NO = ("ja", "nein")
_LONGEST_TITLE, _LONGEST_MESSAGE = 32, 255
_LINE, _PADDING = 13, 4
_BASE = {"font_name": "Arial", "font_size": 10, "font_color": "#1B1F24", "valign": "top"}
_FRAME = {"border": 1, "border_color": "#8A94A0", "text_wrap": True}


class Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        """Make them for this workbook of XlsxWriter."""
        self._workbook = workbook
        self._entries: dict[str, Any] = {}
        self.title = self._made({"bold": True, "font_size": 16})
        self.hint = self._made({"font_color": "#5B636E"})
        self.head = self._made(_FRAME | {"bold": True, "bg_color": "#EEF1F4"})
        self.label = self._made(_FRAME | {"bold": True})
        self.text = self._made(_FRAME)
        self.path = self._made({"font_color": "#8A94A0", "font_size": 8})

    def entry(self, number_format: str) -> Any:  # noqa: ANN401
        """The format of a cell that is to be filled in."""
        if number_format not in self._entries:
            look = {"num_format": number_format, "bg_color": "#FFF7D1", "locked": False}
            self._entries[number_format] = self._made(_FRAME | look | {"align": "left"})
        return self._entries[number_format]

    def figure(self, number_format: str) -> Any:  # noqa: ANN401
        """The format of a cell that is computed."""
        return self._made(_FRAME | {"num_format": number_format, "align": "left"})

    def _made(self, look: dict[str, Any]) -> Any:  # noqa: ANN401
        return self._workbook.add_format(_BASE | look)


def value(field: Field, text: str) -> tuple[str | int | Decimal | datetime, str]:
    """Return what a cell holds for a text of a spec, and the number format of such cells.

    A text that is no value of its type stays a text; reading it back tells what is wrong.
    """
    number_format = _DAY if field.typ == "datum" else _NUMBERS.get(field.typ, TEXT)
    if number_format == TEXT or not text:
        return text, number_format
    try:
        parsed = TYPES[field.typ].parse(text)
    except Unreadable:
        return text, number_format
    if isinstance(parsed, date):
        return datetime.combine(parsed, time(), UTC).replace(tzinfo=None), number_format
    return parsed if isinstance(parsed, int | Decimal) else text, number_format


def validation(field: Field) -> dict[str, Any]:
    """Return what a cell takes, and what one reads when it is chosen."""
    told = {
        "input_title": field.label[:_LONGEST_TITLE],
        "input_message": field.erklaerung[:_LONGEST_MESSAGE],
    }
    words = tuple(field.auswahl) or (_YES_NO if field.typ == "ja_nein" else ())
    if not words:
        return {"validate": "any", **told}
    refusal = {"error_title": layout().falsch, "error_message": layout().nicht_in_auswahl}
    return {"validate": "list", "source": list(words), **told, **refusal}


def height(text: str, width: int) -> int:
    """Return the height in points of a row that shows all of a text; no program measures it."""
    room = width * 6 // 5  # a column is measured in digits, which are wider than letters
    lines = sum(len(wrap(line, room)) or 1 for line in text.splitlines())
    return _LINE * max(lines, 1) + _PADDING
