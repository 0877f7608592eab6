"""A town that has left its Landkreis is told as what it is on the day: type, AGS and no Landkreis.

Another type means another authority, other organs and other letters; so a town told as
kreisangehörig after that day has to be corrected, or the reason given.

Without finding::

    beteiligte:
      - {name: Hanau, typ: kreisfreie_stadt, ags: "06415000", federfuehrend: ja}

With finding::

    beteiligte:
      - {name: Hanau, typ: stadt, ags: "06435014", landkreis: Main-Kinzig-Kreis}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.identity import changed
from ikzdocs.rules.scope import always, parties
from ikzdocs.spec.model import Typ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.register import Eintrag
    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Spec

ID = "kommunalrecht.kreisfreiheit"
TITEL = "Kreisfreiheit"
FORDERT = "Eine Stadt, die kreisfrei geworden ist, ist als kreisfrei angegeben."
PARAMETER = ("auskreisung.hanau",)
SCHWERE = {
    Severity.BEGRUENDUNG: "Die Stadt ist noch als kreisangehörig angegeben, ohne Begründung.",
    Severity.HINWEIS: "Die abweichende Angabe ist begründet.",
}

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare such a town with its entry in the register of the day."""
    then = lage.register.am(lage.stichtag)
    for path, party in parties(spec):
        entry = changed(party, then)
        told = entry and next(_differences(party, entry), None)
        if entry and told:
            free = entry.typ is Typ.KREISFREIE_STADT
            yield Finding(
                severity=Severity.BEGRUENDUNG,
                message=f"{party.name} ist am {datum_kurz(lage.stichtag)} "
                f"{'kreisfreie' if free else 'kreisangehörige'} Stadt mit dem Gemeindeschlüssel "
                f"{entry.ags}.",
                path=f"{path}.{told}",
                remedy=f'typ: {entry.typ} und ags: "{entry.ags}" angeben'
                f"{', landkreis weglassen' if free else ''}.",
            )


def _differences(party: Beteiligter, entry: Eintrag) -> Iterator[str]:
    """Name the fields in which a party is not what the register says."""
    if party.typ not in {None, entry.typ}:
        yield "typ"
    if party.ags not in {None, entry.ags}:
        yield "ags"
    if party.landkreis and entry.landkreis is None:
        yield "landkreis"


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that none is told wrongly."""
    return "Keine Stadt mit überholtem Status"
