"""Nothing is left to fill in: placeholders, notes to the editor, marked passages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.pruefung import befund
from ikzdocs.reviewer.segments import Zone
from ikzdocs.wordfile import OddityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "dokument.platzhalter"
TITEL = "Platzhalter"
PARAMETER: tuple[str, ...] = ()

_PLACEHOLDER = re.compile(
    r"\[\[FEHLT[^\]]*\]*|\{\{[^}]*\}?\}?|\{%[^%]*%?\}?"
    r"|\b(?:[Xx][ .\-]?){3,}\b|\b[Xx]{2}\.[XxYy]{2}\.[XxYyZz]{2,4}|\bN\. ?N\."
    r"|\b(?:TODO|TBD|FIXME)\b|bitte (?:austauschen|ergänzen|einfügen|prüfen|ausfüllen)"
    r"|\[(?:…|\.{3}|Name|Datum|Betrag|Ort|Gemeinde|Stadt)[^\]]*\]|<[A-ZÄÖÜ][^<>]{0,30}>"
    r"|Muster(?:stadt|gemeinde|mann|frau|dorf)|^x$",
    re.IGNORECASE,
)
_BLANK = re.compile(r"_{4,}|\.{6,}|…{2,}")


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look at every line; blanks for writing are usual among the signatures."""
    segments = pruefung.document.segments
    closing = {sentence.line for sentence in segments.zone(Zone.SCHLUSS)}
    before = ""
    for number, line in enumerate(segments.lines):
        found = _PLACEHOLDER.search(line) if line.lower() != before else None
        before = line.lower() or before
        if found is None and number not in closing and (not closing or number < min(closing)):
            found = _BLANK.search(line)
        if found:
            yield _told(f"Hier ist noch etwas auszufüllen: „{found[0].strip()}“.", number)
    yield from _highlights(pruefung)


def _highlights(pruefung: Pruefung) -> Iterator[Befund]:
    word = pruefung.document.word
    for oddity in word.findings if word else ():
        if oddity.kind is OddityKind.HIGHLIGHT and not _PLACEHOLDER.search(oddity.text):
            line = pruefung.document.line(oddity.block)
            yield _told(f"Der Text „{oddity.text[:60]}“ ist farbig hervorgehoben.", line)


def _told(message: str, line: int | None) -> Befund:
    return befund(
        Severity.WARNUNG, message, "Vor der Unterzeichnung ausfüllen oder entfernen.", line=line
    )
