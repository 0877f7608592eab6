"""The savings annex as a workbook: the same figures with live formulas that a Kämmerei can follow.

What may be entered is marked and unlocked; everything else is computed from it. Each formula
carries its result by ikzdocs, so that programs that do not recompute show the same figures.
"""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from ikzdocs.documents.workbook import basis, costs, readings, shares, term
from ikzdocs.documents.workbook.book import Book, Margins
from ikzdocs.documents.workbook.labels import labels

if TYPE_CHECKING:
    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.properties import Properties

KIND = "einsparung"
EXTENSION = ".xlsx"
_LONGEST_TITLE = 90


def workbook(akte: Akte, properties: Properties) -> bytes | None:
    """Return the workbook; None while the figures of the comparison are missing.

    Raises:
        ParameterError: the file with the words is not as it must be.
    """
    savings = akte.einsparung
    if savings is None:
        return None
    key = shares.key(akte, savings)
    book = Book(properties, _margins(akte, draft=bool(basis.gaps(akte, shared=key is not None))))
    words = labels()
    rows = costs.write(book.sheet(words.kosten.blatt, costs.WIDTHS), akte, savings)
    if key is not None:
        sheet = book.sheet(words.anteile.blatt, shares.WIDTHS, landscape=True)
        shared = shares.write(sheet, akte, savings, key, rows)
        if len(savings.zeilen) <= shares.MOST_BARS:
            shares.draw(book.sheet(words.anteile.diagramm, shares.CHART_WIDTHS), shared)
    term.write(book.sheet(words.laufzeit.blatt, term.WIDTHS), akte, savings)
    others = book.sheet(words.zaehlweisen.blatt, readings.WIDTHS, landscape=True)
    readings.write(others, savings)
    basis.write(book.sheet(words.grundlagen.blatt, basis.WIDTHS), akte, shared=key is not None)
    return book.content()


def _margins(akte: Akte, *, draft: bool) -> Margins:
    words = labels()
    title = shorten(akte.spec.kooperation.titel, _LONGEST_TITLE, placeholder="…")
    return Margins(
        header=words.entwurf if draft else "",
        footer=words.fusszeile.format(titel=title, fassung=akte.fassung),
        page=words.seite,
    )
