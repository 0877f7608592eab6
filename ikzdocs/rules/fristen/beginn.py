"""An agreement is in force from the last signature, or from the later day that it states.

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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.beginn"
TITEL = "Beginn nach Unterschrift"
FORDERT = "Die Zusammenarbeit beginnt nicht vor der Unterzeichnung."
PARAMETER = ("kgg.schriftform",)
SCHWERE = {
    Severity.WARNUNG: "Der Beginn liegt vor der Unterzeichnung.",
}


def applies(spec: Spec) -> bool:
    """Hold once both days are known."""
    return None not in {spec.laufzeit.beginn, spec.verfahren.unterzeichnung}


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Compare the two days."""
    start, signed = spec.laufzeit.beginn, spec.verfahren.unterzeichnung
    if start is not None and signed is not None and start < signed:
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"Die Zusammenarbeit beginnt am {datum_kurz(start)}, unterzeichnet wird erst "
            f"am {datum_kurz(signed)}.",
            path="laufzeit.beginn",
            remedy="Den Beginn auf den Tag der letzten Unterschrift oder später legen.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say the order."""
    return "Beginn nicht vor der Unterzeichnung"
