"""Exactly one party carries the task out and applies for all.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde, federfuehrend: ja}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.rules.scope import is_agreement, parties
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.federfuehrung"
TITEL = "Federführung"
FORDERT = "Genau ein Beteiligter führt die Aufgabe aus und stellt den Antrag für alle."
PARAMETER = ("kgg.arten",)
SCHWERE = {
    Severity.WARNUNG: "Niemand ist federführend (ab dem Beschluss), oder es sind mehrere.",
    Severity.OFFEN: "Im Entwurf ist noch niemand federführend.",
}

applies = is_agreement


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Count the parties that are federführend."""
    named = [(path, party) for path, party in parties(spec) if party.federfuehrend]
    if not named:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Es ist nicht angegeben, wer die Aufgabe für alle ausführt.",
            path="beteiligte",
            remedy="Bei einem Beteiligten federfuehrend: ja angeben.",
        )
    elif len(named) > 1:
        names = aufzaehlung(sorted(party.name for _, party in named))
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"{names} sind zugleich als federführend angegeben.",
            path=f"{named[1][0]}.federfuehrend",
            remedy="Nur bei einem Beteiligten federfuehrend: ja angeben.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the party."""
    return f"{spec.federfuehrung.name} führt die Aufgabe aus" if spec.federfuehrung else ""
