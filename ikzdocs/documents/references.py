r"""References between clauses: the number that a field `REF _ikz_laufzeit \r` has to show.

Word refreshes such fields only on demand and LibreOffice never does, so the number is counted
here and written as the stored result of the field.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.wordfile.fields import Field, fields
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.numbering import Numbering

_NUMBERED = frozenset({"\\r", "\\n", "\\w"})
_ONLY_NUMBER = "\\t"


def fill_references(root: Element, numbering: Numbering) -> None:
    """Write the number into every REF field that asks for one and whose bookmark exists."""
    wanted = [field for field in fields(root) if field.kind == "REF" and _NUMBERED & field.switches]
    if not wanted:
        return
    labels = bookmark_labels(root, numbering)
    for field in wanted:
        label = labels.get(field.argument)
        if label:
            _write(field, label)


def bookmark_labels(root: Element, numbering: Numbering) -> dict[str, str]:
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
    if _ONLY_NUMBER in field.switches:
        shown = "".join(re.findall(r"[\d.]+", shown))
    for text in field.result:
        text.text, shown = shown, ""
