"""The first sheet: what each party spends before, what all spend after, and the threshold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.workbook.cells import (
    Constant,
    Entry,
    Formula,
    Look,
    Text,
    Unit,
    dash,
    dashes,
    euro,
    heads,
    percent,
    summed,
)
from ikzdocs.documents.workbook.labels import labels
from ikzdocs.record import record

if TYPE_CHECKING:
    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.workbook.sheet import Sheet
    from ikzdocs.savings import Gegenueberstellung

WIDTHS = (40, 18, 18, 18, 12)
_MISSING = "MAX(0,ROUNDUP(ROUND((nachher-vorher*(1-schwelle))*100,4),0)/100)"
_LEEWAY = "MAX(0,ROUNDDOWN(ROUND((vorher*(1-schwelle)-nachher)*100,4),0)/100)"
"""Whole cents; the inner rounding takes away what binary fractions add."""


@record
class Rows:
    """Where the parties stand; their costs before are in column D."""

    first: int
    last: int


def write(sheet: Sheet, akte: Akte, savings: Gegenueberstellung) -> Rows:
    """Write the sheet; return the rows of the parties."""
    words = labels()
    sheet.words(akte.spec.kooperation.titel, Look.SUBTITLE)
    sheet.words(words.titel, Look.TITLE)
    sheet.words(words.untertitel, Look.SUBTITLE)
    sheet.note(words.legende)
    sheet.gap()
    rows = _before(sheet, akte, savings)
    sheet.gap()
    _comparison(sheet, akte, savings)
    _threshold(sheet, savings)
    return rows


def _before(sheet: Sheet, akte: Akte, savings: Gegenueberstellung) -> Rows:
    words = labels().kosten
    sheet.words(words.vorher, Look.HEADING)
    sheet.line(*heads(labels().beteiligte, words.personal, words.sach, words.zusammen))
    sheet.repeat_above()
    first = sheet.next
    for row in savings.zeilen:
        sheet.line(
            Text(text=akte.parteien[row.kuerzel].bezeichnung),
            Entry(value=row.vorher_personal, unit=Unit.EURO),
            Entry(value=row.vorher_sach, unit=Unit.EURO),
            euro(f"B{sheet.next}+C{sheet.next}", row.vorher),
        )
    last = sheet.next - 1
    if akte.spec.kosten.investitionsfolge.beruecksichtigen:
        amount = savings.vorher_investitionsfolge
        sheet.line(Text(text=words.folge), *dashes(2), euro("investitionsfolge_vorher", amount))
    sheet.line(
        Text(text=labels().summe, look=Look.TOTAL),
        summed(f"B{first}:B{last}", savings.vorher_personal, "vorher_personal"),
        summed(f"C{first}:C{last}", savings.vorher_sach, "vorher_sach"),
        summed(f"D{first}:D{sheet.next - 1}", savings.vorher, "vorher"),
    )
    return Rows(first=first, last=last)


def _comparison(sheet: Sheet, akte: Akte, savings: Gegenueberstellung) -> None:
    words = labels().kosten
    sheet.words(words.vergleich, Look.HEADING)
    sheet.line(*heads(words.im_jahr, words.bisher, words.kuenftig, words.einsparung, words.prozent))
    first = sheet.next
    only_staff = savings.nur_personal
    sheet.line(
        Text(text=words.personal),
        euro("vorher_personal", savings.vorher_personal),
        Entry(value=savings.nachher_personal, unit=Unit.EURO, name="nachher_personal"),
        euro(_difference(first), savings.vorher_personal - savings.nachher_personal),
        percent(f"D{first}/B{first}", only_staff.prozent) if only_staff else dash(),
    )
    sheet.line(
        Text(text=words.sach),
        euro("vorher_sach", savings.vorher_sach),
        Entry(value=savings.nachher_sach, unit=Unit.EURO, name="nachher_sach"),
        euro(_difference(sheet.next), savings.vorher_sach - savings.nachher_sach),
        dash(),
    )
    if akte.spec.kosten.investitionsfolge.beruecksichtigen:
        before, after = savings.vorher_investitionsfolge, savings.nachher_investitionsfolge
        sheet.line(
            Text(text=words.folge),
            euro("investitionsfolge_vorher", before),
            euro("investitionsfolge_nachher", after),
            euro(_difference(sheet.next), before - after),
            dash(),
        )
    last = sheet.next - 1
    sheet.line(
        Text(text=words.ausgaben, look=Look.TOTAL),
        summed(f"B{first}:B{last}", savings.vorher),
        summed(f"C{first}:C{last}", savings.nachher, "nachher"),
        summed(f"D{first}:D{last}", savings.betrag, "betrag"),
        percent("IF(vorher=0,0,betrag/vorher)", savings.prozent, name="prozent", total=True),
    )


def _threshold(sheet: Sheet, savings: Gegenueberstellung) -> None:
    words = labels()
    missing, leeway = savings.fehlt_bis_schwelle, savings.spielraum
    wanted = savings.betrag + missing - leeway
    result = words.erreicht if savings.erfuellt else words.nicht_erreicht
    told = f'IF(fehlt_bis_schwelle=0,"{words.erreicht}","{words.nicht_erreicht}")'
    sheet.line(
        Text(text=words.kosten.erwartet),
        *dashes(2),
        euro("betrag+fehlt_bis_schwelle-spielraum", wanted),
        Constant(value=savings.schwelle / 100, unit=Unit.PERCENT, name="schwelle"),
    )
    for text, cell in (
        (words.kosten.fehlt, euro(_MISSING, missing, "fehlt_bis_schwelle")),
        (words.kosten.spielraum, euro(_LEEWAY, leeway, "spielraum")),
        (words.kosten.ergebnis, Formula(formula=told, value=result, unit=Unit.TEXT)),
    ):
        sheet.line(Text(text=text), *dashes(2), cell, dash())


def _difference(row: int) -> str:
    return f"B{row}-C{row}"
