"""All templates of a shelf: which document each is for, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.context import angebotene_namen
from ikzdocs.documents.plan import papiere
from ikzdocs.errors import UnknownNameError
from ikzdocs.record import record
from ikzdocs.templates_check.linter import lint
from ikzdocs.templates_check.model import Fault
from ikzdocs.verfahren import Verfahrensart

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ikzdocs.documents.shelf import Shelf


@record
class Surveyed:
    """One template with its faults. `kind` is the document that it is for."""

    name: str
    kind: str
    titel: str
    content: bytes
    faults: tuple[Fault, ...]


def templates() -> Mapping[str, str]:
    """Return every template by its path below `templates/`, with the kind of its document."""
    return {
        paper.vorlage.format(art=art.value): kind
        for kind, paper in papiere().items()
        for art in Verfahrensart
    }


def survey(shelf: Shelf, only: Collection[str] = ()) -> Iterator[Surveyed]:
    """Look at all templates, or only at some, named by path, file or kind.

    Raises:
        UnknownNameError: a name that is none of these.
        DocumentError: a file cannot be read.
    """
    for name in _chosen(only):
        kind = templates()[name]
        content = shelf.content(name)
        yield Surveyed(
            name=name,
            kind=kind,
            titel=papiere()[kind].titel,
            content=content,
            faults=lint(content, name, angebotene_namen(kind)),
        )


def _chosen(only: Collection[str]) -> tuple[str, ...]:
    known = templates()
    for wanted in only:
        if not any(_is_meant(wanted, name, kind) for name, kind in known.items()):
            raise UnknownNameError("Die Vorlage", wanted, tuple(known))
    return tuple(
        name
        for name, kind in known.items()
        if not only or any(_is_meant(wanted, name, kind) for wanted in only)
    )


def _is_meant(wanted: str, name: str, kind: str) -> bool:
    file = name.rpartition("/")[2]
    return wanted in {kind, name, file, file.removesuffix(".docx")}
