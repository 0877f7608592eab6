"""A part of a template as paragraphs with their tags, and the tags that are written wrongly."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.templates_check.model import Fault, Kind, Paragraph, Tag, fault_at
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_TORN = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_SINGLE = re.compile(r"\{\s*[a-z]\w*(\.\w+)*\s*\}")
_KINDS = {"{{": Kind.PRINT, "{%": Kind.CONTROL, "{#": Kind.REMARK}
_SCOPE = re.compile(r"(tr|tc|p|r)\s")
_QUOTES = re.compile("[„‚«»‹›]")
_TEXT = {w("t"): "", w("tab"): "\t", w("br"): "\n"}


def read_paragraphs(part: str, root: Element) -> list[Paragraph]:
    """All paragraphs of a part in their order; that of a text box follows the one it hangs on."""
    return [
        Paragraph(part=part, number=number, element=element, text=text, tags=_tags(text))
        for number, element in enumerate(root.iter(w("p")))
        for text in [own_text(element)]
    ]


def own_text(paragraph: Element) -> str:
    """The text of a paragraph without that of text boxes in it."""
    own = (node for node in paragraph.iter(*_TEXT) if _owner(node) is paragraph)
    return "".join(node.text or _TEXT[node.tag] for node in own)


def _owner(node: Element) -> Element | None:
    return next(node.iterancestors(w("p")), None)


def writing_faults(paragraph: Paragraph) -> Iterator[Fault]:
    """Tags that no program could read, or that would eat up what stands around them."""
    rest = _TAG.sub(" ", paragraph.text)
    if torn := _TORN.search(rest):
        message = f"Die Klammer „{torn.group()}“ hat kein Gegenstück in diesem Absatz."
        yield fault_at(paragraph, message, "Ein Feld beginnt und endet im selben Absatz.")
    elif single := _SINGLE.search(rest):
        remedy = "Felder stehen in doppelten Klammern: {{ … }}."
        yield fault_at(paragraph, f"„{single.group()}“ wird nicht ersetzt.", remedy)
    for tag in paragraph.tags:
        yield from _tag_faults(paragraph, tag)


def _tag_faults(paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
    inner = tag.raw[2:-2]
    if tag.kind is not Kind.REMARK and _QUOTES.search(inner):
        message = f"„{tag.raw}“ enthält typografische Anführungszeichen."
        yield fault_at(paragraph, message, "In Feldern nur gerade verwenden: ' oder \".")
    if inner.startswith(("-", "+")) or inner.endswith(("-", "+")):
        message = f"„{tag.raw}“ zieht Absätze zusammen und zerstört ihre Formatierung."
        yield fault_at(paragraph, message, "Das Minus- oder Pluszeichen am Rand weglassen.")
    if tag.kind is Kind.PRINT and tag.scope:
        message = f"„{tag.raw}“ ersetzt mehr als sich selbst; einfacher Text verschwindet dabei."
        yield fault_at(paragraph, message, f"{{{{ {tag.body} }}}} schreiben.")
    if not tag.body:
        yield fault_at(paragraph, f"„{tag.raw}“ ist leer.", "Das Feld füllen oder löschen.")


def _tags(text: str) -> tuple[Tag, ...]:
    return tuple(_tag(match.group()) for match in _TAG.finditer(text))


def _tag(raw: str) -> Tag:
    inner = raw[2:-2]
    scope = _SCOPE.match(inner)
    body = inner[scope.end() :] if scope else inner
    return Tag(
        kind=_KINDS[raw[:2]],
        scope=scope.group(1) if scope else "",
        body=body.strip().strip("-+").strip(),
        raw=raw,
    )
