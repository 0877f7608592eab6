"""The text gives one answer to who is responsible for personal data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung
    from ikzdocs.reviewer.segments import Sentence

ID = "datenschutz.rollen"
TITEL = "Datenschutzrollen"
PARAMETER: tuple[str, ...] = ()
_ROLES = {
    "gemeinsame Verantwortung": re.compile(r"gemeinsam\w* (?:\w+ )?verantwortlich|art\.? ?26 ds"),
    "alleinige Verantwortung": re.compile(
        r"(?:allein\w*|ausschliesslich\w*) (?:\w+ )?(?:verantwortlich|verantwortung)"
        r"|verantwortliche\w* stelle ist (?:die|der|das)\b"
    ),
    "Auftragsverarbeitung": re.compile(
        r"auftrags(?:daten)?verarbeit|im auftrag (?:\w+ )?verarbeite"
    ),
}
_DATA = re.compile(r"daten|ds-?gvo")


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look for the roles that the sentences on data name; more than one is one too many."""
    found: dict[str, Sentence] = {}
    for sentence in pruefung.sentences:
        for role, pattern in _ROLES.items():
            if _DATA.search(sentence.folded) and pattern.search(sentence.folded):
                found.setdefault(role, sentence)
    if len(found) > 1:
        places = ", ".join(f"{role} ({sentence.where})" for role, sentence in found.items())
        last = list(found.values())[-1]
        yield befund(
            Severity.WARNUNG,
            f"Wer für Daten von Personen verantwortlich ist, wird verschieden gesagt: {places}.",
            "Sich für eine Rolle entscheiden und die übrigen Sätze streichen.",
            path="datenschutz",
            where=last.where,
            line=last.line,
        )
