"""Prints the papers of a cooperation: each planned document from its template, gaps and all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.context import JePartei, kontext
from ikzdocs.documents.offers import felder
from ikzdocs.documents.plan import Planned, plan
from ikzdocs.documents.properties import Properties
from ikzdocs.documents.statements import contradictions
from ikzdocs.errors import ContradictionError, InvariantError, TemplateError, UnknownNameError
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.shelf import Shelf

EXTENSION = ".docx"

_CHECK = "Mit „ikzdocs templates check“ prüfen."
_EIGENE = frozenset({*felder(JePartei), "dokument"})
"""The names whose value is a document's own; all others say the same in all documents."""


@record
class Rendered:
    """One finished document; `fehlend` are the labels of its gaps, none in a complete one.

    `aussagen` is what it says by which name of the context.
    """

    planned: Planned
    name: str
    content: bytes
    fehlend: tuple[str, ...]
    aussagen: Mapping[str, tuple[str, ...]]


def select(akte: Akte, only: Collection[str] = ()) -> tuple[Planned, ...]:
    """Return the documents that the cooperation needs, or of them only some kinds.

    Raises:
        UnknownNameError: a kind that this cooperation does not need, or that does not exist.
    """
    planned = plan(akte)
    kinds = tuple(dict.fromkeys(one.kind for one in planned))
    for kind in only:
        if kind not in kinds:
            raise UnknownNameError("Die Unterlage", kind, kinds)
    return tuple(one for one in planned if not only or one.kind in only)


def print_papers(akte: Akte, shelf: Shelf, planned: Collection[Planned]) -> Iterator[Rendered]:
    """Render the documents one by one, and hold them against each other at the end.

    Raises:
        TemplateError: a template cannot be used, or the user's own makes a broken document.
        InvariantError: a document from our template breaks a promise.
        ContradictionError: two of them say different things by the same name.
    """
    gemeinsam = Gemeinsam(akte)
    aussagen: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for one in planned:
        rendered = _printed(gemeinsam, akte, shelf, one)
        aussagen[rendered.name] = rendered.aussagen
        yield rendered
    if problems := tuple(contradictions(aussagen, _EIGENE)):
        raise ContradictionError(problems)


def _printed(gemeinsam: Gemeinsam, akte: Akte, shelf: Shelf, planned: Planned) -> Rendered:
    """A document that turns out to have gaps is rendered once more, as the draft that it is."""
    template, properties = shelf.template(planned.template), Properties.of(akte, planned)
    try:
        made = template.render(kontext(gemeinsam, planned), properties)
        if made.gaps:
            made = template.render(kontext(gemeinsam, planned, made.gaps), properties)
    except InvariantError as error:
        if not shelf.is_own(planned.template):
            raise
        raise TemplateError(planned.template, "Ergebnis", str(error), _CHECK) from error
    name = planned.name + EXTENSION
    return Rendered(
        planned=planned,
        name=name,
        content=made.content,
        fehlend=made.gaps,
        aussagen=made.statements,
    )
