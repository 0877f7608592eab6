r"""What nobody can know before a whole part is rendered is marked when the template is prepared.

The number of a clause hangs on the clauses before it, and so does a reference to it: Word counts
such a field anew only on demand, LibreOffice never. The ids of bookmarks and pictures must differ
though a loop writes them again. A mark is text between characters that Unicode assigns to nothing;
`finishing.py` replaces it, and no document is taken apart for that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, cast

from lxml import etree

from ikzdocs.wordfile.fields import Field, fields
from ikzdocs.wordfile.xml import DRAWING, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.numbering import Numbering

BEGIN, BETWEEN, END = RESERVED = "\ufdd0\ufdd1\ufdd2"
"""The characters around a mark and between its words; no text and no value may hold them."""

_NUMBERED = frozenset({"\\r", "\\n", "\\w"})
_ONLY_FIGURES = "\\t"
_FOREIGN = etree.XPath("boolean(//text()[contains(., $it)] | //@*[contains(., $it)])")


class Mark(StrEnum):
    """The kinds of marks, with the words that each has."""

    NUMBER = "number"
    """A numbered paragraph: its list, its level."""
    START = "start"
    """The id of a bookmark that begins: that id, its name, "inside" a numbered paragraph or ""."""
    END = "end"
    """The id of a bookmark that ends: that id."""
    PICTURE = "picture"
    """The id of a picture."""
    REFERENCE = "reference"
    """What a reference shows: the bookmark, "figures" alone or "", what it showed before."""


def mark(root: Element, numbering: Numbering) -> None:
    """Put the marks into a part of a template, in place."""
    if _mark_references(root):
        _mark_numbers(root, numbering)
    _mark_bookmarks(root, numbering)
    for picture in root.iter(f"{{{DRAWING}}}docPr"):
        picture.set("id", _written(Mark.PICTURE))


def has_marks(root: Element) -> bool:
    """Whether a part holds what could be taken for a mark."""
    return any(cast("bool", _FOREIGN(root, it=character)) for character in RESERVED)


def _mark_references(root: Element) -> bool:
    """Mark every REF field that asks for a number; whether there is any."""
    asking = [field for field in fields(root) if field.kind == "REF" and _NUMBERED & field.switches]
    for field in asking:
        _mark_result(field)
    return bool(asking)


def _mark_result(field: Field) -> None:
    stored = "".join(text.text or "" for text in field.result)
    form = "figures" if _ONLY_FIGURES in field.switches else ""
    shown = _written(Mark.REFERENCE, field.argument, form, stored)
    for text in field.result:
        text.text, shown = shown, ""


def _mark_numbers(root: Element, numbering: Numbering) -> None:
    for paragraph in root.iter(w("p")):
        place = numbering.place(paragraph)
        if place is not None:
            paragraph.text = _written(Mark.NUMBER, place[0], str(place[1]))


def _mark_bookmarks(root: Element, numbering: Numbering) -> None:
    for start in root.iter(w("bookmarkStart")):
        inside = "inside" if _is_numbered(start.getparent(), numbering) else ""
        name = value(start, "name") or ""
        start.set(w("id"), _written(Mark.START, value(start, "id") or "", name, inside))
    for end in root.iter(w("bookmarkEnd")):
        end.set(w("id"), _written(Mark.END, value(end, "id") or ""))


def _is_numbered(parent: Element | None, numbering: Numbering) -> bool:
    return parent is not None and parent.tag == w("p") and numbering.place(parent) is not None


def _written(kind: Mark, *words: str) -> str:
    return BEGIN + BETWEEN.join((kind, *words)) + END
