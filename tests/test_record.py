"""A record is a frozen dataclass in all that its users see."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from functools import cached_property

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
    assert [one.name for one in fields(betrag)] == ["euro", "zweck"]
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


def test_a_value_that_no_field_has_is_refused() -> None:
    with pytest.raises(TypeError, match="cent"):
        Betrag(euro=5, cent=0)  # type: ignore[call-arg]


def test_a_class_may_look_at_its_values_and_keep_what_it_computes() -> None:
    @record
    class Strecke:
        von: int
        bis: int
        halte: list[int] = field(default_factory=list)

        def __post_init__(self) -> None:
            if self.bis < self.von:
                raise ValueError("rückwärts")

        @cached_property
        def laenge(self) -> int:
            self.halte.append(self.bis)
            return self.bis - self.von

    strecke = Strecke(von=1, bis=4)
    assert (strecke.laenge, strecke.laenge, strecke.halte) == (3, 3, [4])
    assert Strecke(von=1, bis=4).halte == []
    with pytest.raises(FrozenInstanceError):
        strecke.bis = 5  # type: ignore[misc]
    with pytest.raises(ValueError, match="rückwärts"):
        Strecke(von=4, bis=1)


def test_a_class_that_inherits_looks_at_its_values_too() -> None:
    @record
    class Frist:
        tage: int

        def __post_init__(self) -> None:
            if self.tage < 0:
                raise ValueError("rückwärts")

    @record
    class Ladungsfrist(Frist):
        gremium: str

    with pytest.raises(ValueError, match="rückwärts"):
        Ladungsfrist(tage=-1, gremium="Kreistag")
