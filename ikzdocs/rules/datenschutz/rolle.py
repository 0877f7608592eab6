"""The agreement says who answers for personal data.

Without finding::

    datenschutz: {rolle: verantwortliche_stelle}

With finding::

    stand: beschluss
    datenschutz: {rolle: null}
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

ID = "datenschutz.rolle"
TITEL = "Datenschutz"
FORDERT = "Die Vereinbarung regelt, wer für personenbezogene Daten verantwortlich ist."
PARAMETER = ("hdsig.gemeinsame_verfahren",)
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt die Regelung.",
    Severity.OFFEN: "Im Entwurf fehlt sie noch.",
}

applies = concludes


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the role."""
    if spec.datenschutz.rolle is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Es ist nicht geregelt, wer für personenbezogene Daten verantwortlich ist.",
            path="datenschutz.rolle",
            remedy="datenschutz.rolle angeben, auch wenn keine solchen Daten anfallen.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is settled."""
    return "Die Verantwortung ist geregelt"
