"""Under private law the features of an untaxed cooperation do not help.

That private-law forms fall outside of them is our inference; a VAT clause answers it.

Without finding::

    kooperation: {rechtsform: privatrechtlich}
    umsatzsteuer: {klausel: ja}

With finding::

    kooperation: {rechtsform: privatrechtlich}
    umsatzsteuer: {klausel: nein}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.spec.model import Rechtsform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "steuer.privatrecht"
TITEL = "Umsatzsteuer bei privatrechtlicher Form"
FORDERT = "Eine Kooperation in privatrechtlicher Form regelt die Umsatzsteuer."
PARAMETER = ("ustg.merkmale",)
SCHWERE = {
    Severity.WARNUNG: "Eine Form des Privatrechts ist gewählt und die Umsatzsteuer nicht geregelt.",
}


def applies(spec: Spec) -> bool:
    """Hold for a form of private law."""
    return spec.kooperation.rechtsform is Rechtsform.PRIVATRECHTLICH


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a VAT clause."""
    if not spec.umsatzsteuer.klausel:
        yield Finding(
            severity=Severity.WARNUNG,
            message="Bei einer Form des Privatrechts greifen die Merkmale der unbesteuerten "
            "Zusammenarbeit nicht (unser Schluss).",
            path="kooperation.rechtsform",
            remedy="Die Umsatzsteuer mit der Kämmerei oder steuerlichen Beratung klären.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that there is a clause."""
    return "Eine Umsatzsteuerklausel ist vorgesehen"
