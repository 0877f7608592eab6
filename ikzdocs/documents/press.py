"""Prints the papers of a cooperation: each planned document from its template, gaps and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.context import kontext
from ikzdocs.documents.plan import Planned, noetig, papiere, plan
from ikzdocs.documents.properties import Properties
from ikzdocs.errors import (
    ForeignLawError,
    InvariantError,
    NotNeededError,
    TemplateError,
    UnknownNameError,
)
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.shelf import Shelf

EXTENSION = ".docx"

_CHECK = "Mit „ikzdocs templates check“ prüfen."


@record
class Rendered:
    """One finished document; `fehlend` are the labels of its gaps, none in a complete one."""

    planned: Planned
    name: str
    content: bytes
    fehlend: tuple[str, ...]


def select(
    akte: Akte, only: Collection[str] = (), shelf: Shelf | None = None
) -> tuple[Planned, ...]:
    """Return the documents that the cooperation needs, or of them only some kinds.

    Where the programme is that of a Land whose law our wording does not follow, only the papers
    of which `shelf` has an own template are made.

    Raises:
        UnknownNameError: a kind that does not exist.
        NotNeededError: a kind that this cooperation does not need.
        ForeignLawError: a kind for which there is no template of this Land.
    """
    planned = plan(akte, shelf.is_own) if shelf else plan(akte)
    kinds = tuple(dict.fromkeys(one.kind for one in planned))
    needed = {one.kind for one in noetig(akte)}
    for kind in only:
        if kind in needed and kind not in kinds:
            raise ForeignLawError(kind, akte.programm.land.name)
        if kind not in papiere():
            raise UnknownNameError("Die Unterlage", kind, kinds)
        if kind not in kinds:
            raise NotNeededError(kind, kinds)
    return tuple(one for one in planned if not only or one.kind in only)


def left_out(akte: Akte, shelf: Shelf) -> tuple[str, ...]:
    """Return the kinds that are needed, but for which there is no template of this Land."""
    made = {one.kind for one in plan(akte, shelf.is_own)}
    return tuple(dict.fromkeys(one.kind for one in noetig(akte) if one.kind not in made))


def print_papers(akte: Akte, shelf: Shelf, planned: Collection[Planned]) -> Iterator[Rendered]:
    """Render the documents one by one.

    Raises:
        TemplateError: a template cannot be used, or the user's own makes a broken document.
        InvariantError: a document from our template breaks a promise.
    """
    gemeinsam = Gemeinsam(akte)
    for one in planned:
        yield _printed(gemeinsam, akte, shelf, one)


def _printed(gemeinsam: Gemeinsam, akte: Akte, shelf: Shelf, planned: Planned) -> Rendered:
    """A document that turns out to have gaps is rendered once more, as the draft that it is."""
    template, properties = shelf.template(planned.template), Properties.of(akte, planned)
    lead = akte.spec.federfuehrung
    wappen = akte.wappen.get(planned.partei or (lead.kuerzel if lead else ""))
    try:
        made = template.render(kontext(gemeinsam, planned), properties, wappen)
        if made.gaps:
            made = template.render(kontext(gemeinsam, planned, made.gaps), properties, wappen)
    except InvariantError as error:
        if not shelf.is_own(planned.template):
            raise
        raise TemplateError(planned.template, "Ergebnis", f"{error}.", _CHECK) from error
    name = planned.name + EXTENSION
    return Rendered(
        planned=planned,
        name=name,
        content=made.content,
        fehlend=made.gaps,
    )
