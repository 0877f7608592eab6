"""A Beauftragung is possible for tasks done for the Land only, not for those of self-government.

Without finding::

    kooperation: {rechtsform: beauftragung}
    aufgaben: [{bezeichnung: Führerscheine, auftragsangelegenheit: ja}]

With finding::

    kooperation: {rechtsform: beauftragung}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.spec.model import Rechtsform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.beauftragung"
TITEL = "Beauftragung"
FORDERT = "Eine Beauftragung betrifft nur Auftragsangelegenheiten."
PARAMETER = ("kgg.beauftragung",)
SCHWERE = {
    Severity.UNWIRKSAM: "Eine Aufgabe ist keine Auftragsangelegenheit.",
}


def applies(spec: Spec) -> bool:
    """Hold for a Beauftragung."""
    return spec.kooperation.rechtsform is Rechtsform.BEAUFTRAGUNG


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at each task, or at the form where it fits none of them."""
    if not any(task.auftragsangelegenheit for task in spec.aufgaben):
        message = "Für die Beauftragung ist keine Auftragsangelegenheit benannt"
        yield _finding(
            f"{message}; für andere Aufgaben gibt es sie nicht.", "kooperation.rechtsform"
        )
        return
    for number, task in enumerate(spec.aufgaben):
        if not task.auftragsangelegenheit:
            yield _finding(
                f"„{task.bezeichnung}“ ist nicht als Auftragsangelegenheit angegeben; für "
                "Selbstverwaltungsaufgaben gibt es die Beauftragung nicht.",
                f"aufgaben.{number}.auftragsangelegenheit",
            )


def _finding(message: str, path: str) -> Finding:
    return Finding(
        severity=Severity.UNWIRKSAM,
        message=message,
        path=path,
        remedy="Eine Delegation oder Mandatierung vereinbaren.",
    )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that all are."""
    return "Alle Aufgaben sind Auftragsangelegenheiten"
