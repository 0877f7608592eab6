"""Every party may apply: a body of a kind, and in the Land, that the programme names.

A party of another Land may take part, but the funding is asked for without it.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}
      - {name: Bergstraße, typ: landkreis}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}
      - {name: Weinheim, typ: stadt, land: Baden-Württemberg}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import always, parties
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Spec

ID = "foerderung.antragsberechtigung"
TITEL = "Antragsberechtigung"
FORDERT = "Alle Beteiligten gehören zum Land des Programms und zu den Körperschaften, die es nennt."
PARAMETER = ("programm.antragsteller",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Ein Beteiligter ist nicht antragsberechtigt.",
    Severity.OFFEN: "Die Art der Körperschaft fehlt vor dem Antrag.",
}

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look at each party: its Land first, then its kind."""
    rule = lage.programm.antragsteller
    for path, party in parties(spec):
        if not lage.programm.land.umfasst(party):
            yield _outside(path, party, lage.programm.land.name)
        elif party.typ is None:
            yield Finding(
                severity=due(spec, Stand.ANTRAG, Severity.SPERRT_FOERDERUNG),
                message=f"Bei {party.name} fehlt die Art der Körperschaft.",
                path=f"{path}.typ",
                remedy="typ angeben, zum Beispiel gemeinde oder stadt.",
            )
        elif rule is not None and party.typ not in rule.typen:
            yield Finding(
                severity=Severity.SPERRT_FOERDERUNG,
                message=f"{party.name} ist nach seiner Art nicht antragsberechtigt.",
                path=f"{path}.typ",
                remedy="Die Zuwendung ohne diesen Beteiligten beantragen.",
            )


def _outside(path: str, party: Beteiligter, land: str) -> Finding:
    return Finding(
        severity=Severity.SPERRT_FOERDERUNG,
        message=f"{party.name} liegt nicht in {land} und ist nicht antragsberechtigt.",
        path=f"{path}.land" if party.land else f"{path}.ags",
        remedy="Die Zuwendung ohne diesen Beteiligten beantragen oder die Angabe berichtigen.",
    )


def feststellung(_spec: Spec, lage: Rechtslage) -> str:
    """Say that all may apply."""
    return f"Alle Beteiligten sind Körperschaften in {lage.programm.land.name}"
