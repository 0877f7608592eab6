"""The XlsxWriter door: a workbook in German, printed on A4, the same bytes for the same cells."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from ikzdocs.documents.workbook.cells import Look, Unit
from ikzdocs.documents.workbook.sheet import Sheet
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter import Workbook

    from ikzdocs.documents.properties import Properties

_A4 = 9
_INK, _LINE, _SHADE, _ENTRY = "#1B1F24", "#8A94A0", "#EEF1F4", "#FFF7D1"
_BASE = {"font_name": "Arial", "font_size": 10, "font_color": _INK, "valign": "vcenter"}
_FRAME = {"border": 1, "border_color": _LINE}
_TOTAL = _FRAME | {"bold": True, "bg_color": _SHADE}
_AT_RIGHT = {"align": "right", "indent": 1}
_HEADER = _TOTAL | {"text_wrap": True}
_LOOKS: dict[Look, dict[str, Any]] = {
    Look.PLAIN: _FRAME | {"text_wrap": True},
    Look.TITLE: {"bold": True, "font_size": 16},
    Look.SUBTITLE: {"font_color": "#5B636E"},
    Look.HEADING: {"bold": True, "font_size": 12},
    Look.HEADER: _HEADER,
    Look.HEADER_RIGHT: _HEADER | _AT_RIGHT,
    Look.TOTAL: _TOTAL | {"text_wrap": True},
    Look.TOTAL_RIGHT: _TOTAL | _AT_RIGHT,
    Look.RIGHT: _FRAME | _AT_RIGHT,
    Look.NOTE: {"text_wrap": True},
    Look.LABEL: _FRAME | {"bold": True, "text_wrap": True},
}


@record
class Margins:
    """What stands above and below every printed page; Excel takes 255 characters for each."""

    header: str
    footer: str
    page: str

    def above(self) -> str:
        """The header in Excel's code."""
        return f"&R{_escaped(self.header)}" if self.header else ""

    def below(self) -> str:
        """The footer in Excel's code."""
        return f"&L{_escaped(self.footer)}&R" + self.page.format(seite="&P", seiten="&N")


def _escaped(text: str) -> str:
    return text.replace("&", "&&")


def _side(unit: Unit) -> dict[str, Any]:
    return {"align": "left"} if unit is Unit.ORDINAL else _AT_RIGHT


class Formats:
    """The looks of cells, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        """Make formats for this workbook."""
        self._workbook = workbook
        self._made: dict[object, Any] = {}

    def text(self, look: Look) -> Any:  # noqa: ANN401 - XlsxWriter has no types
        """The format of a text, which stays one when somebody edits it."""
        return self._format(look, _LOOKS[look] | {"quote_prefix": True})

    def entry(self, unit: Unit) -> Any:  # noqa: ANN401
        """The format of a figure that may be changed."""
        look = _FRAME | {"num_format": unit.value, "bg_color": _ENTRY, "locked": False} | _AT_RIGHT
        return self._format(("entry", unit), look)

    def figure(self, unit: Unit, *, total: bool = False) -> Any:  # noqa: ANN401
        """The format of a figure that is computed."""
        look = (_TOTAL if total else _FRAME) | {"num_format": unit.value} | _side(unit)
        return self._format((unit, total), look)

    def _format(self, key: object, look: dict[str, Any]) -> Any:  # noqa: ANN401
        if key not in self._made:
            self._made[key] = self._workbook.add_format(_BASE | look)
        return self._made[key]


class Book:
    """A workbook that is being written."""

    def __init__(self, properties: Properties, margins: Margins) -> None:
        """Start an empty workbook that says of itself what `properties` say."""
        from xlsxwriter import Workbook  # noqa: PLC0415 - slow to import, and not every run needs it

        self._content = io.BytesIO()
        self._workbook = Workbook(self._content, {"in_memory": True, "strings_to_formulas": False})
        self._margins = margins
        self._formats = Formats(self._workbook)
        self._workbook.set_properties(
            {
                "title": properties.title,
                "author": properties.author,
                "created": datetime.combine(properties.day, time(), UTC),
            }
        )

    def sheet(self, name: str, widths: Sequence[int], *, landscape: bool = False) -> Sheet:
        """Add a sheet with columns that hold so many characters."""
        written = self._workbook.add_worksheet(name)
        for column, width in enumerate(widths):
            written.set_column(column, column, width)
        written.set_paper(_A4)
        if landscape:
            written.set_landscape()
        written.fit_to_pages(1, 0)
        written.set_header(self._margins.above())
        written.set_footer(self._margins.below())
        written.hide_gridlines(2)
        written.protect("", {"format_columns": True, "format_rows": True})
        return Sheet(self._workbook, written, self._formats, widths)

    def content(self) -> bytes:
        """Finish the workbook and return it."""
        self._workbook.close()
        return self._content.getvalue()
