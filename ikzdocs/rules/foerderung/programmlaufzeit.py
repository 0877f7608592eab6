"""The application falls into the time for which the programme holds.

While the end of the programme is only inferred, an application after it does not block for good:
it asks for a confirmation that a successor or an extension exists.

Without finding::

    foerderung: {antragsdatum: 01.12.2026}

With finding::

    foerderung: {antragsdatum: 15.01.2027}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import always
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.programmes import Programm
    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.programmlaufzeit"
TITEL = "Laufzeit des Programms"
FORDERT = "Der Antrag wird gestellt, solange das Förderprogramm gilt."
PARAMETER = ("programm.grundlage",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Das Programm gilt am Tag des Antrags sicher nicht.",
    Severity.BEGRUENDUNG: "Es gilt an diesem Tag voraussichtlich nicht mehr.",
    Severity.OFFEN: "Es endet bald, und ein Antragsdatum ist noch nicht angegeben.",
    Severity.WARNUNG: "Zum Antrag fehlt das Antragsdatum, und das Programm endet bald.",
    Severity.HINWEIS: "Die Nachfolge ist bestätigt.",
}
_PATH = "foerderung.antragsdatum"
_JAHR = 12

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the day of the application, or else the Stichtag, with the programme's time."""
    programme, day = lage.programm, _day(spec, lage)
    if day < programme.gueltig_von:
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message=f"Das Programm gilt erst ab {datum_kurz(programme.gueltig_von)}.",
            path=_PATH,
            remedy="Das Antragsdatum oder das Programm berichtigen.",
        )
    elif programme.gueltig_bis and not programme.gilt_am(day):
        yield _after(programme, programme.gueltig_bis, day)
    elif programme.gueltig_bis and _unplanned(spec) and _soon(day, programme.gueltig_bis):
        yield Finding(
            severity=due(spec, Stand.ANTRAG, Severity.WARNUNG),
            message=f"Das Programm endet voraussichtlich am {datum_kurz(programme.gueltig_bis)}; "
            "wann der Antrag gestellt wird, ist nicht angegeben.",
            path=_PATH,
            remedy="foerderung.antragsdatum angeben und die Nachfolge prüfen.",
        )


def _unplanned(spec: Spec) -> bool:
    """Whether nobody has told when to apply, nor that a successor is confirmed."""
    return spec.foerderung.antragsdatum is None and ID not in spec.begruendungen


def _soon(day: date, end: date) -> bool:
    """Whether the programme ends within a year, about the time from idea to application."""
    return (end.year - day.year) * 12 + end.month - day.month <= _JAHR


def _after(programme: Programm, end: date, day: date) -> Finding:
    when = f"am Tag des Antrags ({datum_kurz(day)})"
    if programme.gueltig_bis_sicher:
        return Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message=f"Das Programm gilt {when} nicht mehr; es endete am {datum_kurz(end)}.",
            path=_PATH,
            remedy="Ein Programm wählen, das noch gilt.",
        )
    return Finding(
        severity=Severity.BEGRUENDUNG,
        message=f"Das Programm gilt {when} voraussichtlich nicht mehr; es endet nach unserem "
        f"Stand am {datum_kurz(end)}.",
        path=_PATH,
        remedy="Beim Land nach Verlängerung oder Nachfolge fragen und die Auskunft unter "
        f"begruendungen.{ID} festhalten.",
    )


def _day(spec: Spec, lage: Rechtslage) -> date:
    return spec.foerderung.antragsdatum or lage.stichtag


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say on which day it holds."""
    return f"{lage.programm.kurzname} gilt am {datum_kurz(_day(spec, lage))}"
