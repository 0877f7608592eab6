"""Above a number of inhabitants the higher authority supervises a town; the status decides.

The number alone decides nothing: the status is given late and lost late. Where number and status
of the spec do not fit, someone has to look.

Without finding::

    beteiligte:
      - {name: Rüsselsheim am Main, typ: stadt, einwohner: 67.277, sonderstatus: ja}

With finding::

    beteiligte:
      - {name: Rodgau, typ: stadt, einwohner: 51.000}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import zahl
from ikzdocs.programmes import Stufe
from ikzdocs.rules.scope import parties
from ikzdocs.spec.model import Typ
from ikzdocs.verfahren import aufsicht_ueber

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Spec

ID = "kommunalrecht.aufsichtsstatus"
TITEL = "Aufsicht über große Städte"
FORDERT = "Einwohnerzahl und Sonderstatus passen zueinander."
PARAMETER = ("hgo.aufsicht_ab", "hgo.aufsicht_bis")
SCHWERE = {
    Severity.WARNUNG: "Eine Stadt ist ohne Sonderstatus zu groß oder mit Sonderstatus zu klein.",
}
_GEMEINDEN = frozenset({Typ.GEMEINDE, Typ.STADT})


def applies(spec: Spec) -> bool:
    """Hold where the inhabitants of a town are given."""
    return any(_counted(party) for party in spec.beteiligte)


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the inhabitants of each town with its status."""
    above, below = (lage.law[name].zahl for name in PARAMETER)
    for path, party in parties(spec):
        number = party.einwohner if _counted(party) else None
        lower = aufsicht_ueber(party, lage.programm.land) is Stufe.UNTERE
        if number is not None and number > above and lower:
            yield _finding(party, f"{path}.sonderstatus", f"mehr als {zahl(above)}", "keinen")
        if number is not None and number < below and party.sonderstatus:
            yield _finding(party, f"{path}.sonderstatus", f"weniger als {zahl(below)}", "einen")


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that number and status fit."""
    return "Einwohnerzahl und Status passen zueinander"


def _counted(party: Beteiligter) -> bool:
    return party.typ in _GEMEINDEN and party.einwohner is not None


def _finding(party: Beteiligter, path: str, size: str, status: str) -> Finding:
    return Finding(
        severity=Severity.WARNUNG,
        message=f"{party.name} hat {size} Einwohner und nach der Angabe {status} Sonderstatus.",
        path=path,
        remedy="Klären, welche Behörde die Aufsicht führt; sie ist auch für die Vereinbarung "
        "zuständig.",
    )
