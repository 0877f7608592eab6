from __future__ import annotations

from ikzdocs.schema import field
from ikzdocs.schema.values import convert


def test_defaults_hold_for_what_is_not_given() -> None:
    assert convert(field("beitritt"), {}) == {"einstimmig": True}
    assert convert(field("beitritt"), {"einstimmig": "nein"}) == {"einstimmig": False}


def test_an_empty_value_gives_way_to_nothing_not_to_the_default() -> None:
    assert convert(field("beitritt"), {"einstimmig": None}) == {}
