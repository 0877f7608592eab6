"""Where the tags of a part stand, and those that stand where no tag belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml import etree

from ikzdocs.documents.tags import scan, tag_faults, torn_fault
from ikzdocs.wordfile.xml import DRAWING, PICTURE, own_text, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

Fault = tuple[str, str, str]
"""The text around, what is wrong, and what to do."""

_TAG = re.compile(r"\{\{|\{%|\{#")
_WITH_BRACE = etree.XPath("//*[@*[contains(., '{')] or text()[contains(., '{')]]")
_PICTURES = {f"{{{DRAWING}}}docPr", f"{{{PICTURE}}}cNvPr"}
_ALT_TEXTS = {"descr", "title"}


def text_faults(root: Element) -> Iterator[Fault]:
    """Tags in the paragraphs and alt texts of a part whose form is wrong."""
    texts = [own_text(paragraph) for paragraph in root.iter(w("p"))]
    texts += [text for text, is_read in _with_tags(root) if is_read]
    for text in texts:
        found = scan(text)
        faults = [torn_fault(found.torn)] if found.torn else []
        faults += (fault for tag in found.tags for fault in tag_faults(tag))
        yield from ((text, message, remedy) for message, remedy in faults)


def stray_faults(root: Element) -> Iterator[Fault]:
    """Tags in attributes, fields of Word and other places whose text no reader would see."""
    for text, is_read in _with_tags(root):
        if not is_read:
            remedy = "Felder stehen im Text oder im Alternativtext eines Bildes."
            yield text, f"Das Feld „{text.strip()[:60]}“ steht außerhalb des Textes.", remedy


def _with_tags(root: Element) -> Iterator[tuple[str, bool]]:
    """What holds a tag and is no text of a paragraph, with whether a tag belongs there."""
    for holder in cast("list[Element]", _WITH_BRACE(root)):
        for name, text in holder.attrib.items():
            if _TAG.search(str(text)):
                yield str(text), holder.tag in _PICTURES and name in _ALT_TEXTS
        if holder.tag != w("t"):
            texts = (holder.text, *(child.tail for child in holder))
            yield from ((text, False) for text in texts if text and _TAG.search(text))
