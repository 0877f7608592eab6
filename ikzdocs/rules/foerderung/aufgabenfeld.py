"""The task belongs to a field that the programme lists, as far as its list is known.

Without finding::

    kooperation: {aufgabenfeld: digitalisierung}

With finding::

    kooperation: {aufgabenfeld: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.law import Beleg
from ikzdocs.rules.scope import always
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.aufgabenfeld"
TITEL = "Aufgabenfeld"
FORDERT = "Die Aufgabe gehört zu einem Aufgabenfeld, das das Programm nennt."
PARAMETER = ("programm.grundlage", "programm.aufgabenfelder")
SCHWERE = {
    Severity.WARNUNG: "Zum Antrag fehlt das Aufgabenfeld, oder das Programm nennt es nicht.",
    Severity.OFFEN: "Vor dem Antrag fehlt das Aufgabenfeld.",
    Severity.HINWEIS: "Die Zuordnung zum Programm ist erschlossen.",
}
_PATH = "kooperation.aufgabenfeld"

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look the field up in the programme's list."""
    known, name = lage.programm.aufgabenfelder, spec.kooperation.aufgabenfeld
    if not name:
        yield _finding(due(spec, Stand.ANTRAG, Severity.WARNUNG), "Das Aufgabenfeld fehlt.", lage)
    elif name not in known:
        message = f"Das Programm nennt kein Aufgabenfeld „{name}“."
        yield _finding(Severity.WARNUNG, message, lage)
    elif known[name].beleg is Beleg.ABGELEITET:
        message = (
            f"Dass „{known[name].name}“ zum Programm gehört, ist aus der Aufgabe erschlossen; "
            "ausdrücklich nennt es das Programm in dem uns bekannten Teil nicht."
        )
        yield _finding(Severity.HINWEIS, message, lage)


def _finding(severity: Severity, message: str, lage: Rechtslage) -> Finding:
    return Finding(
        severity=severity,
        message=message,
        path=_PATH,
        remedy="Im Zweifel vor dem Antrag bei der Förderstelle nachfragen."
        if severity is Severity.HINWEIS
        else f"{_PATH} aus der Liste des Programms wählen.",
        sources=lage.programm.grundlage,
    )


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Name the field and its place in the programme."""
    field = lage.programm.aufgabenfelder[spec.kooperation.aufgabenfeld or ""]
    return f"{field.name} ({field.fundstelle})" if field.fundstelle else field.name
