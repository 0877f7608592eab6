"""What the linter has to say, and a template as it sees it: paragraphs with their tags."""

from __future__ import annotations

from lxml.etree import _Element as Element

from ikzdocs.documents.places import part_name
from ikzdocs.documents.tags import Scan, Tag
from ikzdocs.record import record

_AROUND = 80


@record
class Paragraph:
    """A paragraph of a template; `number` counts all `w:p` of its part from 0."""

    part: str
    number: int
    element: Element
    text: str
    scan: Scan

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The tags in its text."""
        return self.scan.tags


@record
class Fault:
    """One thing that is wrong with a template, in German.

    `place` names part and text around; `part` and `paragraph` (as in `Paragraph`) lead a program
    there, and are "" and None where the fault concerns the whole file.
    """

    place: str
    message: str
    remedy: str
    part: str = ""
    paragraph: int | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.message} {self.remedy}".rstrip()


def fault_at(paragraph: Paragraph, message: str, remedy: str) -> Fault:
    """A fault of one paragraph."""
    return Fault(
        place=place_of(paragraph),
        message=message,
        remedy=remedy,
        part=paragraph.part,
        paragraph=paragraph.number,
    )


def place_of(paragraph: Paragraph) -> str:
    """„Text, Absatz 12, bei „…““; in a table „Zelle“ instead of „Absatz“."""
    words = " ".join(paragraph.text.split())[:_AROUND]
    where = "Zelle, Absatz" if _in_cell(paragraph.element) else "Absatz"
    around = f", bei „{words}“" if words else ""
    return f"{part_name(paragraph.part)}, {where} {paragraph.number + 1}{around}"


def _in_cell(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag.endswith("}tc")
