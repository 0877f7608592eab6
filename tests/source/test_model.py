from __future__ import annotations

from ikzdocs.source import Position, Source

HERE = Position(file="a.yaml", line=4, column=2)
SOURCE = Source(name="a.yaml", sha256="", data={}, positions={"laufzeit": HERE})


def test_a_path_that_is_not_there_stands_at_its_nearest_block() -> None:
    assert SOURCE.position("laufzeit.kuendigung.frist_monate") == HERE


def test_a_path_without_any_block_stands_at_the_beginning() -> None:
    assert SOURCE.position("kosten") == Position(file="a.yaml", line=1, column=1)
