"""The statutes of a Zweckverband settle what happens when a member leaves and who bears the costs.

Without finding::

    kooperation: {rechtsform: zweckverband}
    auseinandersetzung: {vermoegen: kostenschluessel, restkosten: kostenschluessel}

With finding::

    stand: beschluss
    kooperation: {rechtsform: zweckverband}
    auseinandersetzung: {vermoegen: null, restkosten: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Rechtsform, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.satzungsinhalt"
TITEL = "Satzung des Zweckverbands"
FORDERT = "Die Satzung regelt die Auseinandersetzung und die Kosten bei einem Austritt."
PARAMETER = ("kgg.zweckverbandssatzung",)
SCHWERE = {
    Severity.UNWIRKSAM: "Ab dem Beschluss fehlt die Regelung in der Satzung.",
    Severity.OFFEN: "Im Entwurf fehlt sie noch.",
}


def applies(spec: Spec) -> bool:
    """Hold for a Zweckverband."""
    return spec.kooperation.rechtsform is Rechtsform.ZWECKVERBAND


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for what the statutes must say about the end."""
    settled = spec.auseinandersetzung
    if settled.vermoegen is None or settled.restkosten is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.UNWIRKSAM),
            message="Die Satzung muss die Auseinandersetzung und die Kosten bei einem Austritt "
            "regeln; die Angaben dazu fehlen.",
            path="auseinandersetzung",
            remedy="auseinandersetzung.vermoegen und auseinandersetzung.restkosten angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is settled."""
    return "Auseinandersetzung und Kosten sind geregelt"
