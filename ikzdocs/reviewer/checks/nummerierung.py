"""The sections count from one upwards without gaps and without doubles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung
    from ikzdocs.reviewer.segments import Section

ID = "dokument.nummerierung"
TITEL = "Nummerierung"
PARAMETER: tuple[str, ...] = ()


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Compare each number with the one before; a new count from one is a new part."""
    before, previous = 0, ""
    for section, number in _numbered(pruefung.document.segments.sections):
        if number not in {before + 1, 1} or (number == 1 and before == 1):
            after = f"Auf {previous} folgt" if previous else "Die Zählung beginnt mit"
            yield befund(
                Severity.WARNUNG,
                f"{after} {section.number}.",
                "Die Nummern und die Verweise auf sie prüfen.",
                where=section.number,
                line=section.line,
            )
        before, previous = number, section.number


def _numbered(sections: tuple[Section, ...]) -> Iterator[tuple[Section, int]]:
    """The sections of the document's own scheme; an amendment cites those of another text too."""
    scheme = next((section.number[0] for section in sections if section.number), "")
    for section in sections:
        digits = re.search(r"\d+", section.number)
        if digits and section.number.startswith(scheme):
            yield section, int(digits[0])
