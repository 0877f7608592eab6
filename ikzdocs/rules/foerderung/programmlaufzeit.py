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
    Severity.HINWEIS: "Die Nachfolge ist bestätigt.",
}
_PATH = "foerderung.antragsdatum"


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
    elif not programme.gilt_am(day) and programme.gueltig_bis:
        yield _after(programme, programme.gueltig_bis, day)


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
