"""What needs a Genehmigung does not start before it is granted.

A Delegation needs one, and an agreement with a party of another Land.

Without finding::

    kooperation: {art: delegation}
    laufzeit: {beginn: 01.01.2027}
    verfahren: {genehmigung: {beantragt: 01.10.2026, erteilt: 01.12.2026}}

With finding::

    kooperation: {art: delegation}
    laufzeit: {beginn: 01.01.2027}
    verfahren: {genehmigung: {beantragt: 01.10.2026, erteilt: 15.01.2027}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import needs_approval
from ikzdocs.verfahren import Verfahrensart, verfahrensweg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.genehmigung"
TITEL = "Genehmigung"
FORDERT = "Was zu genehmigen ist, beginnt nicht vor der Genehmigung."
PARAMETER = ("kgg.genehmigung",)
SCHWERE = {
    Severity.UNWIRKSAM: "Die Kooperation beginnt vor der Genehmigung oder läuft ohne sie.",
    Severity.OFFEN: "Die Genehmigung steht vor dem Beginn noch aus.",
}


applies = needs_approval


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the start with the Genehmigung, where one is needed."""
    way = verfahrensweg(spec, lage.law, lage.programm)
    start, granted = spec.laufzeit.beginn, spec.verfahren.genehmigung.erteilt
    if way.art is not Verfahrensart.GENEHMIGUNG:
        return
    if granted is None:
        running = start is not None and start <= lage.stichtag
        state = "Die Genehmigung fehlt." if running else "Die Genehmigung steht noch aus."
        yield Finding(
            severity=Severity.UNWIRKSAM if running else Severity.OFFEN,
            message=f"{way.begruendung} {state}",
            path="verfahren.genehmigung.erteilt",
            remedy="Die Genehmigung beantragen und den Tag ihrer Erteilung eintragen.",
            sources=way.quellen,
        )
    elif start is not None and start < granted:
        yield Finding(
            severity=Severity.UNWIRKSAM,
            message=f"Die Kooperation beginnt am {datum_kurz(start)}, vor der Genehmigung vom "
            f"{datum_kurz(granted)}.",
            path="laufzeit.beginn",
            remedy="Den Beginn auf einen Tag nach der Genehmigung legen.",
            sources=way.quellen,
        )


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say that there is one, or why there need not be."""
    granted = spec.verfahren.genehmigung.erteilt
    way = verfahrensweg(spec, lage.law, lage.programm)
    if way.art is Verfahrensart.GENEHMIGUNG and granted:
        return f"Erteilt am {datum_kurz(granted)}"
    return way.begruendung
