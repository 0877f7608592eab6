"""What `ikzdocs.documents.finishing` does, done the slow way: on the tree of a finished part."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from ikzdocs.wordfile.fields import Field, fields
from ikzdocs.wordfile.xml import DRAWING, w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.numbering import Numbering

_NUMBERED = frozenset({"\\r", "\\n", "\\w"})


def finish_slowly(root: Element, numbering: Numbering) -> None:
    """Number bookmarks and pictures in the order of the text, let references tell the number."""
    _number_bookmarks(root)
    for number, picture in enumerate(root.iter(f"{{{DRAWING}}}docPr"), 1001):
        picture.set("id", str(number))
    _fill_references(root, numbering)


def _number_bookmarks(root: Element) -> None:
    fresh = count(1)
    still_open: dict[str | None, list[str]] = {}
    for mark in root.iter(w("bookmarkStart"), w("bookmarkEnd")):
        waiting = still_open.setdefault(mark.get(w("id")), [])
        if mark.tag == w("bookmarkStart"):
            waiting.append(str(next(fresh)))
            mark.set(w("id"), waiting[-1])
        elif waiting:
            mark.set(w("id"), waiting.pop())


def _fill_references(root: Element, numbering: Numbering) -> None:
    labels = _bookmark_labels(root, numbering)
    for field in fields(root):
        if field.kind == "REF" and _NUMBERED & field.switches and field.argument in labels:
            _write(field, labels[field.argument])


def _bookmark_labels(root: Element, numbering: Numbering) -> dict[str, str]:
    """By bookmark: the number of the first numbered paragraph in it."""
    paragraphs = list(root.iter(w("p")))
    label_of = dict(zip(paragraphs, numbering.labels(paragraphs), strict=True))
    labels: dict[str, str] = {}
    waiting: dict[str | None, str] = {}
    current = ""
    for node in root.iter(w("p"), w("bookmarkStart"), w("bookmarkEnd")):
        if node.tag == w("bookmarkEnd"):
            waiting.pop(node.get(w("id")), None)
        elif node.tag == w("p"):
            current = label_of[node]
            if current:
                labels = dict.fromkeys(waiting.values(), current) | labels
                waiting.clear()
        elif current and _inside_paragraph(node):
            labels.setdefault(node.get(w("name")) or "", current)
        else:
            waiting[node.get(w("id"))] = node.get(w("name")) or ""
    return labels


def _inside_paragraph(node: Element) -> bool:
    parent = node.getparent()
    return parent is not None and parent.tag == w("p")


def _write(field: Field, label: str) -> None:
    r"""Word drops a final full stop; `\t` asks for the figures alone."""
    shown = label.rstrip(".")
    if "\\t" in field.switches:
        shown = "".join(re.findall(r"[\d.]+", shown))
    for text in field.result:
        text.text, shown = shown, ""
