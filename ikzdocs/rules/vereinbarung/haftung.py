"""The parties settle their liability; the law on the agreement does not do it for them.

Without finding::

    haftung: {massstab: gesetzlich}

With finding::

    stand: beschluss
    haftung: {massstab: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import concludes
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.haftung"
TITEL = "Haftung"
FORDERT = "Die Beteiligten regeln, wofür sie einander haften."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss ist die Haftung nicht geregelt.",
    Severity.OFFEN: "Im Entwurf ist sie noch nicht geregelt.",
}

applies = concludes


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the measure of liability."""
    if spec.haftung.massstab is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Die Haftung zwischen den Beteiligten ist nicht geregelt.",
            path="haftung.massstab",
            remedy="haftung.massstab angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is settled."""
    return "Der Maßstab ist vereinbart"
