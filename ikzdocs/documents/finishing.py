"""What a rendered part still needs: unique ids, references that tell the number, visible gaps."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from ikzdocs.documents.highlight import highlight_gaps
from ikzdocs.documents.references import fill_references
from ikzdocs.wordfile.xml import DRAWING, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.numbering import Numbering

_UNFINISHED = ("<w:bookmarkStart", "<wp:docPr", "REF ", "[[FEHLT")

FIRST_PICTURE = 1001
"""The first id of a picture, as docxtpl counts."""


def needs_finishing(xml: str) -> bool:
    """Whether there is anything to complete in the XML of a part; most parts are done."""
    return any(mark in xml for mark in _UNFINISHED)  # ten times as quick as a pattern


def finish(root: Element, numbering: Numbering) -> None:
    """Complete one rendered part in place."""
    number_bookmarks(root)
    number_pictures(root)
    fill_references(root, numbering)
    highlight_gaps(root)


def number_bookmarks(root: Element) -> None:
    """Ids in the order of the text: a loop has written the same one more than once.

    An end belongs to the last start before it that bears its old id and is still open.
    """
    fresh = count(1)
    still_open: dict[str | None, list[str]] = {}
    for mark in root.iter(w("bookmarkStart"), w("bookmarkEnd")):
        waiting = still_open.setdefault(mark.get(w("id")), [])
        if mark.tag == w("bookmarkStart"):
            waiting.append(str(next(fresh)))
            mark.set(w("id"), waiting[-1])
        elif waiting:
            mark.set(w("id"), waiting.pop())


def number_pictures(root: Element) -> None:
    """Ids in the order of the text, as docxtpl gives them."""
    for number, picture in enumerate(root.iter(f"{{{DRAWING}}}docPr"), FIRST_PICTURE):
        picture.set("id", str(number))
