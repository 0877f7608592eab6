from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from ikzdocs.documents import wording
from tests.parties import party

if TYPE_CHECKING:
    from ikzdocs.spec.model import Beteiligter

BIRKENAU = party("Birkenau", "gemeinde")
MOERLENBACH = party("Mörlenbach", "gemeinde")
TREBUR = party("Trebur", "gemeinde")
LICH = party("Lich", "stadt")
HUNGEN = party("Hungen", "stadt")
GIESSEN = party("Gießen", "stadt", praefix="Universitätsstadt", sonderstatus=True)
LANDKREIS = party("Gießen", "landkreis")
WETTERAU = party("Wetteraukreis", "landkreis")
VERBAND = party("Abwasserverband Ried", "zweckverband")


def test_one_party_stands_alone() -> None:
    assert wording.liste([LICH]).dativ == "der Stadt Lich"


def test_two_of_one_kind_share_their_noun() -> None:
    assert wording.liste([BIRKENAU, TREBUR]).genitiv == "der Gemeinden Birkenau und Trebur"


def test_kinds_are_joined_by_sowie_once_a_kind_has_several() -> None:
    parties = wording.liste([BIRKENAU, MOERLENBACH, TREBUR, LICH])
    assert parties.nominativ == "die Gemeinden Birkenau, Mörlenbach und Trebur sowie die Stadt Lich"
    assert parties.genitiv == "der Gemeinden Birkenau, Mörlenbach und Trebur sowie der Stadt Lich"
    assert parties.dativ == "den Gemeinden Birkenau, Mörlenbach und Trebur sowie der Stadt Lich"
    assert parties.akkusativ == "die Gemeinden Birkenau, Mörlenbach und Trebur sowie die Stadt Lich"


def test_parties_of_different_kinds_are_joined_by_und() -> None:
    parties = wording.liste([WETTERAU, LICH, BIRKENAU])
    assert parties.dativ == "dem Wetteraukreis, der Stadt Lich und der Gemeinde Birkenau"
    assert parties.genitiv == "des Wetteraukreises, der Stadt Lich und der Gemeinde Birkenau"


def test_a_kind_is_named_where_its_first_party_stands() -> None:
    parties = wording.liste([LANDKREIS, LICH, BIRKENAU, GIESSEN, HUNGEN, TREBUR])
    assert parties.dativ == (
        "dem Landkreis Gießen, den Städten Lich und Hungen, den Gemeinden Birkenau und Trebur "
        "sowie der Universitätsstadt Gießen"
    )


def test_names_that_are_their_own_noun_are_never_joined() -> None:
    verband = party("Abwasserverband Lumda", "zweckverband")
    kreis = party("Vogelsbergkreis", "landkreis")
    parties = wording.liste([VERBAND, verband, WETTERAU, kreis])
    assert parties.dativ == (
        "dem Abwasserverband Ried, dem Abwasserverband Lumda, dem Wetteraukreis "
        "und dem Vogelsbergkreis"
    )


def test_landkreise_and_prefixes_have_plurals_of_their_own() -> None:
    fulda = party("Fulda", "landkreis")
    markets = [party(name, "gemeinde", praefix="Markt") for name in ("Sulzbach", "Elsenfeld")]
    towns = [party(name, "stadt", praefix="Große Kreisstadt") for name in ("Calw", "Nagold")]
    parties = wording.liste([LANDKREIS, fulda, *markets, *towns])
    assert parties.dativ == (
        "den Landkreisen Gießen und Fulda, den Märkten Sulzbach und Elsenfeld "
        "sowie den Großen Kreisstädten Calw und Nagold"
    )
    assert parties.ohne_artikel == (
        "Landkreise Gießen und Fulda, Märkte Sulzbach und Elsenfeld "
        "sowie Große Kreisstädte Calw und Nagold"
    )


def test_forms_of_the_spec_keep_a_party_apart() -> None:
    own = party("Sulzbach", "gemeinde", formen={"artikel": "das", "genitiv": "Sulzbachs"})
    assert wording.liste([BIRKENAU, own]).genitiv == "der Gemeinde Birkenau und des Sulzbachs"


def test_an_adjective_of_a_given_name_inflects_behind_its_article() -> None:
    own = party(
        "Lahn",
        "zweckverband",
        formen={
            "artikel": "der",
            "nominativ": "Gemeinsamer Dienst Lahn",
            "genitiv": "Gemeinsamen Dienstes Lahn",
        },
    )
    forms = wording.faelle(own)
    assert wording.bezeichnung(own) == "Gemeinsamer Dienst Lahn"
    assert forms.nominativ == "der Gemeinsame Dienst Lahn"
    assert forms.genitiv == "des Gemeinsamen Dienstes Lahn"
    assert forms.akkusativ == "den Gemeinsamen Dienst Lahn"


def test_a_party_of_unknown_type_stays_visible_in_a_list() -> None:
    parties = wording.liste([BIRKENAU, TREBUR, party("Waldheim")])
    assert parties.dativ == (
        "den Gemeinden Birkenau und Trebur sowie [[FEHLT: Art der Körperschaft]] Waldheim"
    )
    assert parties.ohne_artikel == "Gemeinden Birkenau und Trebur sowie Waldheim"


def test_a_list_knows_its_short_names_and_its_length() -> None:
    parties = wording.liste([LANDKREIS, GIESSEN, BIRKENAU])
    assert parties.namen == "Landkreis Gießen, Gießen und Birkenau"
    assert parties.anzahl == 3


def test_where_there_are_no_parties_they_are_missed() -> None:
    nobody = wording.liste([])
    assert {nobody.dativ, nobody.ohne_artikel, nobody.namen} == {"[[FEHLT: Beteiligte]]"}


EVERYBODY = [
    *(BIRKENAU, MOERLENBACH, TREBUR, LICH, HUNGEN, GIESSEN, LANDKREIS, WETTERAU, VERBAND),
    party("Weilmünster", "gemeinde", praefix="Marktflecken"),
    party("Waldheim"),
]


@given(st.lists(st.sampled_from(EVERYBODY), min_size=1, unique_by=id))
def test_every_list_names_everybody_and_reads_well(parties: list[Beteiligter]) -> None:
    told = wording.liste(parties)
    for text in (told.nominativ, told.genitiv, told.dativ, told.akkusativ, told.ohne_artikel):
        assert all(one.name.split()[-1].removesuffix("kreis") in text for one in parties)
        assert text.count(" sowie ") <= 1
        assert "  " not in text
        assert text.strip(" ,") == text
