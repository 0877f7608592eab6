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
