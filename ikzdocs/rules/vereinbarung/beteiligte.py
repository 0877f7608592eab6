"""Every party is named once; a body counts once for the agreement and for the grant.

An AGS that the register gives to another body is told by `kommunalrecht.register` alone.

Without finding::

    beteiligte:
      - {name: Gießen, typ: landkreis, federfuehrend: ja}
      - {name: Gießen, typ: stadt, kuerzel: stadt-giessen}
      - {name: Lich, typ: stadt}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}
      - {name: Mörlenbach, typ: gemeinde, kuerzel: moerlenbach-2}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.rules.identity import misplaced
from ikzdocs.rules.scope import always, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.beteiligte"
TITEL = "Beteiligte"
FORDERT = "Jeder Beteiligte ist genau einmal genannt."
PARAMETER = ()
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Ein Beteiligter ist zweimal genannt.",
}

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for a body that was named before, by its name or by its AGS."""
    then, seen = lage.register.am(lage.stichtag), dict[object, str]()
    for path, party in parties(spec):
        marks: dict[object, str] = {(party.name.casefold(), party.typ): party.name}
        if party.ags and not misplaced(party, then):
            marks[party.ags] = party.name
        double = next((seen[mark] for mark in marks if mark in seen), None)
        if double:
            yield _finding(path, {double, party.name})
        seen |= marks


def _finding(path: str, names: set[str]) -> Finding:
    told = aufzaehlung(sorted(names))
    same = "ist zweimal als beteiligt genannt" if len(names) == 1 else "haben denselben Schlüssel"
    return Finding(
        severity=Severity.SPERRT_FOERDERUNG,
        message=f"{told} {same}.",
        path=path,
        remedy="Den doppelten Eintrag löschen oder Name und Gemeindeschlüssel berichtigen.",
    )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that none is named twice."""
    return "Niemand ist doppelt genannt"
