"""Lines joined to paragraphs, paragraphs split into sentences, as German legal texts are built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_MARKER = re.compile(
    r"(?:\((?P<absatz>\d{1,2}[a-z]?)\)|(?P<nummer>\d{1,2}(?:\.\d{1,2})*)[.)](?!\d)"
    r"|(?P<dezimal>\d{1,2}\.\d{1,2})(?= +[A-ZÄÖÜ„])"
    r"|\(?[a-z]{1,2}\)|[-–•·*▪o](?= ))(?:\s*(?=\S)|$)"
)
_CITED = re.compile(r"(?:§+|Abs\.|Absatz|Nr\.|Ziffer|Satz|lit\.|und|[Aa]m|[Zz]um|[Bb]is)$")
_DATE_START = re.compile(rf"\d{{1,2}}\.\s*(?:\d{{1,2}}\.|{_MONTHS})")

_ABBREVIATION = re.compile(
    r"[a-zäöü]|abl|abs|absch|allg|amtsbl|anl|art|aufl|az|bd|ber|bgbl|bspw|bz[gw]l?|ca|dgl|dipl|dr|ed"
    r"|ehem|einschl|etc|evtl|ff|gbl|geb|gem|ges|ggfs?|gvbl|hess|inkl|insb|insbes|jew|kfm|lfd|lit"
    r"|max|min|mind|mio|mrd|nrn?|pos|prof|rd|sog|stanz|std?|str|stv|tel|tsd|usw|verb|vgl|ziff|zzg?l?"
)
_END = re.compile(rf"(?<=[.!?])[“\"»)]?\s+(?!(?:{_MONTHS})\b)(?=[A-ZÄÖÜ„\"(»§])")


@record
class Paragraph:
    """Lines joined to one text; `starts` tells at which character each line begins.

    `absatz` is the number before it as a lawyer cites it („Abs. 2“), or empty.
    """

    text: str
    absatz: str
    starts: tuple[tuple[int, int], ...]

    def line(self, position: int) -> int:
        """The line of the character at `position`."""
        return max(line for start, line in self.starts if start <= position)


def paragraphs(body: Iterable[tuple[int, str]], *, numbered: bool = True) -> Iterator[Paragraph]:
    """Lines joined; a marker starts a paragraph, a blank line only after a full stop.

    Without `numbered` a marker is only a list's: „zwischen 1. der Stadt …“ is one paragraph.
    """
    absatz, text, blank = "", "", False
    starts: list[tuple[int, int]] = []
    for number, line in body:
        if not line:
            blank = True
            continue
        marker = _marker(line, text) if numbered else None
        if text and (marker or (blank and _breaks(text, line))):
            yield Paragraph(text=text, absatz=absatz, starts=tuple(starts))
            text, starts = "", []
        if marker:
            absatz = _absatz(marker, absatz)
        starts.append((len(text) + 1 if text else 0, number))
        text = f"{text} {line[marker.end() if marker else 0 :]}".strip()
        blank = False
    if text:
        yield Paragraph(text=text, absatz=absatz, starts=tuple(starts))


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with its place; „Abs. 1“, „26. Oktober“ and „i. V. m.“ do not end one."""
    start = 0
    for end in _END.finditer(text):
        if not _is_abbreviation(text[start : end.start()]):
            yield start, text[start : end.end()].strip()
            start = end.end()
    if text[start:].strip():
        yield start, text[start:].strip()


def _marker(line: str, before: str) -> re.Match[str] | None:
    marker = _MARKER.match(line)
    if marker is None or _DATE_START.match(line):
        return None
    return None if _CITED.search(before) and marker["absatz"] is None else marker


def _absatz(marker: re.Match[str], before: str) -> str:
    if marker["absatz"]:
        return f"Abs. {marker['absatz']}"
    number = marker["nummer"] or marker["dezimal"]
    if number:
        return f"Nr. {number}"
    return before


def _breaks(text: str, line: str) -> bool:
    ended = text[-1:] in '.:;!?“")'
    return (ended or line[0].isupper()) and not text.endswith((",", "-"))


def _is_abbreviation(before: str) -> bool:
    word = re.search(r"([\wÄÖÜäöüß]+)\.[“\"»)]?$", before)
    return word is not None and bool(_ABBREVIATION.fullmatch(word[1].lower()))
