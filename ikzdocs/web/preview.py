"""A Word document as a page shows it: headings, paragraphs, tables, gaps marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs import wordfile
from ikzdocs.documents.plan import plan
from ikzdocs.record import record
from ikzdocs.wordfile.layout import Table, layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.pipeline import Papers

_GAP = re.compile(r"(\[\[FEHLT: [^\]]*\]\])")
_LAST_LEVEL = 6


@record
class Stueck:
    """A piece of text; `luecke`: it says what is missing."""

    text: str
    luecke: bool


@record
class Absatz:
    """A paragraph; `ebene` is the level of a heading on our page, 0 for a common one."""

    ebene: int
    nummer: str
    stuecke: tuple[Stueck, ...]


@record
class Zelle:
    """A cell; `kopf` where it names its column."""

    absaetze: tuple[Absatz, ...]
    spalten: int
    kopf: bool


@record
class Tabelle:
    """A table, row by row."""

    zeilen: tuple[tuple[Zelle, ...], ...]


@record
class Papier:
    """A paper in the list: its title, for whom it is, and the files that hold it."""

    titel: str
    partei: str
    word: str = ""
    excel: str = ""


def listed(made: Papers) -> tuple[Papier, ...]:
    """Return the papers that were made, in the order in which a cooperation needs them."""
    names = {file.name for file in made.files}
    parties = {party.kuerzel: party.name for party in made.report.spec.beteiligte}
    return tuple(
        Papier(
            titel=one.titel,
            partei=parties.get(one.partei or "", ""),
            word=f"{one.name}.docx" if f"{one.name}.docx" in names else "",
            excel=f"{one.name}.xlsx" if f"{one.name}.xlsx" in names else "",
        )
        for one in plan(made.report.akte)
    )


def title(made: Papers, file: str) -> str:
    """Return what the paper in this file is called."""
    found = (one for one in listed(made) if one.word == file)
    return next((f"{one.titel} {one.partei}".strip() for one in found), file)


def content(document: bytes, name: str) -> tuple[Absatz | Tabelle, ...]:
    """Return what stands in a Word document.

    Raises:
        DocumentError: it is no Word document.
    """
    parts = layout(wordfile.read(document, name))
    return tuple(_table(part) if isinstance(part, Table) else _paragraph(part) for part in parts)


def _table(table: Table) -> Tabelle:
    rows = zip(table.rows, table.spans, strict=True)
    return Tabelle(
        zeilen=tuple(
            tuple(
                Zelle(
                    absaetze=tuple(_paragraph(block) for block in cell),
                    spalten=span,
                    kopf=number < table.head,
                )
                for cell, span in zip(cells, spans, strict=True)
            )
            for number, (cells, spans) in enumerate(rows)
        )
    )


def _paragraph(block: wordfile.Block) -> Absatz:
    level = 2 if block.style == "Title" else min(block.level + 2, _LAST_LEVEL) if block.level else 0
    return Absatz(ebene=level, nummer=block.label, stuecke=tuple(_pieces(block.text)))


def _pieces(text: str) -> Iterator[Stueck]:
    for number, piece in enumerate(_GAP.split(text)):
        if piece:
            yield Stueck(text=piece, luecke=number % 2 == 1)
