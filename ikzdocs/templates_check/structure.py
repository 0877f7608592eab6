"""Blocks: what `if` and `for` open, where it is closed, and what a removed paragraph takes away."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from ikzdocs.documents.language import FLATTEN, MAX_NESTING, TOO_DEEP
from ikzdocs.documents.tags import Kind, Tag
from ikzdocs.templates_check.model import Fault, Paragraph, fault_at
from ikzdocs.wordfile.xml import all_text, w

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = {"if": "endif", "for": "endfor"}
_BRANCHES = {"elif", "else"}
_LOST_WITH = (w("bookmarkStart"), w("bookmarkEnd"), w("drawing"), w("sectPr"), w("fldChar"))


@dataclass(slots=True)
class Block:
    """An open block: its first tag, the element whose children it encloses, its branch."""

    tag: Tag
    paragraph: Paragraph
    container: Element | None
    branch: int = 0

    @property
    def is_rest(self) -> bool:
        """Whether we are where the first condition does not hold: there a value may be a gap."""
        return self.branch > 0 or self.tag.rest.startswith("not ")


@dataclass(slots=True)
class Structure:
    """The blocks of one part while its tags go by."""

    open: list[Block] = field(default_factory=list)

    def step(self, paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
        """Take in the next tag; yields what is wrong with the blocks."""
        if tag.keyword in _OPENERS:
            yield from self._begin(paragraph, tag)
        elif tag.keyword in _BRANCHES:
            yield from self._branch(paragraph, tag)
        elif tag.keyword in _OPENERS.values():
            yield from self._end(paragraph, tag)

    def finish(self) -> Iterator[Fault]:
        """What is still open at the end of the part."""
        for block in self.open:
            remedy = f"{{%{block.tag.scope} {_OPENERS[block.tag.keyword]} %}} ergänzen."
            yield fault_at(block.paragraph, f"„{block.tag.raw}“ wird nicht geschlossen.", remedy)

    def _begin(self, paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
        self.open.append(Block(tag, paragraph, container(paragraph, tag.scope)))
        loops = [block for block in self.open if block.tag.keyword == "for"]
        if tag.keyword == "for" and len(loops) > MAX_NESTING:
            yield fault_at(paragraph, TOO_DEEP, FLATTEN)

    def _branch(self, paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
        if not self.open or self.open[-1].tag.keyword != "if":
            yield fault_at(paragraph, f"„{tag.raw}“ gehört zu keinem {{% if … %}}.", "Prüfen.")
            return
        self.open[-1].branch += 1
        yield from _misplaced(self.open[-1], paragraph, tag)

    def _end(self, paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
        if not self.open or _OPENERS[self.open[-1].tag.keyword] != tag.keyword:
            wanted = tag.keyword.removeprefix("end")
            message = f"„{tag.raw}“ schließt kein {{% {wanted} … %}}."
            yield fault_at(paragraph, message, "Reihenfolge der Felder prüfen.")
            return
        yield from _misplaced(self.open.pop(), paragraph, tag)


def container(paragraph: Paragraph, scope: str) -> Element | None:
    """The element among whose children a tag of this scope works."""
    if scope in {"", "r"}:
        return paragraph.element
    above = {"p": w("p"), "tr": w("tr"), "tc": w("tc")}[scope]
    for element in (paragraph.element, *paragraph.element.iterancestors()):
        if element.tag == above:
            return element.getparent()
    return None


def _misplaced(block: Block, paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
    if tag.scope != block.tag.scope:
        message = f"„{tag.raw}“ gehört zu „{block.tag.raw}“ und braucht dieselbe Form."
        yield fault_at(paragraph, message, f"{{%{block.tag.scope} {tag.body} %}} schreiben.")
    elif container(paragraph, tag.scope) is not block.container:
        message = f"„{tag.raw}“ steht nicht auf derselben Ebene wie „{block.tag.raw}“."
        remedy = "Ein Block endet im selben Absatz (ohne p), Textbereich oder in derselben Tabelle."
        yield fault_at(paragraph, message, remedy)


def removal_faults(paragraph: Paragraph) -> Iterator[Fault]:
    """What vanishes together with a paragraph or a row that holds a `{%p` or `{%tr` tag."""
    scoped = [tag for tag in paragraph.tags if tag.kind is not Kind.PRINT and tag.scope]
    if not scoped:
        yield from _empty_line(paragraph)
        return
    if len(scoped) > 1:
        message = f"Zwei Felder wie „{scoped[0].raw}“ stehen in einem Absatz."
        yield fault_at(paragraph, message, "Jedem einen eigenen Absatz geben.")
    elif scoped[0].scope == "tr":
        yield from _row_faults(paragraph, scoped[0])
    elif paragraph.text.strip() != scoped[0].raw:
        message = f"Mit „{scoped[0].raw}“ verschwindet der ganze Absatz, auch der übrige Text."
        yield fault_at(paragraph, message, "Das Feld in einen eigenen Absatz setzen.")
    if next(paragraph.element.iter(*_LOST_WITH), None) is not None:
        message = f"Mit „{scoped[0].raw}“ verschwindet eine Textmarke, ein Bild oder ein Feld."
        yield fault_at(paragraph, message, "Textmarken, Bilder und Felder in einen anderen Absatz.")


def _row_faults(paragraph: Paragraph, tag: Tag) -> Iterator[Fault]:
    row = next(paragraph.element.iterancestors(w("tr")), None)
    if row is None:
        message = f"„{tag.raw}“ steht in keiner Tabelle."
        yield fault_at(paragraph, message, "{%p … %} schreiben.")
    elif all_text(row).strip() != tag.raw:
        message = f"Mit „{tag.raw}“ verschwindet die ganze Zeile, auch die übrigen Zellen."
        yield fault_at(paragraph, message, "Dem Feld eine eigene Tabellenzeile geben.")


def _empty_line(paragraph: Paragraph) -> Iterator[Fault]:
    """A paragraph whose whole text depends on a condition stays behind empty."""
    controls = [tag for tag in paragraph.tags if tag.kind is Kind.CONTROL]
    text = paragraph.text.strip()
    parent = paragraph.element.getparent()
    if not controls or parent is None or parent.tag != w("body"):
        return
    whole = text.startswith(controls[0].raw) and text.endswith(controls[-1].raw)
    keywords = [tag.keyword for tag in controls]
    one = sum(keyword in _OPENERS.values() for keyword in keywords) == 1 and "else" not in keywords
    if whole and one:
        message = "Der Absatz bleibt leer stehen, wenn die Bedingung nicht zutrifft."
        yield fault_at(paragraph, message, "{%p if … %} und {%p endif %} um den Absatz setzen.")


def cell_faults(paragraphs: list[Paragraph]) -> Iterator[Fault]:
    """Cells that might end without a paragraph once the `{%p` tags in them are gone."""
    for paragraph in paragraphs:
        parent = paragraph.element.getparent()
        if parent is None or parent.tag != w("tc") or paragraph.element.getnext() is not None:
            continue
        if any(tag.scope == "p" for tag in paragraph.tags):
            message = "Die Zelle kann ohne Absatz enden; Word meldet die Datei dann als beschädigt."
            yield fault_at(paragraph, message, "Ans Ende der Zelle einen Absatz ohne Feld setzen.")
