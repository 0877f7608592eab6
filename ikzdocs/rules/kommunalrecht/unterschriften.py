"""A binding declaration is signed by the head and one further member of the Verwaltungsorgan.

A party that names nobody gets both lines in print; who names signatories names two. Who signs for
a party of another Land is left to that Land's law.

Without finding::

    beteiligte:
      - name: Birkenau
        typ: gemeinde
        unterzeichner: [{amt: Bürgermeister}, {amt: Erster Beigeordneter}]

With finding::

    beteiligte:
      - name: Birkenau
        typ: gemeinde
        unterzeichner: [{amt: Bürgermeister}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import concludes, parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.unterschriften"
TITEL = "Unterschriften"
FORDERT = "Für jeden Beteiligten zeichnen die Leitung und ein weiteres Mitglied."
PARAMETER = ("hgo.unterzeichnung",)
SCHWERE = {
    Severity.UNWIRKSAM: "Für einen Beteiligten ist nur eine Unterschrift vorgesehen.",
}

applies = concludes


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Count the signatories that a party names."""
    needed = len(lage.law["hgo.unterzeichnung"].liste)
    for path, party in parties(spec):
        if lage.programm.land.umfasst(party) and 0 < len(party.unterzeichner) < needed:
            yield Finding(
                severity=Severity.UNWIRKSAM,
                message=f"Für {party.name} ist nur eine Unterschrift vorgesehen; nötig sind die "
                "Leitung und ein weiteres Mitglied des Verwaltungsorgans.",
                path=f"{path}.unterzeichner",
                remedy="Ein weiteres Mitglied ergänzen oder unterzeichner weglassen.",
            )


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say that there are two, and for whom."""
    land = lage.programm.land
    where = "" if all(map(land.umfasst, spec.beteiligte)) else f" für Beteiligte in {land.name}"
    return f"Je zwei Unterschriften{where} sind vorgesehen"
