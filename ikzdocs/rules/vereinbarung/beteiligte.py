"""Every party is named once; a body counts once for the agreement and for the grant.

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
from ikzdocs.rules.scope import always, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Spec

ID = "vereinbarung.beteiligte"
TITEL = "Beteiligte"
FORDERT = "Jeder Beteiligte ist genau einmal genannt."
PARAMETER = ("kgg.mindestinhalt",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Ein Beteiligter ist zweimal genannt.",
}

applies = always


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a body that was named before."""
    seen: set[object] = set()
    for path, party in parties(spec):
        marks = _marks(party)
        if not seen.isdisjoint(marks):
            yield Finding(
                severity=Severity.SPERRT_FOERDERUNG,
                message=f"{party.name} ist zweimal als beteiligt genannt.",
                path=path,
                remedy="Den doppelten Eintrag löschen oder Name und Gemeindeschlüssel berichtigen.",
            )
        seen |= marks


def _marks(party: Beteiligter) -> set[object]:
    """Return what tells a body from others: its AGS; its name and type."""
    named = (party.name.casefold(), party.typ)
    return {named, party.ags} if party.ags else {named}


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say how many."""
    return f"{len(spec.beteiligte)} Beteiligte, jeder einmal genannt"
