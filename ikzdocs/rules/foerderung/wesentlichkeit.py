"""The task is an essential part of its field, and the application says why.

Without finding::

    kooperation: {wesentlich: {erfuellt: ja, begruendung: Das ganze Aufgabenfeld geht über.}}

With finding::

    kooperation: {wesentlich: {erfuellt: nein}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.wesentlichkeit"
TITEL = "Wesentliche Aufgabe"
FORDERT = "Die Kooperation erfasst nicht nur unwesentliche Teile des Aufgabenfelds."
PARAMETER = ("programm.wesentlichkeit",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Die Aufgabe ist als unwesentlich bezeichnet.",
    Severity.WARNUNG: "Zum Antrag fehlt die Darlegung.",
    Severity.OFFEN: "Vor dem Antrag fehlt die Darlegung.",
}

applies = cooperates


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at the answer first, then at its reason."""
    answer = spec.kooperation.wesentlich
    if answer.erfuellt is False:
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message="Die Aufgabe ist als unwesentlicher Teil des Aufgabenfelds bezeichnet.",
            path="kooperation.wesentlich.erfuellt",
            remedy="Die Zusammenarbeit auf ein breiteres Aufgabenfeld erstrecken.",
        )
    elif not answer.begruendung:
        yield Finding(
            severity=due(spec, Stand.ANTRAG, Severity.WARNUNG),
            message="Es fehlt die Darlegung, warum die Aufgabe wesentlich ist.",
            path="kooperation.wesentlich.begruendung",
            remedy="In zwei Sätzen sagen, welcher Teil des Aufgabenfelds gemeinsam erledigt wird.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is explained."""
    return "Die Wesentlichkeit ist dargelegt"
