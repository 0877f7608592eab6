"""A Word document or text that came back: read, clauses found, compared, findings told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs import programmes, schema
from ikzdocs.law import Law
from ikzdocs.reviewer import checks, clauses, document, facts, land, own
from ikzdocs.reviewer.annotate import commented
from ikzdocs.reviewer.as_html import as_html
from ikzdocs.reviewer.as_text import as_text
from ikzdocs.reviewer.model import (
    Befund,
    Change,
    Clause,
    Facts,
    Herkunft,
    ReviewReport,
    Status,
    Vertragsart,
)
from ikzdocs.reviewer.pruefung import Pruefung
from ikzdocs.reviewer.record import as_json, as_record
from ikzdocs.rules.lage import Rechtslage

if TYPE_CHECKING:
    from datetime import date

    from ikzdocs.reviewer.document import Document

__all__ = [
    "Befund",
    "Change",
    "Clause",
    "Facts",
    "Herkunft",
    "ReviewReport",
    "Status",
    "Vertragsart",
    "as_html",
    "as_json",
    "as_record",
    "as_text",
    "commented",
    "review",
]

_FRESH = "vereinbarung.docx"


def review(
    content: bytes,
    name: str,
    *,
    stichtag: date,
    fresh: bytes | None = None,
    programm: str | None = None,
) -> ReviewReport:
    """Review an agreement: a Word file, or a text file in UTF-8 whose name ends in `.txt`.

    `fresh` is a new rendering of the spec that the document should follow; with it changed
    clauses are told. `programm` is the programme by whose conditions the text is judged; the one
    that holds for a spec which names none, if it is None.

    Raises:
        DocumentError: the file cannot be read.
        UnknownNameError: there is no such programme.
    """
    read = document.read(content, name)
    rendered = document.read(fresh, _FRESH) if fresh else None
    found = _clauses(read, rendered)
    lage = _lage(stichtag, programm)
    own_law = land.is_own(read.segments, lage.programm.land)
    pruefung = Pruefung(
        document=read,
        clauses=found,
        facts=facts.read(read.segments, tuple(found.values())),
        lage=lage,
        eigenes_recht=own_law,
        fresh=rendered,
    )
    return ReviewReport(
        file=name,
        stichtag=stichtag,
        herkunft=read.herkunft,
        clauses=tuple(found.values()),
        facts=pruefung.facts,
        befunde=checks.run(pruefung),
        hinweise=land.hinweise(read.herkunft, lage.programm.land, own_law=own_law),
    )


def _clauses(read: Document, rendered: Document | None) -> dict[str, Clause]:
    found = {clause.clause: clause for clause in clauses.find(read.segments)}
    if read.herkunft is Herkunft.FREMD:
        return found
    return {clause.clause: clause for clause in own.compare(read, rendered, found)}


def _lage(stichtag: date, programm: str | None) -> Rechtslage:
    name = programm or schema.field("programm").default or ""
    return Rechtslage(stichtag=stichtag, law=Law.at(stichtag), programm=programmes.load(name))
