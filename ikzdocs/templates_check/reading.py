"""A part of a template as paragraphs with their tags, and the tags that are written wrongly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.documents.highlight import GAP
from ikzdocs.documents.invariants import DRAFT, PROGRAM_WORD, is_margin
from ikzdocs.documents.tags import scan, tag_faults, torn_fault
from ikzdocs.templates_check.model import Fault, Paragraph, fault_at
from ikzdocs.wordfile.xml import own_text, w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.etree import _Element as Element

_SINGLE = re.compile(r"\{\s*[a-z]\w*(\.\w+)*\s*\}")


def read_paragraphs(part: str, root: Element) -> list[Paragraph]:
    """All paragraphs of a part in their order; that of a text box follows the one it hangs on."""
    return [
        Paragraph(part=part, number=number, element=element, text=text, scan=scan(text))
        for number, element in enumerate(root.iter(w("p")))
        for text in [own_text(element)]
    ]


def literal_faults(paragraph: Paragraph, conditions: Collection[str]) -> Iterator[Fault]:
    """Words that only ikzdocs may put into a document, standing in the template itself.

    `conditions` are the tags of the blocks around the paragraph.
    """
    if GAP in paragraph.scan.rest:
        message = "Eine Lücke steht fest im Text; solche Dokumente entstehen nicht."
        yield fault_at(paragraph, message, "Das Feld schreiben; die Lücke entsteht von selbst.")
    if word := PROGRAM_WORD.search(paragraph.scan.rest):
        message = f"„{word.group()}“ sieht im fertigen Dokument wie ein Fehler aus."
        yield fault_at(paragraph, message, "Ein anderes Wort wählen.")
    around = (*conditions, *(tag.body for tag in paragraph.tags))
    if (
        DRAFT in paragraph.scan.rest
        and is_margin(paragraph.element.getroottree().getroot())
        and not any("dokument.entwurf" in condition for condition in around)
    ):
        message = f"„{DRAFT}“ stünde auch auf fertigen Dokumenten; solche entstehen nicht."
        remedy = f"{{% if dokument.entwurf %}}{DRAFT}{{% endif %}} schreiben."
        yield fault_at(paragraph, message, remedy)


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
