"""The sheet that says what the figures rest on: base year, sources, assumptions, rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.gaps import gap
from ikzdocs.documents.workbook.cells import Look, Text
from ikzdocs.documents.workbook.labels import labels
from ikzdocs.formats import datum_kurz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.workbook.sheet import Sheet

WIDTHS = (32, 76)


def write(sheet: Sheet, akte: Akte, *, shared: bool) -> None:
    """Write the sheet; `shared`: the cost key is complete."""
    words = labels().grundlagen
    sheet.words(words.titel, Look.TITLE)
    sheet.gap()
    for label, text in (*_figures(akte, shared=shared), *_rules(akte)):
        sheet.line(Text(text=label, look=Look.LABEL), Text(text=text))


def gaps(akte: Akte, *, shared: bool) -> tuple[str, ...]:
    """Return the labels of what the sheet misses."""
    costs = akte.spec.kosten
    given = {
        "kosten.bezugsjahr": costs.bezugsjahr is not None,
        "kosten.quelle": costs.quelle is not None,
        "kosten.schluessel": shared,
    }
    return tuple(gap(path).label for path, there in given.items() if not there)


def _figures(akte: Akte, *, shared: bool) -> Iterator[tuple[str, str]]:
    words, costs = labels().grundlagen, akte.spec.kosten
    parties = "\n".join(party.bezeichnung for party in akte.parteien.values())
    yield words.zusammenarbeit, akte.spec.kooperation.titel
    yield words.beteiligte, parties
    yield words.bezugsjahr, str(costs.bezugsjahr or gap("kosten.bezugsjahr"))
    yield words.quelle, costs.quelle or str(gap("kosten.quelle"))
    yield from ((words.annahme, assumption) for assumption in costs.annahmen)
    art = costs.schluessel.art
    named = words.schluesselarten[art] if art and shared else str(gap("kosten.schluessel"))
    yield words.schluessel, named
    if costs.schluessel.bezugsjahr:
        yield words.schluesseljahr, str(costs.schluessel.bezugsjahr)


def _rules(akte: Akte) -> Iterator[tuple[str, str]]:
    words, rule = labels().grundlagen, akte.programm.einsparung
    yield words.programm, akte.programm.name
    for legal in rule.quellen if rule else ():
        yield words.schwelle, f"{legal.norm}\n{legal.url}"
    yield words.rundung, words.rundungsregel
    yield words.prozent, words.prozentregel
    yield words.namen, words.namensregel
    yield words.stand, datum_kurz(akte.stichtag)
    yield words.fassung, akte.fassung
