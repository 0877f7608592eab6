"""A record is a frozen dataclass in all that its users see."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace

import pytest

from ikzdocs.record import record


@record
class Betrag:
    """A record with and without default."""

    euro: int
    zweck: str = "Sachkosten"


@record
class Zuschlag(Betrag):
    """A record of the same values, but another class."""


def test_it_is_a_dataclass_of_its_values() -> None:
    betrag = Betrag(euro=5)
    assert is_dataclass(betrag)
    assert [field.name for field in fields(betrag)] == ["euro", "zweck"]
    assert replace(betrag, euro=6) == Betrag(euro=6, zweck="Sachkosten")
    assert repr(betrag) == "Betrag(euro=5, zweck='Sachkosten')"


def test_records_are_equal_by_class_and_values() -> None:
    assert {Betrag(euro=5), Betrag(euro=5)} == {Betrag(euro=5, zweck="Sachkosten")}
    assert Betrag(euro=5) != Betrag(euro=6)
    assert Betrag(euro=5) != Zuschlag(euro=5)


def test_values_are_given_by_name_and_completely() -> None:
    with pytest.raises(TypeError):
        Betrag(5)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Betrag()  # type: ignore[call-arg]


def test_nothing_can_be_changed_or_added() -> None:
    betrag = Betrag(euro=5)
    with pytest.raises(FrozenInstanceError):
        betrag.euro = 6  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del betrag.euro
    with pytest.raises(AttributeError):
        betrag.cent = 0  # type: ignore[attr-defined]
    assert betrag == Betrag(euro=5)


def test_it_travels_to_another_process() -> None:
    betrag = Zuschlag(euro=5)
    assert pickle.loads(pickle.dumps(betrag)) == betrag  # noqa: S301 - our own bytes
    assert copy.copy(betrag) == betrag


def test_a_method_of_its_own_stays() -> None:
    @record
    class Frist:
        tage: int

        def __repr__(self) -> str:
            return f"{self.tage} Tage"

    assert repr(Frist(tage=5)) == "5 Tage"
