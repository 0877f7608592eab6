"""The answer does not precede the request, nor the announcement the Genehmigung.

Without finding::

    verfahren: {anzeige: {beantragt: 04.11.2026, erteilt: 18.11.2026}}

With finding::

    verfahren: {anzeige: {beantragt: 04.11.2026, erteilt: 18.10.2026}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.aufsicht"
TITEL = "Reihenfolge bei der Aufsicht"
FORDERT = "Antrag, Antwort und Bekanntmachung folgen aufeinander."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ein späterer Schritt hat das frühere Datum.",
}


def applies(spec: Spec) -> bool:
    """Hold once a step has followed another."""
    steps = spec.verfahren
    return any((steps.genehmigung.erteilt, steps.anzeige.erteilt, steps.bekanntmachung.datum))


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Compare each pair of steps."""
    steps = spec.verfahren
    for first, second, path in (
        (steps.genehmigung.beantragt, steps.genehmigung.erteilt, "genehmigung.erteilt"),
        (steps.anzeige.beantragt, steps.anzeige.erteilt, "anzeige.erteilt"),
        (steps.genehmigung.erteilt, steps.bekanntmachung.datum, "bekanntmachung.datum"),
    ):
        if first is not None and second is not None and second < first:
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"Der Schritt vom {datum_kurz(second)} liegt vor dem Schritt vom "
                f"{datum_kurz(first)}, auf den er folgen muss.",
                path=f"verfahren.{path}",
                remedy="Eines der beiden Daten berichtigen.",
            )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they do."""
    return "Die Schritte folgen aufeinander"
