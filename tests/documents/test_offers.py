from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated

import pytest

from ikzdocs.documents.gaps import Gap
from ikzdocs.documents.offers import Angebot, Sorte, angebot, ausgebreitet, felder
from ikzdocs.spec.model import Art, Laufzeit


@dataclass(frozen=True)
class Haus:
    """A block for these tests."""

    name: str
    stockwerke: int | None
    preis: Decimal
    gebaut: date
    bewohnt: bool
    art: Art
    laufzeit: Laufzeit
    zimmer: tuple[str, ...]
    miete: Mapping[str, Decimal]

    @cached_property
    def adresse(self) -> str | Gap:
        """A property that is offered too."""
        return self.name

    @cached_property
    def frist(self) -> Annotated[object, Laufzeit]:
        """A block whose annotation hides its type."""
        return self.laufzeit

    @property
    def _geheim(self) -> str:
        return ""


KINDS = {
    "name": Sorte.TEXT,
    "stockwerke": Sorte.ZAHL,
    "preis": Sorte.DEZIMAL,
    "gebaut": Sorte.DATUM,
    "bewohnt": Sorte.JA_NEIN,
    "art": Sorte.TEXT,
    "laufzeit": Sorte.BLOCK,
    "zimmer": Sorte.LISTE,
    "miete": Sorte.ZUORDNUNG,
    "adresse": Sorte.TEXT,
    "frist": Sorte.BLOCK,
}


def test_fields_and_public_properties_are_offered_with_their_kind() -> None:
    assert {name: one.sorte for name, one in felder(Haus).items()} == KINDS


def test_a_word_of_an_enumeration_is_known() -> None:
    assert felder(Haus)["art"].werte == ("delegation", "mandatierung")


def test_what_lists_and_mappings_hold_is_known() -> None:
    assert felder(Haus)["zimmer"].element == Angebot(sorte=Sorte.TEXT)
    assert felder(Haus)["miete"].element == Angebot(sorte=Sorte.DEZIMAL)


@pytest.mark.parametrize("name", ["laufzeit", "frist"])
def test_names_behind_a_block_are_found(name: str) -> None:
    behind = felder(Haus)[name].felder["verlaengerung"].felder
    assert behind["automatisch"].sorte is Sorte.JA_NEIN


def test_all_names_are_told_as_a_template_writes_them() -> None:
    names = [
        name for name, _ in ausgebreitet({"haus": angebot(Haus), "alle": angebot(tuple[Haus])})
    ]
    assert names[:2] == ["haus", "haus.name"]
    assert {"haus.laufzeit.verlaengerung.jahre", "haus.zimmer", "haus.frist"} < set(names)
    assert names[-1] == "alle"  # a house was opened before


def test_names_of_items_are_told_behind_brackets() -> None:
    names = dict(ausgebreitet({"alle": angebot(tuple[Haus])}))
    assert names["alle[].name"].sorte is Sorte.TEXT


def test_nothing_stands_behind_a_text() -> None:
    assert angebot(str).felder == {}
