"""The Landkreis that a party names is the one in its AGS; a kreisfreie Stadt names none.

Where the AGS itself belongs to another body, `kommunalrecht.register` tells it.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431004", landkreis: Bergstraße}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431004", landkreis: Odenwaldkreis}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.register import kreisname, kreisnummer
from ikzdocs.rules.identity import changed, misplaced
from ikzdocs.rules.scope import parties
from ikzdocs.spec.model import Typ
from ikzdocs.verfahren.ort import von

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.landkreis"
TITEL = "Landkreis"
FORDERT = "Landkreis und Gemeindeschlüssel passen zueinander."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Landkreis und Schlüssel oder Art widersprechen sich.",
}


def applies(spec: Spec) -> bool:
    """Hold where a Landkreis is named."""
    return any(party.landkreis for party in spec.beteiligte)


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the name of the Landkreis with the first five digits of the AGS."""
    then = lage.register.am(lage.stichtag)
    for path, party in parties(spec):
        if not party.landkreis or changed(party, then) or misplaced(party, then):
            continue
        if party.typ is Typ.KREISFREIE_STADT:
            message = f"{party.name} ist als kreisfreie Stadt angegeben und nennt einen Landkreis."
            yield _finding(message, path)
        elif party.ags and (area := _elsewhere(party.landkreis, party.ags[:5])):
            message = f"Der Gemeindeschlüssel {von(party)} gehört zum Gebiet {area}, nicht zu "
            yield _finding(f"{message}{party.landkreis}.", path)


def _elsewhere(told: str, number: str) -> str | None:
    """Return the Landkreis to which the first five digits belong, if it is another one."""
    return None if kreisnummer(told) == number else kreisname(number)


def _finding(message: str, path: str) -> Finding:
    return Finding(
        severity=Severity.WARNUNG,
        message=message,
        path=f"{path}.landkreis",
        remedy="Landkreis, Art oder Gemeindeschlüssel berichtigen.",
    )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they do."""
    return "Landkreise und Gemeindeschlüssel passen zueinander"
