"""An agreement as sections and sentences, whatever its layout: §, Artikel, I., 1. or nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.reviewer import headings, prose, signatures
from ikzdocs.reviewer.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ikzdocs.reviewer.headings import Heading
    from ikzdocs.reviewer.prose import Paragraph


class Zone(StrEnum):
    """The part of the document in which a sentence stands; only `TEXT` regulates."""

    KOPF = "kopf"
    PRAEAMBEL = "praeambel"
    TEXT = "text"
    SCHLUSS = "schluss"


@record
class Section:
    """One numbered or titled part; `number` as printed, with its sign or word, or empty."""

    number: str
    title: str
    zone: Zone
    folded_title: str
    line: int


@record
class Sentence:
    """One sentence: as it stands and folded for comparing, with the place as a lawyer cites it.

    `section` is an index into `Segments.sections`; `line` one into `Segments.lines`.
    """

    text: str
    folded: str
    zone: Zone
    section: int
    where: str
    line: int


@record
class Segments:
    """A document that has been read: its lines, its sections and their sentences in order.

    `first` is the line at which the opening ends.
    """

    lines: tuple[str, ...]
    first: int
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]

    @property
    def opening(self) -> tuple[str, ...]:
        """The lines before the first section."""
        return self.lines[: self.first]

    def section_end(self, line: int) -> int:
        """The last line with text of the section in which a line stands."""
        after = (section.line for section in self.sections if section.line > line)
        end = next(after, len(self.lines))
        return max((n for n in range(line, end) if self.lines[n]), default=line)

    def section_text(self, line: int) -> str:
        """The title and the sentences of the section in which a line stands."""
        number = max(n for n, section in enumerate(self.sections) if section.line <= line)
        found = [sentence.text for sentence in self.sentences if sentence.section == number]
        return " ".join(filter(None, (self.sections[number].title, *found)))

    def zone(self, zone: Zone) -> tuple[Sentence, ...]:
        """The sentences of one zone."""
        return tuple(sentence for sentence in self.sentences if sentence.zone is zone)


_PLACES = {Zone.KOPF: "Kopf", Zone.PRAEAMBEL: "Präambel", Zone.SCHLUSS: "Unterschriften"}


def read(text: str) -> Segments:
    """Read an agreement from its raw text (UTF-8, PDF, OCR or Word extraction)."""
    return of_lines(tuple(clean(text).split("\n")))


def of_lines(lines: tuple[str, ...], titles: Collection[int] = ()) -> Segments:
    """Read an agreement whose lines are whole; `titles` are those that look like headings."""
    found = headings.find(lines, titles)
    end = signatures.start(lines, after=found[-1].line if found else len(lines) // 2)
    sections = tuple(_section(heading) for heading in found)
    sentences = tuple(_sentences(lines[:end], found, sections))
    closing = tuple(_closing(lines, end, len(sections)))
    final = Section(number="", title="", zone=Zone.SCHLUSS, folded_title="", line=end)
    first = found[1].line if len(found) > 1 else end
    return Segments(
        lines=lines, first=first, sections=(*sections, final), sentences=sentences + closing
    )


def _section(heading: Heading) -> Section:
    zone = Zone.TEXT
    if heading.opening:
        zone = Zone.KOPF
    elif headings.is_preamble(heading.title):
        zone = Zone.PRAEAMBEL
    return Section(
        number=heading.number,
        title=heading.title,
        zone=zone,
        folded_title=fold(heading.title),
        line=heading.line,
    )


def _sentences(
    lines: tuple[str, ...], found: list[Heading], sections: tuple[Section, ...]
) -> Iterator[Sentence]:
    ends = [heading.line for heading in found[1:]] + [len(lines)]
    for index, (heading, end) in enumerate(zip(found, ends, strict=True)):
        body = [(heading.line, heading.rest)] if heading.rest else []
        body += list(enumerate(lines))[heading.body : end]
        for paragraph in prose.paragraphs(body, numbered=not heading.opening):
            for at, text in prose.sentences(paragraph.text):
                line = paragraph.line(at)
                yield Sentence(
                    text=text,
                    folded=fold(text),
                    zone=sections[index].zone,
                    section=index,
                    where=_place(sections[index], paragraph, line),
                    line=line,
                )


def _closing(lines: tuple[str, ...], start: int, section: int) -> Iterator[Sentence]:
    for number, line in enumerate(lines[start:], start):
        if line:
            yield Sentence(
                text=line,
                folded=fold(line),
                zone=Zone.SCHLUSS,
                section=section,
                where=_PLACES[Zone.SCHLUSS],
                line=number,
            )


def _place(section: Section, paragraph: Paragraph, line: int) -> str:
    if section.zone is not Zone.TEXT:
        return _PLACES[section.zone]
    absatz = paragraph.absatz
    return f"{_cited(section, absatz)} {absatz}".strip() or f"Zeile {line + 1}"


def _cited(section: Section, absatz: str) -> str:
    """A section by its number, else by its title; not where „Nr. 2.1“ tells its number, too."""
    number = section.number
    if not number:
        return f"„{section.title}“" if section.title else ""
    if not number[0].isdigit():
        return number
    return "" if absatz.startswith(f"Nr. {number}") else f"Nr. {number.rstrip('.')}"
