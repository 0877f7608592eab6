"""The agreement states its first day, which is not before the last signature.

A start before the Genehmigung is told by `kommunalrecht.genehmigung` alone.

Without finding::

    laufzeit: {beginn: 01.01.2027}
    verfahren: {unterzeichnung: 02.11.2026}

With finding::

    laufzeit: {beginn: 01.10.2026}
    verfahren: {unterzeichnung: 02.11.2026}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import concludes, needs_approval
from ikzdocs.rules.weight import claimed, due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.beginn"
TITEL = "Beginn"
FORDERT = "Der Beginn steht fest und liegt nicht vor der Unterzeichnung."
PARAMETER = ("kgg.schriftform",)
SCHWERE = {
    Severity.WARNUNG: "Der Beginn liegt vor der Unterzeichnung oder fehlt ab dem Beschluss.",
    Severity.OFFEN: "Im Entwurf fehlt der Beginn.",
}

applies = concludes


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the first day, and compare it with that of the signature."""
    start, signed = spec.laufzeit.beginn, spec.verfahren.unterzeichnung
    if signed is not None and claimed(spec, signed, lage.stichtag):
        signed = None
    if start is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Der Beginn der Zusammenarbeit ist nicht angegeben.",
            path="laufzeit.beginn",
            remedy="laufzeit.beginn angeben.",
        )
    elif signed is not None and start < signed and not _before_approval(spec, start):
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"Die Zusammenarbeit beginnt am {datum_kurz(start)}, unterzeichnet wird erst "
            f"am {datum_kurz(signed)}.",
            path="laufzeit.beginn",
            remedy="Den Beginn auf den Tag der letzten Unterschrift oder später legen.",
        )


def _before_approval(spec: Spec, start: date) -> bool:
    granted = spec.verfahren.genehmigung.erteilt
    return needs_approval(spec) and granted is not None and start < granted


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say when."""
    return f"Am {datum_kurz(spec.laufzeit.beginn)}" if spec.laufzeit.beginn else ""
