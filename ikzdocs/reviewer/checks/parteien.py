"""The text names at least two parties; without them there is no agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "vereinbarung.beteiligte"
TITEL = "Beteiligte"
PARAMETER = ("kgg.mindestinhalt",)
_PARTIES = 2


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Count the names; that none is named at all is told as a missing clause."""
    named = pruefung.facts.beteiligte
    if pruefung.has("beteiligte") and len(named) < _PARTIES:
        found = f"nur „{named[0]}“" if named else "keiner"
        yield befund(
            Severity.WARNUNG,
            f"Im Text sind weniger als zwei Beteiligte zu erkennen ({found}).",
            "Alle Beteiligten mit Art und Namen aufführen.",
            path="beteiligte",
            line=pruefung.clauses["beteiligte"].line,
        )
