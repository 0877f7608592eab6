from __future__ import annotations

import importlib
import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ikzdocs import programmes
from ikzdocs.errors import ParameterError, UnknownNameError
from ikzdocs.law import Bindung
from ikzdocs.programmes.model import Berechnung, Stufe
from ikzdocs.spec.model import Foerderart, Typ
from tests.cooperations import HESSEN, gemeinde

if TYPE_CHECKING:
    from pathlib import Path

loading = importlib.import_module("ikzdocs.programmes.load")
BAYERN = "bayern-ikz-2021"


def test_the_hessian_thresholds() -> None:
    programm = programmes.load(HESSEN)

    assert programm.laufzeit is not None
    assert programm.einsparung is not None
    assert programm.partner is not None
    assert (programm.laufzeit.mindestjahre, programm.laufzeit.bindung) == (5, Bindung.MUSS)
    assert programm.einsparung.mindestens == programm.schwelle == Decimal(15)
    assert programm.einsparung.bindung is Bindung.SOLL
    assert programm.einsparung.voraussetzung
    assert (programm.partner.mindestens, programm.partner.ausnahme) == (3, 2)


def test_the_end_of_the_hessian_programme_is_told_as_an_inference() -> None:
    programm = programmes.load(HESSEN)

    assert programm.gueltig_bis == date(2026, 12, 6)
    assert not programm.gueltig_bis_sicher
    assert "erschlossen" in programm.gueltigkeit_hinweis


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        (date(2021, 12, 6), False),
        (date(2021, 12, 7), True),
        (date(2026, 12, 6), True),
        (date(2026, 12, 7), False),
    ],
)
def test_a_programme_is_valid_from_its_first_to_its_last_day(day: date, *, valid: bool) -> None:
    assert programmes.load(HESSEN).gilt_am(day) is valid


@pytest.mark.parametrize("programme_id", programmes.names())
def test_every_statement_of_a_programme_has_a_source(programme_id: str) -> None:
    programm = programmes.load(programme_id)
    parts = (programm.antragsteller, programm.partner, programm.laufzeit, programm.einsparung)
    lists = (programm.betraege, programm.aufgabenfelder, programm.anlagen, programm.ausschluesse)
    stated = [part for part in parts if part] + [one for many in lists for one in many.values()]

    assert programm.grundlage
    assert programm.antrag.quellen
    assert all(part.quellen for part in stated)


@pytest.mark.parametrize("programme_id", programmes.names())
def test_every_programme_tells_its_own_name_and_day(programme_id: str) -> None:
    programm = programmes.load(programme_id)

    assert programm.id == programme_id
    assert programm.geprueft_am <= date(2100, 1, 1)
    assert Foerderart.KOOPERATION in programm.betraege


def test_every_hessian_kind_of_grant_has_a_rule() -> None:
    assert set(programmes.load(HESSEN).betraege) == set(Foerderart)


def test_bayern_differs_in_what_it_says() -> None:
    bayern = programmes.load(BAYERN)

    assert bayern.einsparung is not None
    assert bayern.einsparung.investitionsfolge is None
    assert bayern.antrag.vor_beginn
    assert bayern.betraege[Foerderart.KOOPERATION].berechnung is Berechnung.FEST
    assert bayern.betraege[Foerderart.KOOPERATION].hoechstsatz == Decimal(85)
    assert bayern.partner is None
    assert any("Nachfolge" in text for text in bayern.unklar)


def test_the_law_of_one_land_is_not_that_of_another() -> None:
    assert programmes.load(HESSEN).kennt("kgg")
    assert not programmes.load(BAYERN).kennt("kgg")


def test_a_programme_without_savings_has_no_threshold() -> None:
    assert replace(programmes.load(HESSEN), einsparung=None).schwelle == 0


def test_a_party_lies_in_a_land_by_its_ags_or_its_own_word() -> None:
    hessen = programmes.load(HESSEN).land

    assert hessen.umfasst(gemeinde("Birkenau"))
    assert hessen.umfasst(gemeinde("Birkenau", "06431004", land="hessen"))
    assert not hessen.umfasst(gemeinde("Aschaffenburg", "09661000"))
    assert not hessen.umfasst(gemeinde("Aschaffenburg", land="Bayern"))


def test_a_party_has_the_organs_of_its_own_land() -> None:
    hessen, bayern = programmes.load(HESSEN), programmes.load(BAYERN)
    told = programmes.organe(gemeinde("Birkenau"), hessen)

    assert told is not None
    assert told.vertretung == "gemeindevertretung"
    assert programmes.organe(gemeinde("Birkenau", land="Hessen"), bayern) == told
    assert programmes.organe(gemeinde("Birkenau", "06431004"), bayern) == told


def test_organs_of_a_land_that_is_not_in_the_data_are_unknown() -> None:
    hessen, bayern = programmes.load(HESSEN), programmes.load(BAYERN)

    assert programmes.organe(gemeinde("Alzenau"), bayern) is None
    assert programmes.organe(gemeinde("Alzenau", "09671111"), hessen) is None
    assert programmes.organe(gemeinde("Weinheim", land="Baden-Württemberg"), hessen) is None
    assert programmes.organe(replace(gemeinde("Birkenau"), typ=None), hessen) is None


def test_every_type_of_party_has_its_organs_in_hessen() -> None:
    assert programmes.load(HESSEN).land.organe.keys() == set(Typ)


def test_an_authority_takes_the_name_of_its_district() -> None:
    land = programmes.load(HESSEN).land

    lower = land.stellen[Stufe.UNTERE].fuer(kreis="des Wetteraukreises")

    assert lower.dativ.startswith("der Landrätin oder dem Landrat des Wetteraukreises als")


def test_an_unknown_programme_names_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match=HESSEN):
        programmes.load("hessen-ikz-1999")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "Schlüssel"),
        ("land: hessen\nfremd: 1", "fremd"),
        ("land: hessen", "fehlt"),
        ("land: atlantis", r"atlantis\.yaml"),
    ],
)
def test_a_faulty_programme_stops_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "probe.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(loading.ROOM / "laender", tmp_path / "laender")
    monkeypatch.setattr(loading, "ROOM", tmp_path)

    with pytest.raises(ParameterError, match=message):
        programmes.load("probe")


def test_every_land_is_known_by_its_prefix() -> None:
    assert {land.ags: land.name for land in programmes.laender()} == {
        "06": "Hessen",
        "09": "Bayern",
    }
