"""A kommunale Arbeitsgemeinschaft leaves all competences where they are: it plans and prepares.

To prepare a cooperation it is enough. That it hardly carries the savings by itself is our
inference.

Without finding::

    kooperation: {rechtsform: arbeitsgemeinschaft}
    foerderung: {art: machbarkeitsstudie}

With finding::

    kooperation: {rechtsform: arbeitsgemeinschaft}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates
from ikzdocs.spec.model import Rechtsform

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.arbeitsgemeinschaft"
TITEL = "Arbeitsgemeinschaft"
FORDERT = "Die Rechtsform trägt die gemeinsame Erledigung der Aufgabe."
PARAMETER = ("kgg.arbeitsgemeinschaft",)
SCHWERE = {
    Severity.WARNUNG: "Die Arbeitsgemeinschaft erledigt selbst keine Aufgabe.",
}


def applies(spec: Spec) -> bool:
    """Hold for this form."""
    return spec.kooperation.rechtsform is Rechtsform.ARBEITSGEMEINSCHAFT


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for more than a preparation."""
    if cooperates(spec):
        yield Finding(
            severity=Severity.WARNUNG,
            message="Eine kommunale Arbeitsgemeinschaft lässt alle Zuständigkeiten unberührt; "
            "die Einsparung wird sie allein kaum tragen (unser Schluss).",
            path="kooperation.rechtsform",
            remedy="Eine öffentlich-rechtliche Vereinbarung erwägen.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say what it is good for."""
    return "Zur Vorbereitung genügt sie"
