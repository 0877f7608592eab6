"""What the organs of a party are called follows from the law of its Land, or is told by the spec.

The papers name who decides, who represents the party and who signs. Of the Länder only the organs
of those in the data are known; the names of one Land are never taken for another's.

Without finding::

    beteiligte:
      - name: Weinheim
        typ: stadt
        land: Baden-Württemberg
        formen:
          vertretung: {artikel: der, nominativ: Rat, genitiv: Rates}
          verwaltungsorgan: {artikel: die, nominativ: Verwaltungsleitung}
        unterzeichner: [{amt: Leitung der Verwaltung}, {amt: Stellvertretung}]

With finding::

    beteiligte:
      - {name: Weinheim, typ: stadt, land: Baden-Württemberg}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs import programmes
from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.rules.scope import always, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Spec

ID = "kommunalrecht.organe"
TITEL = "Organe"
FORDERT = (
    "Wie die Organe eines Beteiligten heißen, folgt aus dem Recht seines Landes oder steht in den "
    "Angaben."
)
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Organe oder Unterzeichnende eines Beteiligten sind nicht bekannt; in den "
    "Unterlagen bleiben Lücken.",
}

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Ask for what no law in the data tells of a party."""
    for path, party in parties(spec):
        if party.typ is None or programmes.organe(party, lage.programm) is not None:
            continue
        if missing := _missing(party):
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"Welche Organe {party.name} hat und wer unterzeichnet, folgt nicht aus "
                f"den Daten von ikzdocs; es fehlt {aufzaehlung(missing)}.",
                path=f"{path}.land" if party.land else path,
                remedy="Angeben, wie es nach dem Recht des anderen Landes heißt: unter formen "
                "vertretung und verwaltungsorgan mit artikel, nominativ und genitiv, die "
                "Unterzeichnenden unter unterzeichner.",
            )


def _missing(party: Beteiligter) -> list[str]:
    told = {
        "formen.vertretung": party.formen.vertretung,
        "formen.verwaltungsorgan": party.formen.verwaltungsorgan,
        "unterzeichner": party.unterzeichner,
    }
    return [name for name, value in told.items() if not value]


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that all are known."""
    return "Von allen Beteiligten ist bekannt, welche Organe sie haben"
