"""A reference to a section or Absatz of the agreement leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.review.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.review.model import Befund
    from ikzdocs.review.pruefung import Pruefung

ID = "dokument.verweise"
TITEL = "Verweise"
PARAMETER: tuple[str, ...] = ()

_REFERENCE = re.compile(
    r"(?<!§)§ ?(?P<nummer>\d{1,3}(?: ?[a-z]\b)?)(?: ?(?:Abs\.|Absatz) ?(?P<absatz>\d{1,2}))?"
    r"(?P<danach>.{0,80})"
)
_OWN = re.compile(r"\W*(?:diese[rs]? (?:Vereinbarung|Vertrag)|der Vereinbarung|oben|unten)")
# A statute or its abbreviation shortly after the number: the reference leaves the agreement.
_STATUTE = re.compile(
    r"\b[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]*[A-ZÄÖÜ]\b"
    r"|(?i:gesetz|ordnung|satzung|buch|plan\b|richtlinie|vertrags vom)"
)
_FIELD_ERROR = re.compile(r"Fehler! (?:Verweisquelle|Textmarke)")


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look at each reference that names no law."""
    known = _known(pruefung)
    for sentence in pruefung.sentences:
        for found in _REFERENCE.finditer(sentence.text):
            target = _missing(found, known)
            if target:
                yield befund(
                    Severity.WARNUNG,
                    f"Der Verweis auf {target} führt ins Leere.",
                    "Den Verweis berichtigen.",
                    where=sentence.where,
                    line=sentence.line,
                )
        if _FIELD_ERROR.search(sentence.text):
            yield befund(
                Severity.WARNUNG,
                "Ein Querverweis ist zerstört: „Fehler! Verweisquelle …“.",
                "Den Verweis neu einfügen.",
                where=sentence.where,
                line=sentence.line,
            )


def _known(pruefung: Pruefung) -> dict[str, set[str]]:
    """The sections by number, each with the numbers of its Absätze."""
    sections = pruefung.document.segments.sections
    known: dict[str, set[str]] = {}
    for section in sections:
        if section.number.startswith("§"):
            known.setdefault(section.number.lstrip("§ "), set())
    for sentence in pruefung.sentences:
        number = sections[sentence.section].number.lstrip("§ ")
        absatz = re.search(r"(?:Abs|Nr)\. (\d+)$", sentence.where)
        if number in known and absatz:
            known[number].add(absatz[1])
    return known


def _missing(found: re.Match[str], known: dict[str, set[str]]) -> str | None:
    number, absatz, after = found["nummer"], found["absatz"], found["danach"]
    if not known or (_STATUTE.search(after) and not _OWN.match(after)):
        return None
    if number not in known:
        return f"§ {number}"
    if absatz and known[number] and absatz not in known[number]:
        return f"§ {number} Abs. {absatz}"
    return None
