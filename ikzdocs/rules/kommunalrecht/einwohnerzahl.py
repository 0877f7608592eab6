"""The number of inhabitants is near the one in the register.

A tenth is our threshold: years and censuses differ by less, a slip of the pen by more.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431004", einwohner: 9.926}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, ags: "06431004", einwohner: 99.260}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz, zahl
from ikzdocs.rules.identity import misplaced
from ikzdocs.rules.scope import parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.einwohnerzahl"
TITEL = "Plausible Einwohnerzahlen"
FORDERT = "Die Einwohnerzahlen liegen nahe bei denen des amtlichen Verzeichnisses."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Eine Einwohnerzahl weicht um mehr als ein Zehntel ab.",
}
ZEHNTEL = 10


def applies(spec: Spec) -> bool:
    """Hold where inhabitants and an AGS are given."""
    return any(party.einwohner and party.ags for party in spec.beteiligte)


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare each number with that of the register."""
    then = lage.register.am(lage.stichtag)
    for path, party in parties(spec):
        entry = then.nach_ags(party.ags) if party.ags else None
        if not party.einwohner or not entry or not entry.einwohner or misplaced(party, then):
            continue
        if abs(party.einwohner - entry.einwohner) * ZEHNTEL > entry.einwohner:
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"Für {party.name} sind {zahl(party.einwohner)} Einwohner angegeben; das "
                f"Verzeichnis nennt {zahl(entry.einwohner)}.",
                path=f"{path}.einwohner",
                remedy="Die amtliche Fortschreibung verwenden und ihren Stand angeben.",
            )


def feststellung(_spec: Spec, lage: Rechtslage) -> str:
    """Say with what it was compared."""
    return f"Nahe am Verzeichnis, Stand {datum_kurz(lage.register.stand)}"
