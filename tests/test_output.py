"""Nothing is half-written, nothing lost."""

from __future__ import annotations

import json
import os
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from ikzdocs import output
from ikzdocs.errors import InternalError, OutputError, OutputExistsError
from ikzdocs.output import OutputFile

if TYPE_CHECKING:
    from pathlib import Path


def _file(name: str, content: bytes = b"Inhalt") -> OutputFile:
    return OutputFile(name=name, content=content)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_all_files_and_leaves_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "Städte und Übriges" / "neu"
    paths = output.write(folder, [_file("b.docx", b"2"), _file("a.docx", b"1")])
    assert [path.name for path in paths] == ["a.docx", "b.docx"]
    assert _names(folder) == ["a.docx", "b.docx"]
    assert (folder / "b.docx").read_bytes() == b"2"


def test_the_same_content_again_is_no_conflict(tmp_path: Path) -> None:
    output.write(tmp_path, [_file("a.docx")])
    output.write(tmp_path, [_file("a.docx")])
    assert _names(tmp_path) == ["a.docx"]


def test_a_differing_file_is_refused_and_nothing_of_the_set_is_written(tmp_path: Path) -> None:
    output.write(tmp_path, [_file("a.docx", b"von Hand")])
    with pytest.raises(OutputExistsError, match=r"a\.docx.*--force"):
        output.write(tmp_path, [_file("a.docx", b"neu"), _file("b.docx")])
    assert _names(tmp_path) == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"von Hand"


def test_force_overwrites(tmp_path: Path) -> None:
    output.write(tmp_path, [_file("a.docx", b"alt")])
    output.write(tmp_path, [_file("a.docx", b"neu")], force=True)
    assert (tmp_path / "a.docx").read_bytes() == b"neu"


@pytest.mark.parametrize("name", ["../a", "A.docx", "con.docx", "ä.docx", "", "lpt1", ".x", "a/b"])
def test_unsafe_names_are_our_own_fault(tmp_path: Path, name: str) -> None:
    with pytest.raises(InternalError):
        output.write(tmp_path, [_file(name)])


def test_two_files_of_one_name_are_our_own_fault(tmp_path: Path) -> None:
    with pytest.raises(InternalError):
        output.write(tmp_path, [_file("a.docx", b"1"), _file("a.docx", b"2")])


def test_a_file_where_a_folder_is_needed(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("Datei", encoding="utf-8")
    with pytest.raises(OutputError, match="Hier steht eine Datei, wo ein Ordner nötig ist"):
        output.write(tmp_path / "out", [_file("a.docx")])


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output.write(tmp_path, [_file("a.docx", b"alt")])
    writes = iter([None, OSError(28, "No space left on device")])

    def fsync(_handle: int) -> None:
        error = next(writes)
        if error:
            raise error

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OutputError, match="Der Datenträger ist voll"):
        output.write(tmp_path, [_file("a.docx", b"neu"), _file("b.docx")], force=True)
    assert _names(tmp_path) == ["a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"alt"


def test_temporary_files_of_a_killed_run_are_swept(tmp_path: Path) -> None:
    (tmp_path / ".ikz-a.docx.77.tmp").write_bytes(b"halb")
    output.write(tmp_path, [_file("a.docx")])
    assert _names(tmp_path) == ["a.docx"]


def test_two_runs_do_not_mix(tmp_path: Path) -> None:
    with output.hold(tmp_path), pytest.raises(OutputError, match="Ein anderer Lauf"):
        output.write(tmp_path, [_file("a.docx")])
    assert _names(tmp_path) == []


def test_what_an_earlier_run_wrote_may_be_declared_replaceable(tmp_path: Path) -> None:
    output.write(tmp_path, [_file("a.docx", b"alt"), _file("b.docx", b"von Hand")])
    output.write(tmp_path, [_file("a.docx", b"neu")], replaceable={"a.docx"})
    assert (tmp_path / "a.docx").read_bytes() == b"neu"
    with pytest.raises(OutputExistsError, match=r"b\.docx"):
        output.write(tmp_path, [_file("b.docx", b"neu")], replaceable={"a.docx"})


def test_a_long_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "summary.json"
    with output.stream(path) as file:
        file.write(b"eins")
        assert not path.exists()
        file.write(b"zwei")
    assert path.read_bytes() == b"einszwei"
    assert _names(tmp_path) == ["summary.json"]


def test_a_long_file_that_broke_off_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "summary.json"
    path.write_bytes(b"alt")
    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OutputError, match="voll"), output.stream(path) as file:
        file.write(b"neu")
    assert path.read_bytes() == b"alt"
    assert _names(tmp_path) == ["summary.json"]


def test_the_manifest_names_every_file_by_its_hash() -> None:
    made = output.manifest(
        [_file("b.docx", b"2"), _file("a.docx", b"1")],
        {"spec_sha256": "s"},
        {"vereinbarung": "v"},
    )
    record = json.loads(made.content)
    assert made.name == "manifest.json"
    assert list(record["dateien"]) == ["a.docx", "b.docx"]
    assert record["dateien"]["a.docx"] == output.sha256(b"1")
    assert record["spec_sha256"] == "s"
    assert record["vorlagen"] == {"vereinbarung": "v"}


def test_the_zip_is_the_same_for_the_same_files_in_any_order() -> None:
    files = [_file("b.docx", b"2"), _file("a.docx", b"1")]
    archive = output.as_zip(files, "alles.zip")
    assert archive == output.as_zip(reversed(files), "alles.zip")
    with zipfile.ZipFile(BytesIO(archive.content)) as opened:
        assert opened.namelist() == ["a.docx", "b.docx"]


def test_one_file_of_the_users_choice(tmp_path: Path) -> None:
    path = tmp_path / "Vereinbarung geprüft.docx"
    output.write_file(path, b"1")
    with pytest.raises(OutputExistsError):
        output.write_file(path, b"2")
    output.write_file(path, b"2", force=True)
    assert path.read_bytes() == b"2"
    assert _names(tmp_path) == [path.name]
