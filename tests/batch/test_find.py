"""Files, folders and patterns become jobs, in a stable order, with folders that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs import batch
from ikzdocs.errors import SourceError
from tests.batches import done, settings, specs

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_stands_for_all_specs_below_it_but_not_for_results(tmp_path: Path) -> None:
    specs(tmp_path / "b", "spec")
    specs(tmp_path / "a", "spec")
    specs(tmp_path / "out" / "alt", "manifest")
    specs(tmp_path / ".git", "config")
    (tmp_path / "lies.txt").write_text("x", encoding="utf-8")
    (tmp_path / "C.JSON").write_text("{}", encoding="utf-8")
    jobs = batch.from_paths([tmp_path], tmp_path / "out")
    assert [job.folder for job in jobs] == ["c", "a-spec", "b-spec"]


def test_patterns_files_and_doubles(tmp_path: Path) -> None:
    specs(tmp_path, "k1", "k2", "m")
    jobs = batch.from_paths([tmp_path / "m.yaml", tmp_path / "k*.yaml", tmp_path], tmp_path / "out")
    assert [job.folder for job in jobs] == ["m", "k1", "k2"]


def test_files_of_one_name_get_folders_of_their_own(tmp_path: Path) -> None:
    for name in ("a", "b"):
        specs(tmp_path / name, "Größe")
    paths = [tmp_path / name / "Größe.yaml" for name in ("a", "b")]
    jobs = batch.from_paths(paths, tmp_path / "out")
    assert [job.folder for job in jobs] == ["a-groesse", "b-groesse"]


def test_nothing_to_do_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="keine Angabendatei"):
        batch.from_paths([tmp_path], tmp_path / "out")
    with pytest.raises(SourceError, match="keine Angabendatei"):
        batch.from_paths([tmp_path / "*.yaml"], tmp_path / "out")


def test_a_named_file_that_is_not_there_is_one_bad_item(tmp_path: Path) -> None:
    specs(tmp_path, "gut")
    jobs = batch.from_paths([tmp_path / "weg.yaml", tmp_path / "gut.yaml"], tmp_path / "out")
    records = done(jobs, settings(tmp_path / "out"))
    assert [record.exit_code for record in records.values()] == [2, 0]
    assert "Die Datei gibt es nicht" in records["weg"].fehler
