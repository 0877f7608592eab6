from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs import programmes
from ikzdocs.documents import organe
from ikzdocs.spec.model import Organform, Unterzeichner
from tests.cooperations import HESSEN
from tests.parties import party

if TYPE_CHECKING:
    from ikzdocs.documents.sprache import Organ
    from ikzdocs.spec.model import Beteiligter

BIRKENAU = party("Birkenau", "gemeinde")
GIESSEN = party("Gießen", "stadt", praefix="Universitätsstadt", sonderstatus=True)
LANDKREIS = party("Gießen", "landkreis")
VERBAND = party("Abwasserverband Ried", "zweckverband")
ABROAD = party("Weinheim", "stadt", land="Baden-Württemberg")
RAT = Organform(artikel="der", nominativ="Verbandsausschuss", genitiv="Verbandsausschusses")
SIGNATORIES = (Unterzeichner(amt="Verbandsvorsteherin"), Unterzeichner(amt="Stellvertretung"))

ORGANS = [
    ("gemeinde", "Gemeindevertretung", "des Gemeindevorstands", "den Bürgermeister"),
    ("stadt", "Stadtverordnetenversammlung", "des Magistrats", "den Bürgermeister"),
    ("kreisfreie_stadt", "Stadtverordnetenversammlung", "des Magistrats", "den Oberbürgermeister"),
    ("landkreis", "Kreistag", "des Kreisausschusses", "den Landrat"),
    ("zweckverband", "Verbandsversammlung", "des Verbandsvorstands", "den Verbandsvorsitzenden"),
    (
        "gemeindeverwaltungsverband",
        "Verbandsversammlung",
        "des Verbandsvorstands",
        "den Verbandsvorsitzenden",
    ),
]


def law(one: Beteiligter) -> programmes.Organe | None:
    return programmes.organe(one, programmes.load(HESSEN))


def told(organ: Organ | None) -> Organ:
    assert organ is not None
    return organ


def signing(one: Beteiligter) -> list[str]:
    return [line.amt for line in organe.zeichnende(one, law(one))]


@pytest.mark.parametrize(("typ", "vertretung", "organ", "leitung"), ORGANS)
def test_organs_by_type(typ: str, vertretung: str, organ: str, leitung: str) -> None:
    one = party("Ort", typ)
    assert told(organe.vertretung(one, law(one))).name == vertretung
    assert told(organe.verwaltungsorgan(one, law(one))).genitiv == organ
    assert told(organe.weiteres_mitglied(one, law(one))).dativ == f"einem weiteren Mitglied {organ}"
    assert told(organe.leitung(one, law(one))).akkusativ.endswith(leitung)


KINDS = (organe.vertretung, organe.verwaltungsorgan, organe.weiteres_mitglied, organe.leitung)


@pytest.mark.parametrize("one", [party("Ort"), ABROAD])
def test_organs_that_no_law_of_ours_tells_are_not_guessed(one: Beteiligter) -> None:
    assert [kind(one, law(one)) for kind in KINDS] == [None] * 4


def test_offices_are_named_for_everybody_in_every_case() -> None:
    mayor = told(organe.leitung(BIRKENAU, law(BIRKENAU)))
    assert mayor.name == "Bürgermeisterin oder Bürgermeister"
    assert mayor.genitiv == "der Bürgermeisterin oder des Bürgermeisters"
    assert mayor.dativ == "der Bürgermeisterin oder dem Bürgermeister"


def test_a_town_with_the_status_of_one_has_an_oberbuergermeister() -> None:
    head = told(organe.leitung(GIESSEN, law(GIESSEN)))
    assert head.name == "Oberbürgermeisterin oder Oberbürgermeister"


def test_the_spec_names_an_organ_that_is_called_otherwise() -> None:
    one = party("Abwasserverband Ried", "zweckverband", formen={"vertretung": RAT})
    organ = told(organe.vertretung(one, law(one)))
    assert organ.name == "Verbandsausschuss"
    assert organ.nominativ == "der Verbandsausschuss"
    assert organ.genitiv == "des Verbandsausschusses"
    assert organ.dativ == "dem Verbandsausschuss"
    assert organ.akkusativ == "den Verbandsausschuss"
    assert told(organe.verwaltungsorgan(one, law(one))).name == "Verbandsvorstand"


def test_the_organs_of_another_land_are_those_of_the_spec() -> None:
    body = Organform(artikel="die", nominativ="Erste Leitung")
    head = Organform(artikel="der", nominativ="Erster Leiter", dativ="Ersten Leiter")
    one = party(
        "Weinheim",
        "stadt",
        land="Baden-Württemberg",
        formen={"verwaltungsorgan": body, "leitung": head},
    )
    assert told(organe.verwaltungsorgan(one, law(one))).name == "Erste Leitung"
    assert told(organe.verwaltungsorgan(one, law(one))).genitiv == "der Ersten Leitung"
    assert told(organe.verwaltungsorgan(one, law(one))).akkusativ == "die Erste Leitung"
    assert told(organe.leitung(one, law(one))).nominativ == "der Erste Leiter"
    assert told(organe.leitung(one, law(one))).dativ == "dem Ersten Leiter"
    assert told(organe.leitung(one, law(one))).genitiv == "des [[FEHLT: Genitiv der Leitung]]"
    assert organe.weiteres_mitglied(one, law(one)) is None


def test_a_further_member_is_one_of_the_organ_that_the_spec_names() -> None:
    body = Organform(artikel="die", nominativ="Verbandsleitung")
    one = party("Verband Ried", "zweckverband", formen={"verwaltungsorgan": body})
    member = told(organe.weiteres_mitglied(one, law(one)))
    assert member.name == "weiteres Mitglied der Verbandsleitung"


def test_two_sign_by_office() -> None:
    assert signing(LANDKREIS) == [
        "Landrätin oder Landrat",
        "weiteres Mitglied des Kreisausschusses",
    ]
    assert [line.name for line in organe.zeichnende(LANDKREIS, law(LANDKREIS))] == ["", ""]


def test_the_spec_decides_who_signs() -> None:
    signatories = (
        Unterzeichner(amt="Bürgermeisterin", name="A. Beispiel"),
        Unterzeichner(amt="Erster Beigeordneter"),
    )
    one = party("Lich", "stadt", unterzeichner=signatories)
    lines = organe.zeichnende(one, law(one))
    assert [(line.amt, line.name) for line in lines] == [
        ("Bürgermeisterin", "A. Beispiel"),
        ("Erster Beigeordneter", ""),
    ]


def test_who_signs_for_a_verband_is_not_guessed() -> None:
    assert signing(VERBAND) == [
        "[[FEHLT: Unterzeichnende]]",
        "weiteres Mitglied des Verbandsvorstands",
    ]


@pytest.mark.parametrize("name", ["Verband Ried", "Weinheim"])
def test_where_no_law_names_the_head_it_is_who_signs_first(name: str) -> None:
    land = "Baden-Württemberg" if name == "Weinheim" else None
    one = party(name, "zweckverband", land=land, unterzeichner=SIGNATORIES)
    assert told(organe.leitung(one, law(one))).name == "Verbandsvorsteherin"


def test_the_head_of_a_verband_is_missing_while_nobody_signs() -> None:
    assert told(organe.leitung(VERBAND, law(VERBAND))).name == "[[FEHLT: Unterzeichnende]]"


def test_who_signs_in_another_land_is_a_gap() -> None:
    assert signing(ABROAD) == ["[[FEHLT: Unterzeichnende]]"]


def test_who_signs_for_an_unknown_type_is_a_gap() -> None:
    assert signing(party("Ort")) == ["[[FEHLT: Art der Körperschaft]]"]
