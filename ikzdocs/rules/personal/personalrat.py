"""The Personalräte are involved when staff are moved or the organisation changes.

Without finding::

    personal: {personalrat_beteiligt: ja}

With finding::

    stand: beschluss
    personal: {personalrat_beteiligt: nein}
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

ID = "personal.personalrat"
TITEL = "Personalrat"
FORDERT = "Die Personalräte sind beteiligt."
PARAMETER = ("hpvg.beteiligung",)
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss ist die Beteiligung nicht angegeben.",
    Severity.OFFEN: "Im Entwurf steht sie noch aus.",
}

applies = cooperates


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the answer."""
    if not spec.personal.personalrat_beteiligt:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Die Beteiligung der Personalräte ist nicht angegeben.",
            path="personal.personalrat_beteiligt",
            remedy="Die Personalräte beteiligen und personal.personalrat_beteiligt: ja angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they are."""
    return "Die Personalräte sind beteiligt"
