from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ikzdocs import register, source
from ikzdocs.register import eingebaut
from ikzdocs.spec.model import Beteiligter, Typ
from tests.cooperations import BIRKENAU, STICHTAG, gemeinde, spec

if TYPE_CHECKING:
    from ikzdocs.register import Nachtrag


def named(name: str, **facts: object) -> Beteiligter:
    return replace(Beteiligter(name=name, kuerzel=name), **facts)  # type: ignore[arg-type]


def filled(party: Beteiligter, day: date = STICHTAG) -> tuple[Beteiligter, tuple[Nachtrag, ...]]:
    found, added = register.ergaenze(spec((party,)), eingebaut(), day)
    return found.beteiligte[0], added


def test_a_name_alone_gets_all_facts() -> None:
    party, _ = filled(named("Gießen"))

    assert (party.typ, party.praefix) == (Typ.STADT, "Universitätsstadt")
    assert (party.ags, party.landkreis) == ("06531005", "Landkreis Gießen")
    assert (party.einwohner, party.einwohner_stand) == (94_146, date(2023, 11, 30))


def test_a_town_of_special_status_gets_it_with_its_kind() -> None:
    party, added = filled(named("Gießen"))

    assert party.sonderstatus
    assert "ja" in {one.wert for one in added if one.path == "beteiligte.0.sonderstatus"}
    assert not filled(named("Gießen", typ=Typ.STADT))[0].sonderstatus
    assert not filled(named("Hanau"))[0].sonderstatus


def test_a_name_with_its_title_is_the_same_town() -> None:
    assert filled(named("Universitätsstadt Gießen"))[0].ags == "06531005"


def test_what_was_filled_in_is_told_with_its_source() -> None:
    _, added = filled(named("Mörlenbach", typ=Typ.GEMEINDE, ags="06431017"))

    assert [(one.path, one.wert) for one in added] == [
        ("beteiligte.0.landkreis", "Kreis Bergstraße"),
        ("beteiligte.0.einwohner", "10166"),
    ]
    assert {one.stand for one in added} == {date(2023, 11, 30)}


def test_nothing_that_the_spec_says_is_changed() -> None:
    own = named("Birkenau", typ=Typ.STADT, ags="06431004", landkreis="Odenwaldkreis", einwohner=12)

    assert filled(own) == (own, ())


def test_who_names_the_kind_of_town_keeps_its_own_title() -> None:
    party, _ = filled(named("Gießen", typ=Typ.STADT))

    assert party.praefix is None
    assert party.ags == "06531005"


@pytest.mark.parametrize(
    "party",
    [
        named("Irgendwo"),
        named("Birkenau", typ=Typ.STADT),
        named("Birkenau", landkreis="Odenwaldkreis"),
        named("Birkenau", land="Thüringen"),
        named("Birkenau", typ=Typ.ZWECKVERBAND),
        named("Entenhausen", ags="99999999"),
    ],
)
def test_who_is_not_surely_found_is_left_alone(party: Beteiligter) -> None:
    assert filled(party) == (party, ())


@pytest.mark.parametrize(
    ("day", "typ"),
    [(date(2025, 12, 31), Typ.STADT), (date(2026, 1, 1), Typ.KREISFREIE_STADT)],
)
@pytest.mark.parametrize("ags", ["06435014", "06415000"])
def test_hanau_gets_the_type_of_the_day_and_keeps_its_number(day: date, typ: Typ, ags: str) -> None:
    party, _ = filled(named("Hanau", ags=ags), day)

    assert (party.typ, party.ags) == (typ, ags)


def test_a_spec_that_says_it_all_needs_no_register() -> None:
    said = replace(BIRKENAU, landkreis="Kreis Bergstraße", einwohner=9926)

    assert register.vollstaendig(spec((said, gemeinde("Verband", typ=Typ.ZWECKVERBAND))))
    assert not register.vollstaendig(spec((said, named("Mörlenbach"))))


def _names(*parties: str) -> list[object]:
    text = "beteiligte:\n" + "".join(f"  - {party}\n" for party in parties)
    read = register.benenne(source.read(text.encode("utf-8"), "probe.yaml"), eingebaut())
    found = read.data["beteiligte"]
    assert isinstance(found, list)
    return [party.get("name") if isinstance(party, dict) else party for party in found]


def test_an_ags_alone_gets_its_name() -> None:
    assert _names("{ags: '06431004'}", "{ags: 06531005, typ: stadt}") == ["Birkenau", "Gießen"]


def test_a_given_name_stays_and_an_unknown_number_is_left_to_the_schema() -> None:
    assert _names("{ags: '06431004', name: Meine}", "{ags: '00000000'}", "nur Text") == [
        "Meine",
        None,
        "nur Text",
    ]


def test_a_spec_without_parties_is_left_to_the_schema() -> None:
    read = source.read(b"kooperation: {titel: x}\n", "probe.yaml")

    assert register.benenne(read, eingebaut()) == read
