"""The sheet with the years of the term, and with what comes once: set-up costs, the grant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.workbook.cells import (
    Constant,
    Entry,
    Formula,
    Look,
    Text,
    Unit,
    dashes,
    euro,
    heads,
    summed,
)
from ikzdocs.documents.workbook.labels import labels
from ikzdocs.savings.model import NULL

if TYPE_CHECKING:
    from decimal import Decimal

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.workbook.sheet import Sheet
    from ikzdocs.savings import Gegenueberstellung
    from ikzdocs.spec.model import Einmalkosten, Investitionsfolge

WIDTHS = (48, 24, 24, 20)


def write(sheet: Sheet, akte: Akte, savings: Gegenueberstellung) -> None:
    """Write the sheet."""
    costs = akte.spec.kosten
    sheet.words(labels().laufzeit.titel, Look.TITLE)
    _growth(sheet, costs.preissteigerung or NULL, savings)
    _years(sheet, savings)
    if costs.einmalig:
        _once(sheet, costs.einmalig, savings.einmalig)
    if costs.investitionsfolge.vorher or costs.investitionsfolge.nachher:
        _follow_up(sheet, costs.investitionsfolge)
    if akte.zuwendung.massgeblich is not None:
        _grant(sheet, akte.zuwendung.massgeblich, savings)


def _growth(sheet: Sheet, growth: Decimal, savings: Gegenueberstellung) -> None:
    words = labels().laufzeit
    sheet.line(
        Text(text=words.preissteigerung),
        Entry(value=growth / 100, unit=Unit.PERCENT, name="preissteigerung"),
    )
    first = sheet.next + 3
    sheet.line(
        Text(text=words.anzahl),
        Formula(
            formula=f"COUNT(A{first}:A{first + len(savings.jahre)})",
            value=len(savings.jahre),
            unit=Unit.WHOLE,
            name="jahre",
        ),
    )
    sheet.gap()


def _years(sheet: Sheet, savings: Gegenueberstellung) -> None:
    words = labels().laufzeit
    sheet.line(*heads(words.jahr, words.ohne, words.mit, words.einsparung))
    sheet.repeat_above()
    first = sheet.next
    for year in savings.jahre:
        n = sheet.next
        rise = f"(1+preissteigerung)^(A{n}-1)"
        sheet.line(
            Constant(value=year.nummer, unit=Unit.ORDINAL),
            euro(f"ROUND(vorher*{rise},2)", year.vorher),
            euro(f"ROUND(nachher*{rise},2)", year.nachher),
            euro(f"B{n}-C{n}", year.ersparnis),
        )
    sheet.line(
        Text(text=words.summe, look=Look.TOTAL),
        *dashes(2, Look.TOTAL_RIGHT),
        summed(f"D{first}:D{sheet.next - 1}", savings.ueber_laufzeit, "ueber_laufzeit"),
    )


def _once(sheet: Sheet, costs: tuple[Einmalkosten, ...], total: Decimal) -> None:
    words = labels().laufzeit
    sheet.gap()
    sheet.words(words.einmalig, Look.HEADING)
    sheet.line(*heads(words.bezeichnung, words.betrag))
    first = sheet.next
    for cost in costs:
        sheet.line(Text(text=cost.bezeichnung), Entry(value=cost.betrag, unit=Unit.EURO))
    sheet.line(
        Text(text=words.summe, look=Look.TOTAL),
        summed(f"B{first}:B{sheet.next - 1}", total, "einmalig"),
    )


def _follow_up(sheet: Sheet, costs: Investitionsfolge) -> None:
    words = labels().laufzeit
    sheet.gap()
    sheet.words(words.folge, Look.HEADING)
    for text, name, value in (
        (words.bisher, "investitionsfolge_vorher", costs.vorher),
        (words.kuenftig, "investitionsfolge_nachher", costs.nachher),
    ):
        sheet.line(Text(text=text), Entry(value=value or NULL, unit=Unit.EURO, name=name))


def _grant(sheet: Sheet, amount: Decimal, savings: Gegenueberstellung) -> None:
    words = labels().laufzeit
    sheet.gap()
    sheet.words(words.zuwendung, Look.HEADING)
    asked = Entry(value=amount, unit=Unit.EURO, name="antragsbetrag")
    sheet.line(Text(text=words.beantragt), asked)
    sheet.line(Text(text=words.im_jahr), euro("betrag", savings.betrag))
    sheet.line(Text(text=words.ueber_laufzeit), euro("ueber_laufzeit", savings.ueber_laufzeit))
