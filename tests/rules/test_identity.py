"""Whether a party and an entry of the register are the same body."""

from __future__ import annotations

from datetime import date

import pytest

from ikzdocs import programmes
from ikzdocs.register.bestand import eingebaut
from ikzdocs.rules.identity import changed, known, misplaced, same_name
from ikzdocs.spec.model import Beteiligter, Typ

REGISTER = eingebaut().am(date(2026, 11, 21))
HESSEN = programmes.load("hessen-ikz-2021").land
BAYERN = programmes.load("bayern-ikz-2021").land


def party(name: str, **more: str) -> Beteiligter:
    return Beteiligter(name=name, kuerzel="x", **more)  # type: ignore[arg-type]  # texts only


def test_a_title_may_be_left_out() -> None:
    entry = REGISTER.nach_ags("06531005")
    assert entry is not None
    assert same_name(party("Gießen"), entry)
    assert same_name(party("Universitätsstadt Gießen"), entry)
    assert same_name(party("Gießen", praefix="Universitätsstadt"), entry)
    assert not same_name(party("Lich"), entry)


def test_a_landkreis_is_called_by_its_name_alone() -> None:
    entry = REGISTER.nach_ags("06531000")
    assert entry is not None
    assert same_name(party("Gießen"), entry)
    assert same_name(party("Landkreis Gießen"), entry)
    assert not same_name(party("Vogelsbergkreis"), entry)


@pytest.mark.parametrize(
    ("told", "ags"),
    [
        (party("Birkenau", typ=Typ.STADT), "06431004"),
        (party("Gießen", typ=Typ.LANDKREIS), "06531000"),
        (party("Gießen", typ=Typ.STADT), "06531005"),
        (party("Birkenau", ags="06431017"), "06431017"),
        (party("Birkenau", land="Thüringen"), None),
        (party("Gießen", typ=Typ.ZWECKVERBAND), None),
        (party("Irgendwo"), None),
    ],
)
def test_a_party_is_known_by_its_ags_or_its_name(told: Beteiligter, ags: str | None) -> None:
    entry = known(told, REGISTER, HESSEN)
    assert (entry.ags if entry else None) == ags


def test_in_another_land_the_same_name_is_another_place() -> None:
    assert known(party("Birkenau"), REGISTER, BAYERN) is None


def test_an_ags_of_another_body_is_misplaced() -> None:
    assert misplaced(party("Birkenau", ags="06431017"), REGISTER)
    assert not misplaced(party("Birkenau", ags="06431004"), REGISTER)
    assert not misplaced(party("Birkenau", ags="06999999"), REGISTER)
    assert not misplaced(party("Birkenau"), REGISTER)


def test_a_town_that_changed_is_known_by_either_ags_or_its_name() -> None:
    for told in (party("Hanau", ags="06435014"), party("Hanau", ags="06415000"), party("Hanau")):
        entry = changed(told, REGISTER)
        assert entry is not None
        assert entry.ags == "06415000"
    assert changed(party("Hanau", land="Bayern"), REGISTER) is None
    assert changed(party("Birkenau"), REGISTER) is None
