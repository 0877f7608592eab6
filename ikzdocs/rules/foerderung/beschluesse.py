"""The Vertretung of every party has resolved to cooperate, on a known day that is not to come.

Without finding::

    stand: antrag
    beteiligte:
      - {name: Birkenau, typ: gemeinde, gremien: {beschluss: {datum: 01.09.2026}}}
      - {name: Mörlenbach, typ: gemeinde, gremien: {beschluss: {datum: 08.09.2026}}}
      - {name: Gorxheimertal, typ: gemeinde, gremien: {beschluss: {datum: 10.09.2026}}}

With finding::

    stand: antrag
    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}
      - {name: Gorxheimertal, typ: gemeinde}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz, mehrzahl
from ikzdocs.rules.scope import always, parties
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand
from ikzdocs.verfahren.ort import von

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.beschluesse"
TITEL = "Beschlüsse"
FORDERT = "Die Vertretung jedes Beteiligten hat die Kooperation beschlossen."
PARAMETER = ("programm.beschluesse",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Zum Antrag fehlt ein Beschluss.",
    Severity.OFFEN: "Vor dem Antrag steht ein Beschluss noch aus.",
}

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the resolution of each party."""
    severity = due(spec, Stand.ANTRAG, Severity.SPERRT_FOERDERUNG)
    for path, party in parties(spec):
        resolved = party.gremien.beschluss
        if resolved is None:
            yield Finding(
                severity=severity,
                message=f"Noch kein Beschluss der Vertretung {von(party)}.",
                path=f"{path}.gremien.beschluss",
                remedy="Nach der Sitzung unter gremien.beschluss den Tag eintragen.",
            )
        elif resolved.datum > lage.stichtag:
            yield Finding(
                severity=severity,
                message=f"Der Beschluss {von(party)} ist erst für den "
                f"{datum_kurz(resolved.datum)} vorgesehen.",
                path=f"{path}.gremien.beschluss.datum",
                remedy="Das Datum prüfen oder den Beschluss abwarten.",
            )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say how many."""
    count = len(spec.beteiligte)
    return f"{count} {mehrzahl(count, 'Beschluss liegt', 'Beschlüsse liegen')} vor"
