"""Gaps that nobody overlooks: `[[FEHLT: …]]` is marked yellow in the finished document."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

GAP = "[[FEHLT"
"""How every gap begins in the text of a document."""

_GAP = re.compile(r"(\[\[FEHLT: .*?\]\])")
_LABEL = re.compile(r"\[\[FEHLT: (.*?)\]\]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What the schema puts behind the highlight among the properties of a run.
_BEHIND = ("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang")
_FOLLOWING = frozenset(map(w, (*_BEHIND, "eastAsianLayout", "specVanish", "oMath")))


def gap_labels(text: str) -> list[str]:
    """The labels of the gaps in a text."""
    return _LABEL.findall(text)


def highlight_gaps(root: Element) -> None:
    """Split every run with a gap, so that the gap and nothing else is marked."""
    texts = [text for text in root.iter(w("t")) if _GAP.search(text.text or "")]
    for run in dict.fromkeys(text.getparent() for text in texts):
        if run is not None and run.tag == w("r"):
            _split(run)


def _split(run: Element) -> None:
    properties = run.find(w("rPr"))
    for child in list(run):
        for piece, is_gap in _pieces(child):
            if piece is not properties:
                run.addprevious(_run(properties, piece, is_gap=is_gap))
    parent = run.getparent()
    if parent is not None:
        parent.remove(run)


def _pieces(child: Element) -> Iterator[tuple[Element, bool]]:
    """A child of a run, cut at its gaps if it is a text."""
    if child.tag != w("t"):
        yield child, False
        return
    for words in _GAP.split(child.text or ""):
        if words:
            text = etree.Element(w("t"), {_SPACE: "preserve"})
            text.text = words
            yield text, _GAP.fullmatch(words) is not None


def _run(properties: Element | None, content: Element, *, is_gap: bool) -> Element:
    run = etree.Element(w("r"))
    if properties is not None:
        run.append(deepcopy(properties))
    if is_gap:
        _mark(run)
    run.append(content)
    return run


def _mark(run: Element) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.SubElement(run, w("rPr"))
    for old in properties.findall(w("highlight")):
        properties.remove(old)
    mark = etree.Element(w("highlight"), {w("val"): "yellow"})
    behind = [child for child in properties if child.tag in _FOLLOWING]
    if behind:
        behind[0].addprevious(mark)
    else:
        properties.append(mark)
