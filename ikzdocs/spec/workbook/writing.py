"""A spec as a workbook to fill in: explained, with lists to choose from, the same bytes always."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from ikzdocs.spec.workbook.entries import Entry, entries, single
from ikzdocs.spec.workbook.layout import Key, layout, places
from ikzdocs.spec.workbook.looks import Looks, height, validation, value
from ikzdocs.spec.workbook.parties import PARTIES, Parties
from ikzdocs.spec.workbook.threshold import Comparison, Figures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal

    from ikzdocs.source import Value
    from ikzdocs.spec.workbook.layout import Blatt, Place

FIRST = 5
"""The index of the first row of every table that holds entries."""

_FORM_WIDTHS = (36, 44, 64, 30, 34)
_WIDTH, _WIDE = 18, 60
_A4 = 9


def write(data: Mapping[str, Value], *, day: date, schwelle: Decimal) -> bytes:
    """Return a workbook with what a spec says; an empty one for an empty spec.

    `data` is that of a `Source`; `day` is what the file gives as its date, `schwelle` the
    percentage that the live cell compares with.

    Raises:
        ParameterError: the layout is not as it must be.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - slow to import

    content = io.BytesIO()
    workbook = Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    created = datetime.combine(day, time(), UTC)
    workbook.set_properties({"title": layout().titel, "created": created})
    writer = _Writer(workbook, data)
    for sheet in layout().blaetter:
        writer.sheet(sheet)
    writer.compare(Figures.of(data, schwelle))
    workbook.close()
    return content.getvalue()


class _Writer:
    """Writes sheet after sheet, and remembers the cells that formulas ask for."""

    def __init__(self, workbook: Any, data: Mapping[str, Value]) -> None:  # noqa: ANN401
        self._workbook, self._data = workbook, data
        self._looks = Looks(workbook)
        self._parties = Parties.of(data)
        self._cells: dict[str, str] = {}
        self._comparison: Comparison | None = None

    def compare(self, figures: Figures) -> None:
        """Write the live comparison, once all cells that it adds up have their places."""
        if self._comparison is not None:
            self._comparison.write(self._cells, figures)

    def sheet(self, sheet: Blatt) -> None:
        """Write a sheet: a table where its values repeat, else a form."""
        written = self._workbook.add_worksheet(sheet.name)
        written.set_paper(_A4)
        written.set_landscape()
        written.fit_to_pages(1, 0)
        written.hide_gridlines(2)
        written.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True})
        written.set_row(0, 24)
        written.write_string(0, 0, sheet.name, self._looks.title)
        written.write_string(1, 0, layout().hinweis, self._looks.hint)
        if sheet.zeilen:
            self._table(sheet, written)
        else:
            self._form(sheet, written)

    def _form(self, sheet: Blatt, written: Any) -> None:  # noqa: ANN401
        words = layout()
        heads = (words.angabe, words.wert, words.erklaerung, words.beispiel, words.feld)
        for column, (head, width) in enumerate(zip(heads, _FORM_WIDTHS, strict=True)):
            written.set_column(column, column, width)
            written.write_string(FIRST - 2, column, head, self._looks.head)
        for row, place in enumerate(places()[sheet.name], start=FIRST - 1):
            text = single(self._data, place)
            told = _explained(place)
            written.set_row(row, max(height(told, _FORM_WIDTHS[2]), height(text, _FORM_WIDTHS[1])))
            written.write_string(row, 0, place.field.label, self._looks.label)
            self._value(written, (row, 1), place, text)
            written.write_string(row, 2, told, self._looks.text)
            written.write_string(row, 3, place.field.beispiel, self._looks.text)
            written.write_string(row, 4, str(place), self._looks.path)
            written.data_validation(row, 1, row, 1, validation(place.field))
            self._note(place, sheet, (row, 1, row, 1))
        if sheet.pruefung:
            row = FIRST + len(places()[sheet.name])
            self._comparison = Comparison(written, row, self._looks)

    def _table(self, sheet: Blatt, written: Any) -> None:  # noqa: ANN401
        ones = places()[sheet.name]
        rows = entries(self._data, ones, self._parties, sheet.schluessel)
        last = FIRST + max(sheet.zeilen, len(rows) + 5) - 1
        offset = 0
        if sheet.schluessel:
            self._owners(sheet.schluessel, written, [entry.owner for entry in rows], last)
            offset = 1
        for column, place in enumerate(ones, start=offset):
            written.set_column(column, column, _width(place))
            written.write_string(FIRST - 2, column, place.field.label, self._looks.head)
            written.write_string(FIRST - 1, column, str(place), self._looks.path)
            for row in range(FIRST, last + 1):
                entry = rows[row - FIRST] if row - FIRST < len(rows) else Entry()
                self._value(written, (row, column), place, entry.texts.get(place.path, ""))
            written.data_validation(FIRST, column, last, column, validation(place.field))
            self._note(place, sheet, (FIRST, column, last, column))
        for row, entry in enumerate(rows, start=FIRST):
            shown = ((entry.texts.get(place.path, ""), _width(place)) for place in ones)
            written.set_row(row, max(height(text, width) for text, width in shown))
        written.set_row(FIRST - 2, 44)
        written.freeze_panes(FIRST, 1)
        written.repeat_rows(FIRST - 2)

    def _owners(self, key: Key, written: Any, owners: list[str], last: int) -> None:  # noqa: ANN401
        words = layout()
        head = words.kommune if key is Key.KOMMUNE else words.regel
        written.set_column(0, 0, _WIDTH * 3 // 2)
        written.write_string(FIRST - 2, 0, head, self._looks.head)
        written.write_string(FIRST - 1, 0, key.value, self._looks.path)
        for row in range(FIRST, last + 1):
            owner = owners[row - FIRST] if row - FIRST < len(owners) else ""
            written.write_string(row, 0, owner, self._looks.entry("@"))
        if key is Key.KOMMUNE:
            names = self._cells[f"{PARTIES}.*.name"]
            choice = {"validate": "list", "source": f"={names}", "show_error": False}
            written.data_validation(FIRST, 0, last, 0, choice)

    def _note(self, place: Place, sheet: Blatt, area: tuple[int, int, int, int]) -> None:
        from xlsxwriter.utility import quote_sheetname, xl_range_abs  # noqa: PLC0415 - slow

        self._cells[str(place)] = f"{quote_sheetname(sheet.name)}!{xl_range_abs(*area)}"

    def _value(self, written: Any, at: tuple[int, int], place: Place, text: str) -> None:  # noqa: ANN401
        filled, number_format = value(place.field, text)
        look = self._looks.entry(number_format)
        if filled == "":
            written.write_blank(*at, None, look)
        elif isinstance(filled, str):
            written.write_string(*at, filled, look)
        elif isinstance(filled, datetime):
            written.write_datetime(*at, filled, look)
        else:
            written.write_number(*at, filled, look)


def _width(place: Place) -> int:
    return {"text": _WIDE, "zeile": _WIDTH * 3 // 2}.get(place.field.typ, _WIDTH)


def _explained(place: Place) -> str:
    field = place.field
    words = (layout().worin.format(wort=w, bedeutung=told) for w, told in field.auswahl.items())
    return "\n".join((field.erklaerung, *words))
