from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from ikzdocs.documents.gaps import Gap
from ikzdocs.spec.model import (
    Datenschutz,
    Foerderung,
    Kosten,
    Mitwirkung,
    Personal,
    Schluessel,
    Schluesselart,
    Stelle,
    Verteilung,
)
from tests.akten import akte
from tests.cooperations import BIRKENAU, GORXHEIMERTAL, MOERLENBACH, ausgaben, spec
from tests.parties import party

PARTIES = (BIRKENAU, MOERLENBACH, GORXHEIMERTAL)
KOSTEN = Kosten(
    vorher={one.kuerzel: ausgaben(90, 10) for one in PARTIES},
    nachher=ausgaben(180, 30),
    schluessel=Schluessel(
        art=Schluesselart.FALLZAHLEN, werte={one.kuerzel: Decimal(7) for one in PARTIES}
    ),
)


def birkenau(**blocks: Any) -> Any:  # noqa: ANN401 - a template knows no types either
    return akte(spec(**blocks)).parteien["birkenau"]


def test_a_party_has_its_name_in_every_case() -> None:
    one = birkenau()
    assert [one.bezeichnung, one.kurzname] == ["Gemeinde Birkenau", "Birkenau"]
    assert [one.nominativ, one.genitiv, one.dativ, one.akkusativ] == [
        "die Gemeinde Birkenau",
        "der Gemeinde Birkenau",
        "der Gemeinde Birkenau",
        "die Gemeinde Birkenau",
    ]


def test_a_party_has_its_organs() -> None:
    one = birkenau()
    assert one.vertretung.nominativ == "die Gemeindevertretung"
    assert one.verwaltungsorgan.dativ == "dem Gemeindevorstand"
    assert one.leitung.name == "Bürgermeisterin oder Bürgermeister"
    assert one.weiteres_mitglied.name == "weiteres Mitglied des Gemeindevorstands"
    assert len(one.zeichnende) == 2


@pytest.mark.parametrize("name", ["vertretung", "verwaltungsorgan", "leitung", "weiteres_mitglied"])
def test_organs_of_an_unknown_type_are_gaps(name: str) -> None:
    one = akte(spec((party("Waldheim"), MOERLENBACH))).parteien["waldheim"]
    assert getattr(one, name).nominativ == Gap("Art der Körperschaft")


def test_organs_of_another_land_are_gaps_that_say_what_to_tell() -> None:
    abroad = party("Weinheim", "stadt", land="Baden-Württemberg")
    one = akte(spec((abroad, MOERLENBACH))).parteien["weinheim"]
    assert one.vertretung.nominativ == Gap("Name der Vertretung")
    assert one.verwaltungsorgan.akkusativ == Gap("Name des Verwaltungsorgans")
    assert one.leitung.name == Gap("Name der Leitung")
    assert not one.weiteres_mitglied
    assert [line.amt for line in one.zeichnende] == ["[[FEHLT: Unterzeichnende]]"]


def test_a_party_knows_its_own_figures() -> None:
    one = birkenau(kosten=KOSTEN)
    assert (one.ausgaben.personal, one.ausgaben.sach) == (Decimal(90), Decimal(10))
    assert one.schluesselwert == Decimal(7)
    assert one.anteil.vorher == Decimal(100)
    assert one.anteil.nachher == Decimal("70.00")
    assert one.anteil.partei is one


def test_figures_that_are_not_there_are_gaps() -> None:
    one = birkenau()
    assert one.ausgaben.personal == Gap("Personalausgaben vorher")
    assert one.schluesselwert == Gap("Wert des Kostenschlüssels")
    assert one.eigenbeitrag == Gap("Eigenbeitrag")
    assert one.zuwendungsanteil == Gap("Verteilung der Zuwendung")
    assert not one.anteil
    assert one.anteil.nachher == Gap("Kosten")


def test_a_share_is_missing_while_there_is_no_key() -> None:
    one = birkenau(kosten=replace(KOSTEN, schluessel=Schluessel()))
    assert one.anteil.vorher == Decimal(100)
    assert one.anteil.nachher == Gap("Kostenschlüssel")


def test_a_party_knows_what_it_gives_and_gets() -> None:
    one = birkenau(
        mitwirkung=Mitwirkung(eigenbeitraege={"birkenau": "Räume"}),
        foerderung=Foerderung(verteilung=Verteilung.GLEICH),
    )
    assert one.eigenbeitrag == "Räume"
    assert one.zuwendungsanteil == Decimal("25000.00")


def test_blocks_that_point_to_a_party_show_it() -> None:
    stellen = (Stelle(bezeichnung="Leitung", bei="birkenau"), Stelle(bezeichnung="Technik"))
    ganz: Any = akte(
        spec(
            personal=Personal(stellen=stellen),
            datenschutz=Datenschutz(federfuehrende_stelle="gorxheimertal"),
        )
    ).ganz
    assert [str(stelle.bei.dativ) for stelle in ganz.personal.stellen] == [
        "der Gemeinde Birkenau",
        "[[FEHLT: Anstellende Kommune]]",
    ]
    assert ganz.datenschutz.federfuehrende_stelle.nominativ == "die Gemeinde Gorxheimertal"
