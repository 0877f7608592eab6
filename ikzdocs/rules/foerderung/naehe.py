"""The application comes in time: before the start, or close to it, as the programme says.

Where a programme asks for an application before the start, a later one blocks. Where it only
asks for closeness in time, many months are worth a warning: how many is in the law data, and ours.
An application whose day is not given cannot lie before the Stichtag.

Without finding::

    laufzeit: {beginn: 01.01.2027}
    foerderung: {antragsdatum: 01.12.2026}

With finding::

    laufzeit: {beginn: 01.01.2025}
    foerderung: {antragsdatum: 01.12.2026}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.naehe"
TITEL = "Zeitpunkt des Antrags"
FORDERT = "Der Antrag wird vor dem Beginn oder in zeitlicher Nähe dazu gestellt."
PARAMETER = ("programm.antrag",)
_NAEHE = "praxis.zeitliche_naehe"
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Das Programm verlangt den Antrag vor dem Beginn.",
    Severity.WARNUNG: "Die Kooperation begann lange vor dem Antrag.",
    Severity.HINWEIS: "Die Kooperation begann vor dem Antrag.",
}


def applies(spec: Spec) -> bool:
    """Hold where the start is known."""
    return spec.laufzeit.beginn is not None


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the start with the day of the application."""
    start, day = spec.laufzeit.beginn, spec.foerderung.antragsdatum or lage.stichtag
    if start is None or start >= day:
        return
    if lage.programm.antrag.vor_beginn:
        yield _finding(
            Severity.SPERRT_FOERDERUNG,
            f"Die Kooperation begann am {datum_kurz(start)}, vor dem Antrag.",
            "Das Programm verlangt den Antrag vor dem Beginn.",
        )
    else:
        months = lage.law[_NAEHE].zahl if lage.kennt([_NAEHE]) else None
        late = months is not None and _months(start, day) > months
        yield _finding(
            Severity.WARNUNG if late else Severity.HINWEIS,
            f"Die Kooperation begann am {datum_kurz(start)}, "
            f"{f'mehr als {months} Monate ' if late else ''}vor dem Antrag.",
            lage.programm.antrag.fristen,
        )


def _finding(severity: Severity, message: str, remedy: str) -> Finding:
    path = "foerderung.antragsdatum"
    return Finding(severity=severity, message=message, path=path, remedy=remedy)


def _months(start: date, end: date) -> int:
    """Count the months that have begun between two days."""
    return (end.year - start.year) * 12 + end.month - start.month + (end.day > start.day)


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say that it comes first, or as much of it as is known."""
    if spec.foerderung.antragsdatum is None:
        return "Der Beginn liegt nicht vor dem Stichtag"
    return "Der Antrag liegt nicht nach dem Beginn"
