"""Other ways to count the savings, shown beside the one that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.anteile import HUNDERT
from ikzdocs.savings.model import NULL, NUR_PERSONAL, Lesart
from ikzdocs.savings.summe import einmalig

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ikzdocs.savings.summe import Summe
    from ikzdocs.spec.model import Spec


def lesarten(
    spec: Spec, vorher: Summe, nachher: Summe, schwelle: Decimal, jahre: int
) -> Iterator[Lesart]:
    """Yield every other reading that the figures allow; sums that come once count over `jahre`."""
    for name, before, after, explanation in _ansaetze(spec, vorher, nachher, jahre):
        if before > 0:
            percent = (before - after) * HUNDERT / before
            yield Lesart(
                name=name, prozent=percent, erfuellt=percent >= schwelle, erklaerung=explanation
            )


def _ansaetze(
    spec: Spec, vorher: Summe, nachher: Summe, jahre: int
) -> Iterator[tuple[str, Decimal, Decimal, str]]:
    """Yield name, costs before, costs after and explanation of each reading."""
    yield NUR_PERSONAL, vorher.personal, nachher.personal, "Ohne die Sachausgaben."
    folge = spec.kosten.investitionsfolge
    if not folge.beruecksichtigen and (folge.vorher or folge.nachher):
        before = vorher.gesamt + (folge.vorher or NULL)
        after = nachher.gesamt + (folge.nachher or NULL)
        explanation = "Mit den jährlichen Folgeaufwendungen von Investitionen."
        yield "Investitionsfolgeaufwendungen mitgerechnet", before, after, explanation
    before, after = vorher.gesamt * jahre, nachher.gesamt * jahre
    if spec.foerderung.betrag:
        explanation = f"Die beantragte Zuwendung mindert die Ausgaben von {jahre} Jahren."
        yield "Zuwendung angerechnet", before, after - spec.foerderung.betrag, explanation
    if once := einmalig(spec):
        explanation = f"Die einmaligen Kosten verteilen sich auf {jahre} Jahre."
        yield "Einmalige Kosten mitgerechnet", before, after + once, explanation
