"""What exactly is rendered stands in the agreement; it avoids disputes and shows a joint strategy.

Without finding::

    leistungen: {umfang: [Betrieb der Plattform, Schulungen]}

With finding::

    stand: beschluss
    leistungen: {umfang: []}
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

ID = "vereinbarung.leistungen"
TITEL = "Leistungsumfang"
FORDERT = "Die Vereinbarung beschreibt, was genau geleistet wird."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss ist kein Leistungsumfang beschrieben.",
    Severity.OFFEN: "Im Entwurf ist noch keiner beschrieben.",
}

applies = concludes


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for any service."""
    if not spec.leistungen.umfang:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Der Umfang der Leistungen ist nicht beschrieben.",
            path="leistungen.umfang",
            remedy="Die Leistungen einzeln aufzählen.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say how many."""
    count = len(spec.leistungen.umfang)
    return f"{count} {mehrzahl(count, 'Leistung', 'Leistungen')} beschrieben"
