"""The Verwaltungsgemeinschaft was abolished; it cannot be founded any more.

Without finding::

    kooperation: {rechtsform: oeffentlich_rechtliche_vereinbarung}

With finding::

    kooperation: {rechtsform: verwaltungsgemeinschaft}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import concludes
from ikzdocs.spec.model import Rechtsform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.rechtsform"
TITEL = "Rechtsform"
FORDERT = "Die Rechtsform gibt es noch."
PARAMETER = ("kgg.verwaltungsgemeinschaft", "kgg.rechtsformen", "kgg.privatrecht")
SCHWERE = {
    Severity.UNWIRKSAM: "Die gewählte Rechtsform gibt es nicht mehr.",
}
_NAMEN = {
    Rechtsform.VEREINBARUNG: "Öffentlich-rechtliche Vereinbarung",
    Rechtsform.ARBEITSGEMEINSCHAFT: "Kommunale Arbeitsgemeinschaft",
    Rechtsform.ZWECKVERBAND: "Zweckverband",
    Rechtsform.ANSTALT: "Gemeinsame kommunale Anstalt",
    Rechtsform.VERWALTUNGSVERBAND: "Gemeindeverwaltungsverband",
    Rechtsform.PRIVATRECHTLICH: "Rechtsform des Privatrechts",
    Rechtsform.BEAUFTRAGUNG: "Beauftragung",
    Rechtsform.VERWALTUNGSGEMEINSCHAFT: "Verwaltungsgemeinschaft",
}

applies = concludes


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the form that is gone."""
    if spec.kooperation.rechtsform is Rechtsform.VERWALTUNGSGEMEINSCHAFT:
        day = lage.law["kgg.verwaltungsgemeinschaft"].datum
        yield Finding(
            severity=Severity.UNWIRKSAM,
            message=f"Die Verwaltungsgemeinschaft gibt es seit dem {datum_kurz(day)} nicht mehr.",
            path="kooperation.rechtsform",
            remedy="Eine öffentlich-rechtliche Vereinbarung oder eine andere Form wählen.",
            sources=lage.quellen(["kgg.verwaltungsgemeinschaft"]),
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the form."""
    return _NAMEN[spec.kooperation.rechtsform]
