"""What a Word file carries besides its text: links to elsewhere, objects, fields that fetch."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.model import Oddity, OddityKind
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package, Relation

_EMBEDDED = {
    "vbaProject",
    "oleObject",
    "package",
    "aFChunk",
    "subDocument",
    "frame",
    "control",
    "keyMapCustomizations",
    "attachedToolbars",
}
_FETCHING = {"DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "MACROBUTTON"}
_FETCHING |= {"AUTOTEXT", "RD", "DATABASE"}
_CHANGED = ("rPr", "pPr", "numbering", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")
CHANGES = (
    *map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")),
    *(w(f"{properties}Change") for properties in _CHANGED),
)
"""The elements by which Word notes a change that nobody has accepted or refused."""

_USUAL_LINK = re.compile(r"(https?:|mailto:|#)", re.IGNORECASE)


def package_oddities(package: Package) -> Iterator[Oddity]:
    """What the relationships of all parts point to outside of the text."""
    for part in ("", *package.parts):
        for relation in package.relations(part):
            kind = _kind(relation)
            if kind is not None:
                yield Oddity(kind=kind, text=f"{relation.kind}: {relation.target}")


def field_oddities(root: Element) -> Iterator[Oddity]:
    """Fields that fetch text, pictures or data from elsewhere when the file is opened."""
    for field in fields(root):
        if field.kind in _FETCHING:
            yield Oddity(kind=OddityKind.FIELD, text=field.instruction)


def has_changes(package: Package) -> bool:
    """Whether the text, a header, a footer or a footnote has tracked changes."""
    roots = map(package.xml, package.written)
    return any(next(root.iter(*CHANGES), None) is not None for root in roots)


def has_comments(package: Package) -> bool:
    """Whether someone has commented on the document."""
    parts = package.of_type("comments")
    return any(next(package.xml(part).iter(w("comment")), None) is not None for part in parts)


def _kind(relation: Relation) -> OddityKind | None:
    if relation.kind in _EMBEDDED:
        return OddityKind.EMBEDDED
    if not relation.external:
        return None
    if relation.kind != "hyperlink":
        return OddityKind.EXTERNAL
    return None if _USUAL_LINK.match(relation.target) else OddityKind.LINK
