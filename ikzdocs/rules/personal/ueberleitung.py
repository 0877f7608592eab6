"""Whether what was promised to the staff is agreed is not in the spec; it went to court."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Personalmodell

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "personal.ueberleitung"
TITEL = "Überleitung des Personals"
FORDERT = "Was über den Übergang des Personals zugesagt ist, ist auch vereinbart."
PARAMETER = ("rechtsprechung.personalueberleitung", "bgb.betriebsuebergang")
FRAGE = (
    "Ist die Überleitung der Beschäftigten vertraglich geregelt, auch für Beschäftigte, die "
    "dem Übergang widersprechen, und für das Ende der Vereinbarung?"
)


def applies(spec: Spec) -> bool:
    """Hold where staff pass over."""
    return spec.personal.modell is Personalmodell.UEBERGANG
