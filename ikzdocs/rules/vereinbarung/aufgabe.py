"""The agreement names the task: without it there is no valid agreement.

Without finding::

    kooperation: {aufgabe: Umsetzung des Onlinezugangsgesetzes}

With finding::

    stand: beschluss
    kooperation: {aufgabe: null}
    aufgaben: []
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import mehrzahl
from ikzdocs.rules.scope import concludes
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.aufgabe"
TITEL = "Aufgabe"
FORDERT = "Die Vereinbarung benennt die gemeinsame Aufgabe."
PARAMETER = ("kgg.mindestinhalt",)
SCHWERE = {
    Severity.UNWIRKSAM: "Ab dem Beschluss ist keine Aufgabe benannt.",
    Severity.OFFEN: "Im Entwurf ist noch keine Aufgabe benannt.",
}

applies = concludes


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a task, or a list of them."""
    if not spec.kooperation.aufgabe and not spec.aufgaben:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.UNWIRKSAM),
            message="Die gemeinsame Aufgabe ist nicht benannt.",
            path="kooperation.aufgabe",
            remedy="kooperation.aufgabe angeben oder die Aufgaben unter aufgaben aufzählen.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say what is named."""
    count = len(spec.aufgaben)
    return f"{count} {mehrzahl(count, 'Aufgabe', 'Aufgaben')} benannt" if count else "Benannt"
