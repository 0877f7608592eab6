"""An agreement as sections and sentences, whatever its layout: §, Artikel, I., 1. or nothing."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.reviewer import headings, signatures
from ikzdocs.reviewer.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ikzdocs.reviewer.headings import Heading


class Zone(StrEnum):
    """The part of the document in which a sentence stands; only `TEXT` regulates."""

    KOPF = "kopf"
    PRAEAMBEL = "praeambel"
    TEXT = "text"
    SCHLUSS = "schluss"


@record
class Section:
    """One numbered or titled part; `number` as printed („§ 3“, „Artikel 2“, „IV.“), or empty."""

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


@record
class _Paragraph:
    text: str
    absatz: str
    line: int


_PLACES = {Zone.KOPF: "Kopf", Zone.PRAEAMBEL: "Präambel", Zone.SCHLUSS: "Unterschriften"}

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_MARKER = re.compile(
    r"(?:\((?P<absatz>\d{1,2}[a-z]?)\)|(?P<nummer>\d{1,2}(?:\.\d{1,2})*)[.)](?!\d)"
    r"|\(?[a-z]{1,2}\)|[-–•·*▪o](?= ))(?:\s*(?=\S)|$)"
)
_DATE_START = re.compile(rf"\d{{1,2}}\.\s*(?:\d{{1,2}}\.|{_MONTHS})")

_ABBREVIATION = re.compile(
    r"[a-zäöü]|abl|abs|absch|allg|amtsbl|anl|art|aufl|az|bd|ber|bgbl|bspw|bz[gw]l?|ca|dgl|dipl|dr|ed"
    r"|ehem|einschl|etc|evtl|ff|gbl|geb|gem|ges|ggfs?|gvbl|hess|inkl|insb|insbes|jew|kfm|lfd|lit"
    r"|max|min|mind|mio|mrd|nrn?|pos|prof|rd|sog|stanz|std?|str|stv|tel|tsd|usw|verb|vgl|ziff|zzg?l?"
)
_END = re.compile(rf"(?<=[.!?])[“\"»)]?\s+(?!(?:{_MONTHS})\b)(?=[A-ZÄÖÜ„\"(»§])")


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
        for paragraph in _paragraphs(body):
            where = _place(sections[index], paragraph)
            for text in split_sentences(paragraph.text):
                yield Sentence(
                    text=text,
                    folded=fold(text),
                    zone=sections[index].zone,
                    section=index,
                    where=where,
                    line=paragraph.line,
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


def _place(section: Section, paragraph: _Paragraph) -> str:
    if section.zone is not Zone.TEXT:
        return _PLACES[section.zone]
    parts = [section.number or (f"„{section.title}“" if section.title else "")]
    parts.append(paragraph.absatz)
    return " ".join(part for part in parts if part) or f"Zeile {paragraph.line + 1}"


def _paragraphs(body: Iterable[tuple[int, str]]) -> Iterator[_Paragraph]:
    """Lines joined to paragraphs; a marker starts one, a blank line only after a full stop."""
    absatz, start, buffer, blank = "", 0, "", False
    for number, line in body:
        if not line:
            blank = True
            continue
        marker = _marker(line, buffer)
        if buffer and (marker or _breaks(buffer, line, blank=blank)):
            yield _Paragraph(text=buffer, absatz=absatz, line=start)
            buffer = ""
        if marker:
            absatz = _absatz(marker, absatz)
            line = line[marker.end() :]  # noqa: PLW2901  # what follows the marker
        start = start if buffer else number
        buffer = f"{buffer} {line}".strip()
        blank = False
    if buffer:
        yield _Paragraph(text=buffer, absatz=absatz, line=start)


def _marker(line: str, before: str) -> re.Match[str] | None:
    marker = _MARKER.match(line)
    if marker is None or _DATE_START.match(line):
        return None
    cited = re.search(
        r"(?:§+|Abs\.|Absatz|Nr\.|Ziffer|Satz|lit\.|und|[Aa]m|[Zz]um|[Bb]is)$", before
    )
    return None if cited and marker["absatz"] is None else marker


def _absatz(marker: re.Match[str], before: str) -> str:
    if marker["absatz"]:
        return f"Abs. {marker['absatz']}"
    if marker["nummer"]:
        return f"Nr. {marker['nummer']}"
    return before


def _breaks(buffer: str, line: str, *, blank: bool) -> bool:
    ended = buffer[-1:] in '.:;!?“")'
    return blank and (ended or line[0].isupper()) and not buffer.endswith((",", "-"))


def split_sentences(text: str) -> Iterator[str]:
    """Sentences of German legal prose; „Abs. 1“, „26. Oktober“ and „i. V. m.“ do not end one."""
    start = 0
    for end in _END.finditer(text):
        if not _is_abbreviation(text[start : end.start()]):
            yield text[start : end.end()].strip()
            start = end.end()
    if text[start:].strip():
        yield text[start:].strip()


def _is_abbreviation(before: str) -> bool:
    word = re.search(r"([\wÄÖÜäöüß]+)\.[“\"»)]?$", before)
    if word is None:
        return False
    return bool(_ABBREVIATION.fullmatch(word[1].lower()))
