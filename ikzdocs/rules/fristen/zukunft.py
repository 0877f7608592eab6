"""What is told as done was done before the Stichtag; a later day is a plan, or a slip.

Resolutions and the signature are told by `foerderung.beschluesse` and `foerderung.vertrag`.

Without finding::

    verfahren: {anzeige: {beantragt: 04.11.2026}}

With finding::

    verfahren: {anzeige: {beantragt: 04.11.2027}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.zukunft"
TITEL = "Daten in der Zukunft"
FORDERT = "Was als erledigt angegeben ist, liegt nicht in der Zukunft."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ein Datum liegt nach dem Stichtag, obwohl der Antrag gestellt wird.",
    Severity.HINWEIS: "Ein Datum liegt vor dem Antrag noch in der Zukunft.",
}


def applies(spec: Spec) -> bool:
    """Hold once anything is told as done."""
    return any(day for _, day in _done(spec).values())


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare every day on which something was done with the Stichtag."""
    applied = spec.stand is Stand.ANTRAG
    for path, (what, day) in _done(spec).items():
        if day is not None and day > lage.stichtag:
            yield Finding(
                severity=Severity.WARNUNG if applied else Severity.HINWEIS,
                message=f"{what} am {datum_kurz(day)} liegt nach dem Stichtag.",
                path=path,
                remedy="Das Datum prüfen; bis dahin gilt es als geplant.",
            )


def _done(spec: Spec) -> dict[str, tuple[str, date | None]]:
    steps, asked = spec.verfahren, "Der Antrag auf Genehmigung"
    return {
        "verfahren.genehmigung.beantragt": (asked, steps.genehmigung.beantragt),
        "verfahren.genehmigung.erteilt": ("Die Genehmigung", steps.genehmigung.erteilt),
        "verfahren.anzeige.beantragt": ("Die Anzeige", steps.anzeige.beantragt),
        "verfahren.anzeige.erteilt": ("Die Antwort auf die Anzeige", steps.anzeige.erteilt),
        "verfahren.bekanntmachung.datum": ("Die Bekanntmachung", steps.bekanntmachung.datum),
    }


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that nothing does."""
    return "Kein erledigter Schritt liegt in der Zukunft"
