from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ikzdocs import programmes
from ikzdocs.spec.model import (
    Ausgaben,
    Foerderart,
    Foerderung,
    Kosten,
    Schluessel,
    Schluesselart,
    Typ,
    Verteilung,
)
from ikzdocs.zuwendung import Zuwendung, zuwendung
from tests.cooperations import HESSEN, gemeinde, spec

PROGRAMM = programmes.load(HESSEN)


def granted(
    gemeinden: int = 0,
    landkreise: int = 0,
    verbaende: int = 0,
    **foerderung: Any,  # noqa: ANN401 - any field
) -> Zuwendung:
    parties = [gemeinde(f"Ort {number}") for number in range(gemeinden)]
    parties += [gemeinde(f"Kreis {n}", typ=Typ.LANDKREIS) for n in range(landkreise)]
    parties += [gemeinde(f"Verband {n}", typ=Typ.ZWECKVERBAND) for n in range(verbaende)]
    return zuwendung(spec(parties, foerderung=Foerderung(**foerderung)), PROGRAMM)


@pytest.mark.parametrize(
    ("parties", "art", "scale", "granted_"),
    [
        pytest.param({"gemeinden": 2}, "kooperation", 50_000, 50_000, id="Knüllwald, Homberg"),
        pytest.param(
            {"gemeinden": 3}, "kooperation", 75_000, 75_000, id="Neuhof, Flieden, Kalbach"
        ),
        pytest.param({"landkreise": 7}, "kreisweit", 100_000, 150_000, id="sieben Landkreise"),
        pytest.param(
            {"gemeinden": 19, "landkreise": 1}, "kreisweit", 100_000, 150_000, id="Wetteraukreis"
        ),
        pytest.param(
            {"gemeinden": 5, "landkreise": 1},
            "kooperation",
            100_000,
            100_000,
            id="Main-Kinzig-Kreis",
        ),
        pytest.param({"gemeinden": 4}, "kooperation", 100_000, 100_000, id="Grebenau und drei"),
        pytest.param(
            {"gemeinden": 4}, "gemeindeverwaltungsverband", 600_000, 600_000, id="Feldatal als GVV"
        ),
        pytest.param(
            {"gemeinden": 3}, "gemeindeverwaltungsverband", 450_000, 450_000, id="Tann als GVV"
        ),
        pytest.param({"gemeinden": 2}, "kooperation", 50_000, 50_000, id="Korbach, Diemelsee"),
    ],
)
def test_real_grants_follow_from_the_rule(
    parties: dict[str, int], art: str, scale: int, granted_: int
) -> None:
    found = granted(**parties, art=Foerderart(art), betrag=Decimal(granted_))

    assert found.betrag == scale
    assert found.massgeblich == granted_
    assert found.ueber_regel == granted_ - scale
    if granted_ > scale:
        assert granted_ in {observed.betrag for observed in found.beobachtet}
        assert "mehr" in found.mehr_moeglich


def test_a_merger_of_two_fire_services_of_one_town() -> None:
    found = granted(1, art=Foerderart.FEUERWEHRFUSION, ortsteilfeuerwehren=2)

    assert found.betrag == Decimal(30_000)
    assert found.berechnung == "2 Ortsteilfeuerwehren × 15.000\N{NO-BREAK SPACE}€"


@pytest.mark.parametrize(
    ("parties", "text"),
    [
        (3, "3 Kommunen × 25.000 €"),
        (4, "4 Kommunen × 25.000 €"),
        (6, "6 Kommunen × 25.000 €, höchstens 100.000 €"),
        (1, "Erst ab 2 Kommunen nennt das Programm einen Betrag."),
    ],
)
def test_the_computation_is_told(parties: int, text: str) -> None:
    assert granted(parties).berechnung.replace("\N{NO-BREAK SPACE}", " ") == text


def test_one_party_gets_nothing_by_the_scale() -> None:
    assert granted(1).betrag is None


def test_a_feasibility_study_has_no_fixed_sum_and_may_have_to_be_refunded() -> None:
    found = granted(4, art=Foerderart.MACHBARKEITSSTUDIE, betrag=Decimal(40_000))

    assert found.betrag is None
    assert found.massgeblich == Decimal(40_000)
    assert found.rueckzahlung
    assert [observed.betrag for observed in found.beobachtet] == [50_000, 70_000]


def test_what_to_know_beside_the_computation_is_one_text() -> None:
    text = granted(19, 1, art=Foerderart.KREISWEIT).erlaeuterung.replace("\N{NO-BREAK SPACE}", " ")

    assert text.startswith("Wenn die überwiegende Zahl der kreisangehörigen Gemeinden mitwirkt")
    assert "Beobachtet: 150.000 € (Landkreis Gießen und 16 Kommunen" in text
    assert granted(3).erlaeuterung == ""


def test_a_verband_counts_as_no_kommune_and_a_county_as_no_gemeinde() -> None:
    assert granted(3, verbaende=2).betrag == Decimal(75_000)
    assert granted(3, 1, art=Foerderart.VERWALTUNGSVERBAND).betrag == Decimal(450_000)


def test_parties_of_another_land_do_not_count() -> None:
    parties = [
        gemeinde("A"),
        gemeinde("B"),
        gemeinde("C", "09676139"),
        gemeinde("D", land="Bayern"),
    ]

    assert zuwendung(spec(parties), PROGRAMM).betrag == Decimal(50_000)


@pytest.mark.parametrize(
    ("verteilung", "shares"),
    [
        (Verteilung.GLEICH, ["16666.66", "16666.67", "16666.67"]),
        (Verteilung.KOSTENSCHLUESSEL, ["10000.00", "15000.00", "25000.00"]),
        (Verteilung.FEDERFUEHRUNG, ["0.00", "50000.00", "0.00"]),
        (None, []),
    ],
)
def test_the_sum_asked_for_is_distributed_to_the_cent(
    verteilung: Verteilung | None, shares: list[str]
) -> None:
    parties = (gemeinde("C"), gemeinde("B", federfuehrend=True), gemeinde("A"))
    key = {"c": Decimal(20), "b": Decimal(30), "a": Decimal(50)}
    cooperation = spec(
        parties,
        kosten=Kosten(
            nachher=Ausgaben(personal=Decimal(1000), sach=Decimal(0)),
            schluessel=Schluessel(art=Schluesselart.PROZENT, werte=key),
        ),
        foerderung=Foerderung(betrag=Decimal(50_000), verteilung=verteilung),
    )

    found = zuwendung(cooperation, PROGRAMM).verteilung

    assert list(found.values()) == [Decimal(share) for share in shares]


def test_without_a_wish_the_amount_by_the_rule_is_distributed() -> None:
    assert sum(granted(3, verteilung=Verteilung.GLEICH).verteilung.values()) == 75_000


def test_another_programme_gives_a_fixed_sum() -> None:
    bayern = programmes.load("bayern-ikz-2021")
    cooperation = spec([gemeinde("A"), gemeinde("B")])
    merger = replace(cooperation, foerderung=Foerderung(art=Foerderart.FEUERWEHRFUSION))

    assert zuwendung(cooperation, bayern).betrag == Decimal(50_000)
    assert "85" in zuwendung(cooperation, bayern).berechnung
    assert zuwendung(merger, bayern).betrag is None


@given(st.integers(0, 30), st.sampled_from(sorted(Foerderart)))
def test_another_party_never_lowers_the_amount(parties: int, art: Foerderart) -> None:
    fewer, more = granted(parties, art=art), granted(parties + 1, art=art)

    assert (more.betrag or 0) >= (fewer.betrag or 0)
