"""The register behind the field for a party's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.web.visitor import Visitor


def test_a_beginning_finds_the_place(visitor: Visitor) -> None:
    first = visitor.get("/register?q=birk").get_json()[0]
    assert (first["name"], first["ags"], first["typ"]) == ("Birkenau", "06431004", "gemeinde")
    assert first["bezeichnung"] == "Birkenau, Kreis Bergstraße"


def test_nothing_typed_finds_nothing(visitor: Visitor) -> None:
    assert visitor.get("/register?q=%20").get_json() == []
    assert visitor.get("/register").get_json() == []
