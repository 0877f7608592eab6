"""The agreement says what becomes of the staff.

Without finding::

    personal: {modell: verbleib}

With finding::

    stand: beschluss
    personal: {modell: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Personalmodell, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "personal.modell"
TITEL = "Personal"
FORDERT = "Die Vereinbarung regelt, wer das Personal stellt und bei wem es beschäftigt ist."
PARAMETER = ("rechtsprechung.personalueberleitung",)
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt die Regelung.",
    Severity.OFFEN: "Im Entwurf fehlt sie noch.",
}
_NAMEN = {
    Personalmodell.VERBLEIB: "Das Personal bleibt, wo es ist",
    Personalmodell.GESTELLUNG: "Das Personal wird gestellt",
    Personalmodell.UEBERGANG: "Das Personal geht über",
    Personalmodell.NEUEINSTELLUNG: "Das Personal wird neu eingestellt",
}

applies = cooperates


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the model."""
    if spec.personal.modell is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Es ist nicht geregelt, was mit dem Personal geschieht.",
            path="personal.modell",
            remedy="personal.modell angeben.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the model."""
    return _NAMEN[spec.personal.modell or Personalmodell.VERBLEIB]
