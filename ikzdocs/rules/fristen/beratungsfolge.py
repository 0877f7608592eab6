"""The sittings of a party follow each other in time, and the resolution is not older than the last.

Without finding::

    beteiligte:
      - name: Birkenau
        typ: gemeinde
        gremien:
          sitzungen: [{gremium: Gemeindevorstand, datum: 14.09.2026}]
          beschluss: {datum: 06.10.2026}

With finding::

    beteiligte:
      - name: Birkenau
        typ: gemeinde
        gremien:
          sitzungen: [{gremium: Gemeindevorstand, datum: 14.10.2026}]
          beschluss: {datum: 06.10.2026}
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import parties
from ikzdocs.verfahren.ort import von

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Beteiligter, Sitzung, Spec

ID = "fristen.beratungsfolge"
TITEL = "Beratungsfolge"
FORDERT = "Die Sitzungen folgen aufeinander, und der Beschluss steht am Ende."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Die Reihenfolge der Daten stimmt nicht.",
}


def applies(spec: Spec) -> bool:
    """Hold once sittings are listed."""
    return any(party.gremien.sitzungen for party in spec.beteiligte)


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Go through the sittings of each party, then to its resolution."""
    for path, party in parties(spec):
        days = [(f"{path}.gremien.sitzungen.{n}.datum", s.datum) for n, s in _sittings(party)]
        if party.gremien.beschluss:
            days.append((f"{path}.gremien.beschluss.datum", party.gremien.beschluss.datum))
        for (_, first), (place, second) in pairwise(days):
            if first is not None and second is not None and second < first:
                yield Finding(
                    severity=Severity.WARNUNG,
                    message=f"In der Beratungsfolge {von(party)} liegt der "
                    f"{datum_kurz(second)} vor dem {datum_kurz(first)}.",
                    path=place,
                    remedy="Die Daten der Sitzungen und des Beschlusses prüfen.",
                )


def _sittings(party: Beteiligter) -> list[tuple[int, Sitzung]]:
    return [(n, s) for n, s in enumerate(party.gremien.sitzungen) if s.datum is not None]


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they do."""
    return "Alle Sitzungen folgen aufeinander"
