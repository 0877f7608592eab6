"""`ikzdocs new`: something to start from, never over something that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

DAY = ("--stichtag", "2026-11-21")


def test_the_starting_spec_can_be_checked_at_once(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path / "Neue Kooperation")
    spec = tmp_path / "Neue Kooperation" / "kooperation.yaml"
    assert ran.code == 0
    assert "ikzdocs check" in ran.err
    assert run("check", spec, *DAY).code in {0, 1}
    assert spec.read_text(encoding="utf-8").count("#") > 10


@pytest.mark.parametrize("sample", sorted(p.stem for p in (ROOT / "samples").glob("*.yaml")))
def test_every_sample_is_a_start(sample: str, run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path, "--from", sample).code == 0
    shipped = (ROOT / "samples" / f"{sample}.yaml").read_bytes()
    assert (tmp_path / "kooperation.yaml").read_bytes() == shipped


def test_the_samples_are_named(run: Run) -> None:
    assert "birkenau-digitalisierung" in run("new", "--list").out.split()


def test_an_unknown_sample_is_told_with_the_known_ones(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path, "--from", "berlin")
    assert ran.code == 2
    assert "birkenau-digitalisierung" in ran.err
    assert not list(tmp_path.iterdir())


def test_an_existing_spec_is_kept(run: Run, tmp_path: Path) -> None:
    spec = tmp_path / "kooperation.yaml"
    spec.write_text("kooperation: {titel: Meine}\n", encoding="utf-8")
    assert run("new", tmp_path).code == 2
    assert "Meine" in spec.read_text(encoding="utf-8")
    assert run("new", tmp_path, "--force").code == 0


def test_a_workbook_can_be_checked_and_rendered_like_the_file(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path, "--workbook", "--from", "birkenau-digitalisierung")
    book = tmp_path / "kooperation.xlsx"
    assert ran.code == 0
    assert f"ikzdocs check {book}" in ran.err
    assert run("check", book, *DAY).code == 0
    assert run("render", book, "-o", tmp_path / "out", "--only", "antrag", *DAY).code == 0
    assert (tmp_path / "out" / "antrag.docx").is_file()
    assert run("batch", book, "-o", tmp_path / "many", "--jobs", "1", *DAY).code == 0


def test_an_own_spec_becomes_a_workbook(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path, "--from", "erster-entwurf").code == 0
    spec = tmp_path / "kooperation.yaml"
    assert run("new", tmp_path, "--from", spec, "--workbook").code == 0
    told = run("check", tmp_path / "kooperation.xlsx", *DAY).out
    assert told.splitlines()[0] == run("check", spec, *DAY).out.splitlines()[0]


def test_a_finding_in_a_workbook_names_the_cell(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path, "--workbook").code == 0
    told = run("check", tmp_path / "kooperation.xlsx", *DAY).out
    assert "kooperation.xlsx [Kooperation!B" in told
