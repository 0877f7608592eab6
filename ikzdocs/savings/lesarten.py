"""Other ways to count the savings, shown beside the one that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.anteile import HUNDERT
from ikzdocs.formats import mehrzahl
from ikzdocs.savings.model import NULL, Lesart, Zaehlweise
from ikzdocs.savings.summe import einmalig

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ikzdocs.savings.summe import Summe
    from ikzdocs.spec.model import Spec

_NAMEN = {
    Zaehlweise.NUR_PERSONAL: "Nur Personalausgaben",
    Zaehlweise.MIT_INVESTITIONSFOLGE: "Investitionsfolgeaufwendungen mitgerechnet",
    Zaehlweise.MIT_ZUWENDUNG: "Zuwendung angerechnet",
    Zaehlweise.MIT_EINMALIGEN: "Einmalige Kosten mitgerechnet",
}


def lesarten(
    spec: Spec, vorher: Summe, nachher: Summe, schwelle: Decimal, jahre: int
) -> Iterator[Lesart]:
    """Yield every other reading that the figures allow; sums that come once count over `jahre`."""
    for kind, before, after, explanation in _ansaetze(spec, vorher, nachher, jahre):
        if before > 0:
            percent = (before - after) * HUNDERT / before
            yield Lesart(
                art=kind,
                name=_NAMEN[kind],
                vorher=before,
                nachher=after,
                prozent=percent,
                erfuellt=percent >= schwelle,
                erklaerung=explanation,
            )


def _ansaetze(
    spec: Spec, vorher: Summe, nachher: Summe, jahre: int
) -> Iterator[tuple[Zaehlweise, Decimal, Decimal, str]]:
    """Yield kind, costs before, costs after and explanation of each reading."""
    yield Zaehlweise.NUR_PERSONAL, vorher.personal, nachher.personal, "Ohne die Sachausgaben."
    folge = spec.kosten.investitionsfolge
    if not folge.beruecksichtigen and (folge.vorher or folge.nachher):
        before = vorher.gesamt + (folge.vorher or NULL)
        after = nachher.gesamt + (folge.nachher or NULL)
        explanation = "Mit den jährlichen Folgeaufwendungen von Investitionen."
        yield Zaehlweise.MIT_INVESTITIONSFOLGE, before, after, explanation
    before, after = vorher.gesamt * jahre, nachher.gesamt * jahre
    if spec.foerderung.betrag:
        explanation = (
            "Die beantragte Zuwendung mindert die Ausgaben von "
            f"{jahre} {mehrzahl(jahre, 'Jahr', 'Jahren')}."
        )
        yield Zaehlweise.MIT_ZUWENDUNG, before, after - spec.foerderung.betrag, explanation
    if once := einmalig(spec):
        explanation = (
            f"Die einmaligen Kosten verteilen sich auf {jahre} {mehrzahl(jahre, 'Jahr', 'Jahre')}."
        )
        yield Zaehlweise.MIT_EINMALIGEN, before, after + once, explanation
