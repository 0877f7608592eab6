"""A resolution that is told as one had more votes for it than against.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, gremien: {beschluss: {datum: 06.10.2026, ja: 20, nein: 3}}}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, gremien: {beschluss: {datum: 06.10.2026, ja: 3, nein: 20}}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.abstimmung"
TITEL = "Abstimmungsergebnis"
FORDERT = "Der angegebene Beschluss hat eine Mehrheit gefunden."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Nach den Zahlen ist der Beschluss nicht gefasst.",
}


def applies(spec: Spec) -> bool:
    """Hold once there is a resolution."""
    return any(party.gremien.beschluss for party in spec.beteiligte)


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Compare the votes."""
    for path, party in parties(spec):
        vote = party.gremien.beschluss
        if vote and vote.ja is not None and vote.nein is not None and vote.ja <= vote.nein:
            yield Finding(
                severity=Severity.WARNUNG,
                message=f"In {party.name} stimmten {vote.ja} dafür und {vote.nein} dagegen; "
                "das ist kein zustimmender Beschluss.",
                path=f"{path}.gremien.beschluss.ja",
                remedy="Das Ergebnis prüfen oder den Beschluss weglassen.",
            )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they have."""
    return "Alle Beschlüsse mit Mehrheit"
