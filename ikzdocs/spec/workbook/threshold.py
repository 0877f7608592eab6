"""The live comparison in the workbook: what is saved, and whether that is enough."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ikzdocs.record import record
from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.types import TYPES
from ikzdocs.spec.workbook.entries import texts_at
from ikzdocs.spec.workbook.layout import layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ikzdocs.source import Value
    from ikzdocs.spec.workbook.looks import Looks

BEFORE = ("kosten.vorher.*.personal", "kosten.vorher.*.sach")
AFTER = ("kosten.nachher.personal", "kosten.nachher.sach")
_EURO, _PERCENT, _WORD = '[$-407]#,##0.00\\ "€"', "[$-407]0.0\\ %", "@"
_HUNDRED = Decimal(100)


@record
class Figures:
    """What the cells show until somebody recomputes: Euro a year, and the threshold in percent."""

    before: Decimal
    after: Decimal
    threshold: Decimal

    @classmethod
    def of(cls, data: Mapping[str, Value], threshold: Decimal) -> Figures:
        """Add up what a spec gives."""
        return cls(before=_added(data, BEFORE), after=_added(data, AFTER), threshold=threshold)

    @property
    def met(self) -> bool:
        """Whether enough is saved."""
        return self.before * (_HUNDRED - self.threshold) / _HUNDRED >= self.after


class Comparison:
    """A place in the workbook for the comparison."""

    def __init__(self, written: Any, row: int, looks: Looks) -> None:  # noqa: ANN401 - XlsxWriter
        """Keep the rows of this worksheet from `row` (counted from 0) on."""
        self._written, self._row, self._looks = written, row, looks

    def write(self, cells: Mapping[str, str], figures: Figures) -> None:
        """Write it; `cells` says by path where the values stand that are added up."""
        words, first = layout().pruefung, self._row + 2
        before, after, saved = (f"B{first + line}" for line in range(3))
        enough = f"ROUND({before}*(1-B{first + 4})-{after},6)>=0"
        told = f'IF({enough},"{words.erreicht}","{words.nicht_erreicht}")'
        share = (figures.before - figures.after) / figures.before if figures.before else ""
        result = words.erreicht if figures.met else words.nicht_erreicht
        self._written.write_string(self._row, 0, words.titel, self._looks.head)
        least = figures.threshold / _HUNDRED
        lines: tuple[tuple[str, str, str, object], ...] = (
            (words.bisher, _sum(cells, BEFORE), _EURO, figures.before),
            (words.kuenftig, _sum(cells, AFTER), _EURO, figures.after),
            (words.einsparung, f"{before}-{after}", _EURO, figures.before - figures.after),
            (words.prozent, f'IF({before}=0,"",{saved}/{before})', _PERCENT, share),
            (words.noetig, f"{least}", _PERCENT, least),
            (words.ergebnis, f'IF({before}=0,"",{told})', _WORD, result if share else ""),
        )
        for row, (label, formula, number_format, shown) in enumerate(lines, start=self._row + 1):
            self._written.write_string(row, 0, label, self._looks.label)
            look = self._looks.figure(number_format)
            self._written.write_formula(row, 1, f"={formula}", look, shown)


def _sum(cells: Mapping[str, str], paths: Iterable[str]) -> str:
    return f"SUM({','.join(cells[path] for path in paths)})"


def _added(data: Mapping[str, Value], paths: Iterable[str]) -> Decimal:
    texts = (text for path in paths for text in texts_at(data, path))
    return sum(map(_euro, texts), Decimal(0))


def _euro(text: str) -> Decimal:
    try:
        return Decimal(TYPES["euro"].parse(text))
    except Unreadable:
        return Decimal(0)
