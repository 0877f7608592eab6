"""A sheet that is written line by line, from the top."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from ikzdocs.documents.workbook.cells import Cell, Constant, Entry, Formula, Look, Text, Unit
from ikzdocs.documents.workbook.labels import labels
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ikzdocs.documents.workbook.book import Formats

_COLUMNS = "ABCDEFGHIJKLMNOP"
_COLOURS = ("#8A94A0", "#1F4E79")
_FONT = {"name": "Arial", "size": 9, "bold": False, "color": "#1B1F24"}
_GRID = {"visible": True, "line": {"color": "#D5DAE0"}}
_WIDTH, _HEIGHT, _HEIGHT_EACH = 700, 120, 34
_LINE, _PADDING = 13, 4
_HEIGHTS = {Look.TITLE: 26, Look.SUBTITLE: 16, Look.HEADING: 22}
_BOLD = {Look.HEADER, Look.HEADER_RIGHT, Look.LABEL}


@record
class Bars:
    """A bar chart of some rows: names and figures by column, each series with its label."""

    title: str
    description: str
    sheet: str
    names: str
    series: tuple[tuple[str, str], ...]
    first: int
    last: int

    @property
    def count(self) -> int:
        """How many rows it shows."""
        return self.last - self.first + 1

    def cells(self, column: str) -> str:
        """The cells of a column."""
        return f"{quoted(self.sheet)}!${column}${self.first}:${column}${self.last}"


class Sheet:
    """Writes lines of cells, and knows the row that comes next."""

    def __init__(
        self,
        workbook: Any,  # noqa: ANN401 - XlsxWriter has no types
        written: Any,  # noqa: ANN401
        formats: Formats,
        widths: Sequence[int],
    ) -> None:
        """Write into this worksheet of XlsxWriter, whose columns hold so many characters."""
        self._workbook, self._written, self._formats = workbook, written, formats
        self._widths = widths
        self._row = 0

    @property
    def name(self) -> str:
        """What the sheet is called."""
        return str(self._written.get_name())

    @property
    def next(self) -> int:
        """The number, as formulas count, of the row that the next line gets."""
        return self._row + 1

    def line(self, *cells: Cell) -> int:
        """Write cells from the first column on; return the number of their row."""
        pairs = zip(cells, self._widths, strict=False)
        heights = [_height(cell, width) for cell, width in pairs if isinstance(cell, Text)]
        self._written.set_row(self._row, max(heights, default=_LINE + _PADDING))
        for column, cell in enumerate(cells):
            self._cell(column, cell)
        self._row += 1
        return self._row

    def words(self, text: str, look: Look) -> None:
        """Write a line that holds one text."""
        self.line(Text(text=text, look=look))

    def gap(self) -> None:
        """Leave a row empty."""
        self._row += 1

    def note(self, text: str) -> None:
        """Write a text over all columns."""
        look, last = self._formats.text(Look.NOTE), len(self._widths) - 1
        self._written.merge_range(self._row, 0, self._row, last, "", look)
        self._written.write_string(self._row, 0, text, look)
        self._written.set_row(self._row, _height(Text(text=text), sum(self._widths)))
        self._row += 1

    def repeat_above(self) -> None:
        """Print the line written last at the top of every page."""
        self._written.repeat_rows(self._row - 1)

    def bars(self, bars: Bars) -> None:
        """Put a bar chart below what is written."""
        chart = self._workbook.add_chart({"type": "bar"})
        for (label, column), colour in zip(bars.series, _COLOURS, strict=True):
            chart.add_series(
                {
                    "name": label,
                    "categories": f"={bars.cells(bars.names)}",
                    "values": f"={bars.cells(column)}",
                    "fill": {"color": colour},
                    "gap": 45,
                }
            )
        money = '[$-407]#,##0\\ "€"'
        chart.set_title({"name": bars.title, "name_font": _FONT | {"size": 11}, "overlay": False})
        chart.set_y_axis({"reverse": True, "num_font": _FONT})
        chart.set_x_axis({"num_format": money, "num_font": _FONT, "major_gridlines": _GRID})
        chart.set_legend({"position": "bottom", "font": _FONT})
        chart.set_size({"width": _WIDTH, "height": _HEIGHT + _HEIGHT_EACH * bars.count})
        self._written.insert_chart(self._row, 0, chart, {"description": bars.description})

    def _cell(self, column: int, cell: Cell) -> None:
        at = (self._row, column)
        match cell:
            case Text():
                self._written.write_string(*at, cell.text, self._formats.text(cell.look))
            case Entry():
                self._written.write_number(*at, cell.value, self._formats.entry(cell.unit))
                self._written.data_validation(*at, *at, _bounds(cell.unit))
            case Constant():
                self._written.write_number(*at, cell.value, self._formats.figure(cell.unit))
            case Formula():
                look = self._formats.figure(cell.unit, total=cell.total)
                self._written.write_formula(*at, f"={cell.formula}", look, cell.value)
        if isinstance(cell, Entry | Constant | Formula) and cell.name:
            place = f"{quoted(self.name)}!${_COLUMNS[column]}${self._row + 1}"
            self._workbook.define_name(cell.name, f"={place}")


def quoted(sheet: str) -> str:
    """The name of a sheet as a formula writes it."""
    return "'" + sheet.replace("'", "''") + "'"


def _height(cell: Text, width: int) -> float:
    """The height of a row in points that shows all lines of a text; no program measures them."""
    if cell.look in _HEIGHTS:
        return _HEIGHTS[cell.look]
    room = width * 9 // 10 if cell.look in _BOLD else width
    lines = sum(_lines(line, room) for line in cell.text.splitlines())
    return _LINE * max(lines, 1) + _PADDING


def _lines(text: str, room: int) -> int:
    return 1 if len(text) <= room else len(wrap(text, room))


def _bounds(unit: Unit) -> dict[str, object]:
    words = labels().eingabe
    kind, message = {
        Unit.PERCENT: ("decimal", words.prozent),
        Unit.WHOLE: ("integer", words.zahl),
    }.get(unit, ("decimal", words.betrag))
    limits = {"criteria": ">=", "value": 0}
    if unit is Unit.PERCENT:
        limits = {"criteria": "between", "minimum": 0, "maximum": 1}
    return {"validate": kind, **limits, "error_title": words.titel, "error_message": message}
