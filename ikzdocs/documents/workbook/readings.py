"""The sheet with the other ways to count, beside the one that decides."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.documents.workbook.cells import Formula, Look, Text, Unit, euro, heads, percent
from ikzdocs.documents.workbook.labels import labels
from ikzdocs.record import record
from ikzdocs.savings import Zaehlweise

if TYPE_CHECKING:
    from ikzdocs.documents.workbook.sheet import Sheet
    from ikzdocs.savings import Gegenueberstellung, Lesart

WIDTHS = (44, 17, 17, 13, 16, 60)
_EXACT = 12
"""Decimals to which a percentage is compared; beyond them are only binary fractions."""

_FORMULAS = {
    Zaehlweise.NUR_PERSONAL: ("vorher_personal", "nachher_personal"),
    Zaehlweise.MIT_INVESTITIONSFOLGE: (
        "vorher+investitionsfolge_vorher",
        "nachher+investitionsfolge_nachher",
    ),
    Zaehlweise.MIT_ZUWENDUNG: ("vorher*jahre", "nachher*jahre-antragsbetrag"),
    Zaehlweise.MIT_EINMALIGEN: ("vorher*jahre", "nachher*jahre+einmalig"),
}


@record
class _Reading:
    name: str
    explanation: str
    before: Formula
    after: Formula
    prozent: Decimal
    met: bool


def write(sheet: Sheet, savings: Gegenueberstellung) -> None:
    """Write the sheet."""
    words = labels().zaehlweisen
    sheet.words(words.blatt, Look.TITLE)
    sheet.gap()
    figures = heads(words.zaehlweise, words.bisher, words.kuenftig, words.prozent, words.schwelle)
    sheet.line(*figures, Text(text=words.erlaeuterung, look=Look.HEADER))
    sheet.repeat_above()
    for reading in (_deciding(savings), *map(_other, savings.lesarten)):
        _row(sheet, reading)


def _deciding(savings: Gegenueberstellung) -> _Reading:
    words = labels().zaehlweisen
    return _Reading(
        name=words.massgeblich,
        explanation=words.massgeblich_erlaeuterung,
        before=euro("vorher", savings.vorher),
        after=euro("nachher", savings.nachher),
        prozent=savings.prozent,
        met=savings.erfuellt,
    )


def _other(reading: Lesart) -> _Reading:
    before, after = _FORMULAS[reading.art]
    return _Reading(
        name=reading.name,
        explanation=reading.erklaerung,
        before=euro(before, reading.vorher),
        after=euro(after, reading.nachher),
        prozent=reading.prozent,
        met=reading.erfuellt,
    )


def _row(sheet: Sheet, reading: _Reading) -> None:
    words, n = labels(), sheet.next
    met = f"ROUND(D{n}-schwelle,{_EXACT})>=0"
    sheet.line(
        Text(text=reading.name),
        reading.before,
        reading.after,
        percent(f"IF(B{n}=0,0,(B{n}-C{n})/B{n})", reading.prozent),
        Formula(
            formula=f'IF({met},"{words.erreicht}","{words.nicht_erreicht}")',
            value=words.erreicht if reading.met else words.nicht_erreicht,
            unit=Unit.TEXT,
        ),
        Text(text=reading.explanation),
    )
