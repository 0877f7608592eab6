"""The summary as XLSX: one sheet with the cooperations, one with every finding.

Rows go to disk as they come. Text stays text: what begins like a formula is written as a string
and marked as one, so that it stays one when the cell is edited.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from typing import BinaryIO

    from ikzdocs.batch.model import Record

_COOPERATIONS = (
    ("Ordner", 32),
    ("Angaben", 40),
    ("Urteil", 24),
    ("Stand der Unterlagen", 20),
    ("Zuwendung", 16),
    ("Einsparung im Jahr", 18),
    ("Einsparung in %", 15),
    ("Was sperrt", 12),
    ("Fehler", 60),
)
_FINDINGS = (
    ("Ordner", 32),
    ("Gewicht", 18),
    ("Befund", 70),
    ("Abhilfe", 50),
    ("Angabe", 28),
    ("Stelle", 40),
    ("Norm", 50),
    ("Regel", 30),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LONGEST = 32_000
_PLAIN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class SummaryBook:
    """Grows by one record at a time; complete when closed."""

    def __init__(self, file: BinaryIO, day: date) -> None:
        """Begin a workbook that is dated by `day`, not by the clock."""
        from xlsxwriter import Workbook  # noqa: PLC0415 - slow to import

        self._book = Workbook(file, _PLAIN)
        self._book.set_properties({"created": datetime.combine(day, time(), UTC)})
        self._money = self._book.add_format({"num_format": "#,##0.00 €"})
        self._percent = self._book.add_format({"num_format": "0.0"})
        self._quoted = self._book.add_format({"quote_prefix": True})
        self._cooperations = self._sheet("Kooperationen", _COOPERATIONS)
        self._findings = self._sheet("Befunde", _FINDINGS)
        self._rows = {self._cooperations: 0, self._findings: 0}

    def add(self, record: Record) -> None:
        """Add one cooperation and its findings."""
        blocking = len(record.blocking())
        texts = (record.ordner, record.spec, record.urteil, record.status.value)
        row = self._add_texts(self._cooperations, texts)
        self._number(row, 4, record.zuwendung, self._money)
        self._number(row, 5, record.ersparnis, self._money)
        self._number(row, 6, record.prozent, self._percent)
        self._cooperations.write_number(row, 7, blocking)
        self._text(self._cooperations, row, 8, record.fehler)
        for finding in record.findings:
            self._add_texts(self._findings, (record.ordner, *_finding(finding)))

    def close(self) -> None:
        """Write what is left."""
        self._book.close()

    def _sheet(self, name: str, columns: Iterable[tuple[str, int]]) -> Any:  # noqa: ANN401 - untyped
        sheet = self._book.add_worksheet(name)
        bold = self._book.add_format({"bold": True})
        for index, (heading, width) in enumerate(columns):
            sheet.set_column(index, index, width)
            sheet.write_string(0, index, heading, bold)
        sheet.freeze_panes(1, 1)
        return sheet

    def _add_texts(self, sheet: Any, texts: Iterable[str]) -> int:  # noqa: ANN401
        self._rows[sheet] += 1
        row = self._rows[sheet]
        for column, text in enumerate(texts):
            self._text(sheet, row, column, text)
        return row

    def _text(self, sheet: Any, row: int, column: int, text: str) -> None:  # noqa: ANN401
        looks = (self._quoted,) if text.startswith(_FORMULA) else ()
        sheet.write_string(row, column, text[:_LONGEST], *looks)

    def _number(self, row: int, column: int, value: str | None, looks: Any) -> None:  # noqa: ANN401
        if value is not None:
            self._cooperations.write_number(row, column, Decimal(value), looks)


def _finding(finding: Mapping[str, Any]) -> tuple[str, ...]:
    norms = "; ".join(source["norm"] for source in finding["sources"])
    place = f"{finding['file']}:{finding['line']}:{finding['column']}"
    texts = (finding[key] for key in ("severity", "message", "remedy", "path"))
    return (*texts, place, norms, finding["rule"])
