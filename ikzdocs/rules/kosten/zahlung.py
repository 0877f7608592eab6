"""The agreement says when instalments are due and when the year is settled.

Without finding::

    kosten: {zahlung: {abschlag: vierteljaehrlich, abrechnung_bis: 31. März}}

With finding::

    stand: beschluss
    kosten: {zahlung: {abschlag: null, abrechnung_bis: null}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kosten.zahlung"
TITEL = "Zahlung und Abrechnung"
FORDERT = "Die Vereinbarung regelt Abschläge und die jährliche Abrechnung."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt die Regelung.",
    Severity.OFFEN: "Im Entwurf fehlt sie noch.",
}

applies = cooperates


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for both."""
    payment = spec.kosten.zahlung
    if payment.abschlag is None and not payment.abrechnung_bis:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Es ist nicht geregelt, wann gezahlt und abgerechnet wird.",
            path="kosten.zahlung",
            remedy="kosten.zahlung.abschlag und kosten.zahlung.abrechnung_bis angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is settled."""
    return "Zahlung und Abrechnung sind geregelt"
