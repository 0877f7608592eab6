"""A part of a template as paragraphs with their tags, and the tags that are written wrongly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.documents.tags import scan, tag_faults, torn_fault
from ikzdocs.templates_check.model import Fault, Paragraph, fault_at
from ikzdocs.wordfile.xml import own_text, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_SINGLE = re.compile(r"\{\s*[a-z]\w*(\.\w+)*\s*\}")


def read_paragraphs(part: str, root: Element) -> list[Paragraph]:
    """All paragraphs of a part in their order; that of a text box follows the one it hangs on."""
    return [
        Paragraph(part=part, number=number, element=element, text=text, scan=scan(text))
        for number, element in enumerate(root.iter(w("p")))
        for text in [own_text(element)]
    ]


def writing_faults(paragraph: Paragraph) -> Iterator[Fault]:
    """Tags that no program could read, or that would eat up what stands around them."""
    if paragraph.scan.torn:
        yield fault_at(paragraph, *torn_fault(paragraph.scan.torn))
    elif single := _SINGLE.search(paragraph.scan.rest):
        remedy = "Felder stehen in doppelten Klammern: {{ … }}."
        yield fault_at(paragraph, f"„{single.group()}“ wird nicht ersetzt.", remedy)
    for tag in paragraph.tags:
        for message, remedy in tag_faults(tag):
            yield fault_at(paragraph, message, remedy)
