"""The figures name their year, and the key in the agreement rests on the same one as the annex.

Inhabitants are counted on a day of their own: there the key's year is that of the counting.
Without any costs there is nothing to compare.

Without finding::

    kosten: {bezugsjahr: 2025, schluessel: {art: fallzahlen, bezugsjahr: 2025}}

With finding::

    kosten: {bezugsjahr: 2025, schluessel: {art: fallzahlen, bezugsjahr: 2023}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Schluesselart, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kosten.bezugsjahr"
TITEL = "Bezugsjahr"
FORDERT = "Gegenüberstellung und Kostenschlüssel beruhen auf demselben Jahr."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Die Jahre weichen voneinander ab, oder das Jahr fehlt ab dem Beschluss.",
    Severity.OFFEN: "Im Entwurf fehlt das Jahr.",
}


def applies(spec: Spec) -> bool:
    """Hold for a cooperation that gives any costs."""
    return cooperates(spec) and bool(spec.kosten.vorher)


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Compare the year of the key with that of what it rests on."""
    key, year = spec.kosten.schluessel, spec.kosten.bezugsjahr
    if year is None:
        yield _finding(
            due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            "Es fehlt das Jahr, für das die Kosten angegeben sind.",
            "kosten.bezugsjahr",
        )
    years = _years(spec)
    if key.bezugsjahr is not None and years and key.bezugsjahr not in years:
        wanted = aufzaehlung(str(number) for number in sorted(years))
        yield _finding(
            Severity.WARNUNG,
            f"Der Kostenschlüssel beruht auf dem Jahr {key.bezugsjahr}, die Zahlen stammen aber "
            f"aus {wanted}.",
            "kosten.schluessel.bezugsjahr",
        )


def _years(spec: Spec) -> set[int]:
    """Return the years that the key may rest on."""
    if spec.kosten.schluessel.art is Schluesselart.EINWOHNER:
        days = (party.einwohner_stand for party in spec.beteiligte)
        return {day.year for day in days if day is not None}
    return {spec.kosten.bezugsjahr} if spec.kosten.bezugsjahr else set()


def _finding(severity: Severity, message: str, path: str) -> Finding:
    remedy = f"{path} angeben oder berichtigen."
    return Finding(severity=severity, message=message, path=path, remedy=remedy)


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the year."""
    return f"Kosten des Jahres {spec.kosten.bezugsjahr}"
