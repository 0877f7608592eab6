"""`ikzdocs register`: what a clerk finds and how the official file gets in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ikzdocs.register import bestand
from tests.gv100ad import satz

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

DAY = ("--stichtag", "2026-11-21")


@pytest.fixture(autouse=True)
def own_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "daten" / "GV100AD.txt"
    monkeypatch.setattr("ikzdocs.register.benutzerdatei", lambda: file)
    monkeypatch.setattr(bestand, "benutzerdatei", lambda: file)
    return file


def test_a_town_is_found_with_what_is_known_of_it(run: Run) -> None:
    found = run("register", "search", "Birkenau", *DAY)

    assert found.code == 0
    for fact in ("06431004", "gemeinde", "9.926", "Kreis Bergstraße", "Landrätin oder Landrat"):
        assert fact in found.out
    assert "Stand 30.11.2023" in found.err


def test_a_script_gets_records(run: Run) -> None:
    (hanau,) = json.loads(run("register", "search", "hanau", "--format", "json", *DAY).out)

    assert (hanau["ags"], hanau["typ"]) == ("06415000", "kreisfreie_stadt")
    assert hanau["aufsicht"] == "Regierungspräsidium Darmstadt"


def test_the_day_decides_what_hanau_is(run: Run) -> None:
    found = run("register", "search", "hanau", "--stichtag", "2025-12-31")

    assert "06435014" in found.out
    assert "Main-Kinzig-Kreis" in found.out


def test_nothing_found_is_told(run: Run) -> None:
    found = run("register", "search", "Entenhausen", *DAY)

    assert (found.code, found.out) == (1, "")
    assert "0 Treffer" in found.err


def test_the_official_file_is_taken_in_and_used(
    run: Run, tmp_path: Path, own_register: Path
) -> None:
    official = tmp_path / "GV100AD_300626.txt"
    official.write_text(satz("09671111", "Alzenau, St", "63", 18_000, "63755"), encoding="utf-8")

    taken = run("register", "import", official)

    assert taken.code == 0
    assert "Stand 30.06.2026" in taken.err
    assert own_register.read_bytes() == official.read_bytes()
    assert "Alzenau" in run("register", "search", "alzenau", *DAY).out


def test_a_file_of_another_kind_is_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, own_register: Path
) -> None:
    other = tmp_path / "liste.txt"
    other.write_text("AGS;Name\n", encoding="utf-8")

    refused = run("register", "import", other)

    assert refused.code == 2
    assert "liste.txt:1" in refused.err
    assert not own_register.exists()
