"""Under private law the features of an untaxed cooperation do not help.

That private-law forms fall outside of them is our inference.

Without finding::

    kooperation: {rechtsform: oeffentlich_rechtliche_vereinbarung}

With finding::

    kooperation: {rechtsform: privatrechtlich}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import always
from ikzdocs.spec.model import Rechtsform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "steuer.privatrecht"
TITEL = "Umsatzsteuer bei privatrechtlicher Form"
FORDERT = "Die Rechtsform lässt die Nichtbesteuerung der Zusammenarbeit zu."
PARAMETER = ("ustg.merkmale",)
SCHWERE = {
    Severity.WARNUNG: "Eine Form des Privatrechts ist gewählt.",
}

applies = always


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a form of private law."""
    if spec.kooperation.rechtsform is Rechtsform.PRIVATRECHTLICH:
        yield Finding(
            severity=Severity.WARNUNG,
            message="Bei einer Form des Privatrechts greifen die Merkmale der unbesteuerten "
            "Zusammenarbeit nicht (unser Schluss).",
            path="kooperation.rechtsform",
            remedy="Die Umsatzsteuer mit der Kämmerei oder steuerlichen Beratung klären.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is one of public law."""
    return "Form des öffentlichen Rechts"
