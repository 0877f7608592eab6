"""A Mandatierung is notified to the supervising authority.

Without finding::

    verfahren: {anzeige: {beantragt: 04.11.2026}}

With finding::

    stand: antrag
    verfahren: {anzeige: {beantragt: null}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import is_agreement
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Art, Stand
from ikzdocs.verfahren import Verfahrensart, verfahrensweg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.anzeige"
TITEL = "Anzeige"
FORDERT = "Eine Mandatierung wird der Aufsichtsbehörde angezeigt."
PARAMETER = ("kgg.anzeige",)
SCHWERE = {
    Severity.WARNUNG: "Zum Antrag fehlt die Anzeige.",
    Severity.OFFEN: "Vor dem Antrag steht sie noch aus.",
}


def applies(spec: Spec) -> bool:
    """Hold for a Mandatierung of all tasks."""
    return is_agreement(spec) and spec.arten == {Art.MANDATIERUNG}


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the day of the notification."""
    way = verfahrensweg(spec, lage.law, lage.programm)
    if way.art is Verfahrensart.ANZEIGE and spec.verfahren.anzeige.beantragt is None:
        yield Finding(
            severity=due(spec, Stand.ANTRAG, Severity.WARNUNG),
            message="Die Vereinbarung ist der Aufsichtsbehörde noch nicht angezeigt.",
            path="verfahren.anzeige.beantragt",
            remedy="Die Vereinbarung anzeigen und den Tag eintragen.",
            sources=way.quellen,
        )


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say when, or that a Genehmigung takes its place."""
    day = spec.verfahren.anzeige.beantragt
    if day is None:
        return verfahrensweg(spec, lage.law, lage.programm).begruendung
    return f"Angezeigt am {datum_kurz(day)}"
