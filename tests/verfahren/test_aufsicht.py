from __future__ import annotations

from dataclasses import replace

import pytest

from ikzdocs import programmes
from ikzdocs.programmes.model import Stufe
from ikzdocs.spec.model import Beteiligter, Typ
from ikzdocs.verfahren import aufsicht, aufsicht_ueber, aufsichtsstelle
from tests.cooperations import BIRKENAU, HESSEN, MOERLENBACH, gemeinde, spec

PROGRAMM = programmes.load(HESSEN)
MINISTERIUM = "Hessisches Ministerium des Innern, für Sicherheit und Heimatschutz"

GRIESHEIM = gemeinde("Griesheim", "06432010", typ=Typ.STADT)
BIEBERTAL = gemeinde("Biebertal", "06531002")
BUSECK = gemeinde("Buseck", "06531003")
GIESSEN = gemeinde("Gießen", "06531005", typ=Typ.STADT)
DARMSTADT = gemeinde("Darmstadt", "06411000", typ=Typ.KREISFREIE_STADT)
FRANKFURT = gemeinde("Frankfurt am Main", "06412000", typ=Typ.KREISFREIE_STADT)
WIESBADEN = gemeinde("Wiesbaden", "06414000", typ=Typ.KREISFREIE_STADT)
HANAU = gemeinde("Hanau", "06415000", typ=Typ.KREISFREIE_STADT)
KREIS_GIESSEN = gemeinde("Landkreis Gießen", "06531000", typ=Typ.LANDKREIS)
HEMSBACH = gemeinde("Hemsbach", "08226031", land="Baden-Württemberg")
VERBAND = gemeinde("Abwasserverband", typ=Typ.ZWECKVERBAND, landkreis="Bergstraße")
OHNE_AGS = gemeinde("Lautertal", landkreis="Kreis Bergstraße")


@pytest.mark.parametrize(
    ("parties", "bezeichnung", "grund"),
    [
        pytest.param(
            (BIRKENAU, MOERLENBACH),
            "Landrätin oder Landrat des Kreises Bergstraße als Behörde der Landesverwaltung",
            "Kreis Bergstraße",
            id="one Landkreis",
        ),
        pytest.param(
            (BIEBERTAL, BUSECK),
            "Landrätin oder Landrat des Landkreises Gießen als Behörde der Landesverwaltung",
            "Landkreis Gießen",
            id="another Landkreis",
        ),
        pytest.param(
            (BIRKENAU, OHNE_AGS, VERBAND),
            "Landrätin oder Landrat des Kreises Bergstraße als Behörde der Landesverwaltung",
            "Kreis Bergstraße",
            id="known by the name of the Landkreis",
        ),
        pytest.param(
            (BIRKENAU, GRIESHEIM),
            "Regierungspräsidium Darmstadt",
            "Mehrere Landkreise",
            id="several Landkreise",
        ),
        pytest.param(
            (BIEBERTAL, KREIS_GIESSEN),
            "Regierungspräsidium Gießen",
            "Als Landkreis ist beteiligt: Landkreis Gießen",
            id="a Landkreis is a party",
        ),
        pytest.param(
            (BIEBERTAL, GIESSEN), "Regierungspräsidium Gießen", "Gießen", id="supervised by the RP"
        ),
        pytest.param(
            (BIRKENAU, gemeinde("Bensheim", "06431002", typ=Typ.STADT, sonderstatus=True)),
            "Regierungspräsidium Darmstadt",
            "Bensheim",
            id="Sonderstatus by the spec",
        ),
        pytest.param(
            (DARMSTADT, GRIESHEIM), "Regierungspräsidium Darmstadt", "Darmstadt", id="kreisfrei"
        ),
        pytest.param(
            (HANAU, BIRKENAU), "Regierungspräsidium Darmstadt", "Hanau", id="Hanau since 2026"
        ),
        pytest.param(
            (BIRKENAU, BIEBERTAL), MINISTERIUM, "Darmstadt und Gießen", id="several districts"
        ),
        pytest.param((BIRKENAU, FRANKFURT), MINISTERIUM, "Frankfurt am Main", id="Frankfurt"),
        pytest.param((BIRKENAU, WIESBADEN), MINISTERIUM, "Wiesbaden", id="Wiesbaden"),
        pytest.param((BIRKENAU, HEMSBACH), MINISTERIUM, "Hemsbach", id="another Land"),
    ],
)
def test_the_authority_follows_from_the_parties(
    parties: tuple[Beteiligter, ...], bezeichnung: str, grund: str
) -> None:
    found = aufsicht(spec(parties), PROGRAMM)

    assert found.bezeichnung == bezeichnung
    assert grund in found.begruendung
    assert found.quellen[0].norm == "§ 35 Abs. 2 und 4 KGG"
    assert not found.fehlt


def test_an_inferred_status_says_so() -> None:
    inferred = aufsicht(spec((BIEBERTAL, GIESSEN)), PROGRAMM)
    given = aufsicht(spec((BIEBERTAL, replace(GIESSEN, sonderstatus=True))), PROGRAMM)

    assert "erschlossen" in inferred.begruendung
    assert "erschlossen" not in given.begruendung


def test_a_verband_is_treated_alike_and_that_is_told() -> None:
    assert "Verbände" in aufsicht(spec((BIRKENAU, VERBAND)), PROGRAMM).begruendung


def test_inhabitants_alone_decide_nothing() -> None:
    big = gemeinde("Rodgau", "06438011", typ=Typ.STADT, einwohner=51_000)

    assert aufsicht_ueber(big, PROGRAMM.land) is Stufe.UNTERE


def test_a_county_is_declined_by_its_own_name() -> None:
    main = gemeinde("Maintal", "06435019", typ=Typ.STADT)

    found = aufsicht(spec((main,)), PROGRAMM)

    assert found.stelle is not None
    assert "dem Landrat des Main-Kinzig-Kreises" in found.stelle.dativ


@pytest.mark.parametrize(
    ("parties", "fehlt"),
    [
        ((BIRKENAU, gemeinde("Irgendwo")), ("beteiligte.1.landkreis",)),
        ((BIRKENAU, gemeinde("Lautertal", "06431012", typ=None)), ("beteiligte.1.typ",)),
        (
            (gemeinde("Neu", landkreis="Neukreis"), gemeinde("Alt", landkreis="Altkreis")),
            ("beteiligte.0.ags", "beteiligte.1.ags"),
        ),
        (
            (gemeinde("Erste", "06999001"), gemeinde("Zweite", "06999002")),
            ("beteiligte.0.landkreis", "beteiligte.1.landkreis"),
        ),
    ],
)
def test_what_is_missing_is_told(parties: tuple[Beteiligter, ...], fehlt: tuple[str, ...]) -> None:
    found = aufsicht(spec(parties), PROGRAMM)

    assert found.bezeichnung is None
    assert found.fehlt == fehlt


def test_who_lacks_something_is_named() -> None:
    found = aufsicht(spec((BIRKENAU, gemeinde("Irgendwo"), gemeinde("Nirgends"))), PROGRAMM)

    assert found.begruendung == "Art oder Landkreis fehlen noch bei Irgendwo und Nirgends."


def test_several_landkreise_are_told_in_the_plural() -> None:
    vogelsberg = replace(KREIS_GIESSEN, name="Vogelsbergkreis", ags="06535000")

    found = aufsicht(spec((KREIS_GIESSEN, vogelsberg)), PROGRAMM)

    assert found.begruendung.startswith("Als Landkreise sind beteiligt: ")


def test_several_towns_are_told_in_the_plural() -> None:
    found = aufsicht(spec((GIESSEN, gemeinde("Wetzlar", "06532023", typ=Typ.STADT))), PROGRAMM)

    assert "Behörde stehen: Gießen und Wetzlar." in found.begruendung


def test_an_unknown_number_with_a_named_county_is_enough() -> None:
    parties = (gemeinde("Erste", "06999001"), gemeinde("Zweite", "06999002", landkreis="Neukreis"))

    found = aufsicht(spec(parties), PROGRAMM)

    assert found.bezeichnung == (
        "Landrätin oder Landrat des Neukreises als Behörde der Landesverwaltung"
    )


def test_one_party_that_decides_is_enough() -> None:
    found = aufsicht(spec((FRANKFURT, gemeinde("Irgendwo"))), PROGRAMM)

    assert found.bezeichnung == MINISTERIUM


def test_for_a_land_without_data_the_authority_is_open() -> None:
    bayern = programmes.load("bayern-ikz-2021")

    found = aufsicht(spec((gemeinde("Alzenau", "09671111"),)), bayern)

    assert found.bezeichnung is None
    assert "Bayern" in found.begruendung


@pytest.mark.parametrize(
    ("party", "bezeichnung"),
    [
        (
            BIRKENAU,
            "Landrätin oder Landrat des Kreises Bergstraße als Behörde der Landesverwaltung",
        ),
        (GIESSEN, "Regierungspräsidium Gießen"),
        (FRANKFURT, MINISTERIUM),
        (gemeinde("Irgendwo"), None),
        (gemeinde("Birkenau", "06431004", typ=None), None),
    ],
)
def test_the_authority_over_one_party_alone(party: Beteiligter, bezeichnung: str | None) -> None:
    found = aufsichtsstelle(party, PROGRAMM.land)

    assert (found and found.bezeichnung) == bezeichnung


def test_hanau_stands_under_the_regierungspraesidium_by_both_numbers() -> None:
    for ags in ("06435014", "06415000"):
        assert aufsicht_ueber(gemeinde("Hanau", ags), PROGRAMM.land) is Stufe.OBERE
