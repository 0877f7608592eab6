"""What was made is there in the next run, unless it is outdated, damaged or from others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ikzdocs import pantry
from ikzdocs.pantry import Pantry, made_by

CONTENT, MADE = b"Wein", b"Essig"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "vorrat"
    monkeypatch.setenv(pantry.FOLDER, str(place))
    return place


@pytest.fixture
def shelf(folder: Path) -> Pantry:
    filled = Pantry(sort="probe", made_by="a")
    filled.keep(CONTENT, MADE)
    assert folder.is_dir()
    return filled


def test_what_was_kept_is_there_for_this_content_only(shelf: Pantry) -> None:
    assert shelf.fetch(CONTENT) == MADE
    assert shelf.fetch(b"Wasser") is None


@pytest.mark.parametrize("other", [{"sort": "anders"}, {"made_by": "b"}])
def test_another_sort_or_maker_does_not_get_it(shelf: Pantry, other: dict[str, str]) -> None:
    given = {"sort": shelf.sort, "made_by": "a", **other}
    assert Pantry(sort=given["sort"], made_by=given["made_by"]).fetch(CONTENT) is None


def test_what_another_maker_made_goes_but_other_sorts_stay(shelf: Pantry) -> None:
    Pantry(sort="anders", made_by="a").keep(CONTENT, MADE)
    Pantry(sort="probe", made_by="b").keep(CONTENT, b"Most")
    assert shelf.fetch(CONTENT) is None
    assert Pantry(sort="anders", made_by="a").fetch(CONTENT) == MADE


@pytest.mark.parametrize("damage", [b"", b"x" * 100, "truncated", "changed"])
def test_what_is_damaged_is_not_used(shelf: Pantry, folder: Path, damage: bytes | str) -> None:
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    broken = {"truncated": whole[:-2], "changed": whole[:-1] + b"?"}
    file.write_bytes(damage if isinstance(damage, bytes) else broken[damage])
    assert shelf.fetch(CONTENT) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows keeps profiles apart")
def test_nothing_is_taken_from_a_folder_that_others_may_write_to(
    shelf: Pantry, folder: Path
) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)
    assert shelf.fetch(CONTENT) is None


def test_without_a_folder_nothing_is_kept(
    shelf: Pantry, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(pantry.FOLDER, "")
    shelf.keep(b"Wasser", MADE)
    assert shelf.fetch(CONTENT) is None
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_made_stops_nothing(folder: Path) -> None:
    folder.write_text("a file", encoding="utf-8")
    Pantry(sort="probe", made_by="a").keep(CONTENT, MADE)
    assert folder.is_file()


def test_a_maker_has_the_name_of_its_files_versions_and_words(tmp_path: Path) -> None:
    maker = tmp_path / "maker.py"
    maker.write_bytes(b"1")
    names = [made_by([maker]), made_by([maker], ["jinja2"]), made_by([maker], (), ["wort"])]
    assert made_by([maker]) == names[0]
    maker.write_bytes(b"2")
    names.append(made_by([maker]))
    assert len(set(names)) == len(names)


def test_whose_maker_is_not_known_is_not_kept(folder: Path) -> None:
    assert made_by([Path("fehlt.py")]) is None
    assert made_by([], ["gibt-es-nicht"]) is None
    Pantry(sort="probe", made_by=None).keep(CONTENT, MADE)
    assert not folder.exists()
