"""The number of inhabitants is known where the cost key needs it, and says of which day it is.

Without finding::

    kosten: {schluessel: {art: einwohner}}

With finding::

    stand: beschluss
    kosten: {schluessel: {art: einwohner}}
    beteiligte:
      - {name: Birkenau, typ: gemeinde, einwohner: 9.926, einwohner_stand: 31.12.2022}
      - {name: Mörlenbach, typ: gemeinde}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import parties
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Schluesselart, Stand
from ikzdocs.verfahren.ort import von

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.einwohner"
TITEL = "Einwohnerzahlen"
FORDERT = "Verteilt der Schlüssel nach Einwohnern, sind Zahl und Stand für alle angegeben."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt eine Einwohnerzahl oder ihr Stand.",
    Severity.OFFEN: "Im Entwurf fehlt eine Einwohnerzahl oder ihr Stand.",
}


def applies(spec: Spec) -> bool:
    """Hold where the costs are shared by inhabitants."""
    return spec.kosten.schluessel.art is Schluesselart.EINWOHNER


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at each party."""
    for path, party in parties(spec):
        if not party.einwohner:
            yield _missing(spec, f"Die Einwohnerzahl {von(party)} fehlt", f"{path}.einwohner")
        elif party.einwohner_stand is None:
            message = f"Der Stand der Einwohnerzahl {von(party)} fehlt"
            yield _missing(spec, message, f"{path}.einwohner_stand")


def _missing(spec: Spec, message: str, path: str) -> Finding:
    return Finding(
        severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
        message=f"{message}; der Kostenschlüssel braucht sie."
        if path.endswith("einwohner")
        else f"{message}.",
        path=path,
        remedy="Die amtliche Fortschreibung verwenden.",
    )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they are there."""
    return "Zahl und Stand sind für alle angegeben"
