"""Which role fits depends on who decides about purposes and means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.rules.scope import concludes
from ikzdocs.spec.model import Datenschutzrolle

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "datenschutz.rollenwahl"
TITEL = "Passende Rolle im Datenschutz"
FORDERT = "Die gewählte Rolle entspricht dem, wer über Zwecke und Mittel entscheidet."
PARAMETER = ("hdsig.gemeinsame_verfahren",)
FRAGE = (
    "Entspricht die gewählte Rolle dem, wer tatsächlich über Zwecke und Mittel entscheidet, "
    "und liegt bei einer Verarbeitung im Auftrag der Vertrag darüber vor?"
)


def applies(spec: Spec) -> bool:
    """Hold where personal data is processed."""
    return concludes(spec) and spec.datenschutz.rolle is not Datenschutzrolle.KEINE_DATEN
