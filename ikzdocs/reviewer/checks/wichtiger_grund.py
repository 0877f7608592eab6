"""The termination for cause is not excluded: it cannot be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "vereinbarung.wichtiger_grund"
TITEL = "Kündigung aus wichtigem Grund"
PARAMETER = ("kgg.wichtiger_grund",)
_CAUSE = re.compile(r"wichtig\w* grund|ausserordentlich\w* kundigung")
_EXCLUDED = re.compile(
    r"(?:ist|sind|wird|werden)\W(?:\w+\W+){0,6}?(?:ausgeschlossen|unzulassig)|verzicht"
)
_KEPT = re.compile(
    r"unberuhrt|nicht ausgeschlossen|ordentliche kundigung ist|ausser aus|es sei denn|nur aus"
)


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look for a sentence that takes this right away."""
    for sentence in pruefung.sentences:
        text = sentence.folded
        if _CAUSE.search(text) and _EXCLUDED.search(text) and not _KEPT.search(text):
            yield befund(
                Severity.UNWIRKSAM,
                "Die Kündigung aus wichtigem Grund ist nach dem Text ausgeschlossen; das ist nicht"
                " möglich.",
                "Den Ausschluss streichen.",
                path="kuendigung",
                where=sentence.where,
                line=sentence.line,
            )
