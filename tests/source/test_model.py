from __future__ import annotations

from ikzdocs.source import Position, Source

HERE = Position(file="a.yaml", line=4, column=2)
SOURCE = Source(name="a.yaml", sha256="", data={}, positions={"laufzeit": HERE})


def test_a_path_that_is_not_there_stands_at_its_nearest_block() -> None:
    assert SOURCE.position("laufzeit.kuendigung.frist_monate") == HERE


def test_a_path_without_any_block_stands_at_the_beginning() -> None:
    assert SOURCE.position("kosten") == Position(file="a.yaml", line=1, column=1)


def test_a_block_of_which_nothing_is_there_is_missing() -> None:
    assert SOURCE.missing_block("kosten.vorher") == "kosten"
    assert SOURCE.missing_block("laufzeit.kuendigung.frist_monate") is None
    assert SOURCE.missing_block("") is None


def test_a_form_that_has_a_place_inside_a_block_has_the_block() -> None:
    form = Source(name="a.xlsx", sha256="", data={}, positions={"kosten.bezugsjahr": HERE})
    assert form.missing_block("kosten.quelle") is None
