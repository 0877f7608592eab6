"""`ikzdocs batch` as a user calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ikzdocs.cli import progress
from tests.batches import BROKEN, DRAFT, TOO_SHORT, specs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

_DAY = ("--stichtag", "2026-11-21", "--jobs", "2")


def test_the_highest_code_of_the_items_and_lines_of_progress(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    specs(tmp_path, "gut")
    specs(tmp_path, "kurz", text=TOO_SHORT)
    specs(tmp_path, "kaputt", text=BROKEN)
    ran = run("batch", tmp_path, "-o", tmp_path / "out", *_DAY, "--zip", "--ris")
    assert ran.code == 2
    assert "3/3 kurz: noch nicht förderfähig" in ran.err
    assert "3 Kooperationen: 1 förderfähig" in ran.out
    assert [path.name for path in (tmp_path / "out" / "gut").iterdir()] == ["unterlagen.zip"]
    (tmp_path / "kaputt.yaml").unlink()
    ran = run("batch", tmp_path, "-o", tmp_path / "out", *_DAY, "--zip", "--ris", "--resume",
              "--format", "json")  # fmt: skip
    assert ran.code == 1
    assert json.loads(ran.out)["gesamt"]["aktuell"] == 2


def test_a_table_over_a_spec(run: Callable[..., Ran], tmp_path: Path) -> None:
    table, template = tmp_path / "land.csv", tmp_path / "vorlage.yaml"
    table.write_text("ordner;kooperation.titel\na;A\nb;B\n", encoding="utf-8")
    template.write_text(DRAFT, encoding="utf-8")
    ran = run("batch", "--table", table, "--spec", template, "-o", tmp_path / "out", *_DAY)
    assert ran.code == 0
    assert "2/2 b: förderfähig" in ran.err
    assert (tmp_path / "out" / "b" / "vereinbarung.docx").is_file()


@pytest.mark.parametrize(
    "arguments", [(), ("--table", "a.csv"), ("a.yaml", "--table", "a.csv", "--spec", "a.yaml")]
)
def test_a_wrong_call(run: Callable[..., Ran], tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = run("batch", *arguments, "-o", tmp_path / "out")
    assert ran.code == 2
    assert "Entweder PFAD" in ran.err
    assert not (tmp_path / "out").exists()


def test_a_terminal_shows_a_bar(
    run: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs(tmp_path, "gut")
    monkeypatch.setattr(progress, "is_terminal", lambda: True)
    ran = run("batch", tmp_path, "-o", tmp_path / "out", *_DAY)
    assert ran.code == 0
    assert "1/1 gut" not in ran.err
    assert "1 Kooperation: 1 förderfähig" in ran.out
