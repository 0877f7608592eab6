"""`--resume`: what is complete and current is left alone, all else is made."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ikzdocs import resources
from ikzdocs.batch import Status
from ikzdocs.papers import RenderOptions
from tests.batches import BROKEN, DRAFT, done, jobs, settings, specs
from tests.pictures import png

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.batch import Record

WITH_ARMS = DRAFT.replace("{name: Birkenau,", "{name: Birkenau, wappen: wappen.png,")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three specs whose papers are made."""
    made = specs(tmp_path / "in", "eins", "zwei", "drei")
    done(jobs(made), settings(tmp_path / "out"))
    return made


def _written(records: dict[str, Record]) -> list[str]:
    return [name for name, record in records.items() if record.status is Status.GESCHRIEBEN]


def _times(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.glob("*/*")}


def test_nothing_is_done_twice(folder: Path, tmp_path: Path) -> None:
    before = _times(tmp_path / "out")
    first = done(jobs(folder), settings(tmp_path / "out"))
    again = done(jobs(folder), settings(tmp_path / "out", resume=True))
    assert {record.status for record in again.values()} == {Status.AKTUELL}
    assert _times(tmp_path / "out") == before
    for name, record in again.items():
        assert record.zuwendung == first[name].zuwendung == "75000.00"
        assert record.findings == first[name].findings


def test_only_the_changed_spec_is_made_anew_and_may_replace_its_own_papers(
    folder: Path, tmp_path: Path
) -> None:
    specs(folder, "zwei", text=DRAFT.replace("jahre: 5", "jahre: 6"))
    records = done(jobs(folder), settings(tmp_path / "out", resume=True))
    assert _written(records) == ["zwei"]
    assert not _written(done(jobs(folder), settings(tmp_path / "out", resume=True)))


def test_a_missing_file_and_a_missing_folder_come_back(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "eins" / "vereinbarung.docx").unlink()
    shutil.rmtree(tmp_path / "out" / "drei")
    records = done(jobs(folder), settings(tmp_path / "out", resume=True))
    assert sorted(_written(records)) == ["drei", "eins"]
    assert (tmp_path / "out" / "eins" / "vereinbarung.docx").is_file()


def test_what_someone_has_changed_is_never_overwritten(folder: Path, tmp_path: Path) -> None:
    paper = tmp_path / "out" / "eins" / "vereinbarung.docx"
    paper.write_bytes(b"von Hand")
    records = done(jobs(folder), settings(tmp_path / "out", resume=True))
    assert records["eins"].status is Status.FEHLER
    assert "--force" in records["eins"].fehler
    assert paper.read_bytes() == b"von Hand"


def test_another_day_and_another_choice_make_all_anew(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    later = settings(out, resume=True, stichtag=date(2026, 11, 22))
    assert len(_written(done(jobs(folder), later))) == 3
    more = RenderOptions(only=("vereinbarung",), ris=True)
    changed = settings(out, resume=True, stichtag=date(2026, 11, 22), options=more)
    assert len(_written(done(jobs(folder), changed))) == 3


def test_a_changed_template_makes_all_anew(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "vorlagen"
    shutil.copytree(resources.folder("templates"), own)
    options = RenderOptions(only=("vereinbarung",), templates=own)
    same = settings(tmp_path / "out", resume=True, options=options)
    assert not _written(done(jobs(folder), same))
    with zipfile.ZipFile(next(own.rglob("vereinbarung.docx")), "a") as archive:
        archive.writestr("docProps/note.txt", "neu")
    assert len(_written(done(jobs(folder), same))) == 3


def test_a_changed_coat_of_arms_makes_its_papers_anew(folder: Path, tmp_path: Path) -> None:
    arms = folder / "wappen.png"
    arms.write_bytes(png(40, 50))
    specs(folder, "zwei", text=WITH_ARMS)
    again = settings(tmp_path / "out", resume=True)
    assert _written(done(jobs(folder), again)) == ["zwei"]
    assert not _written(done(jobs(folder), again))
    arms.write_bytes(png(41, 50))
    assert _written(done(jobs(folder), again)) == ["zwei"]


def test_a_coat_of_arms_that_is_gone_is_told(folder: Path, tmp_path: Path) -> None:
    arms = folder / "wappen.png"
    arms.write_bytes(png(40, 50))
    specs(folder, "zwei", text=WITH_ARMS)
    again = settings(tmp_path / "out", resume=True)
    done(jobs(folder), again)
    arms.unlink()
    assert "wappen.png" in done(jobs(folder), again)["zwei"].fehler


def test_a_spec_that_has_become_unusable_leaves_the_old_papers(
    folder: Path, tmp_path: Path
) -> None:
    specs(folder, "zwei", text=BROKEN)
    before = _times(tmp_path / "out" / "zwei")
    records = done(jobs(folder), settings(tmp_path / "out", resume=True))
    assert records["zwei"].exit_code == 2
    assert _times(tmp_path / "out" / "zwei") == before


def test_a_paper_that_no_longer_belongs_goes_unless_someone_changed_it(tmp_path: Path) -> None:
    folder, out = specs(tmp_path / "in", "eins"), tmp_path / "out"
    both = RenderOptions(only=("antrag", "vereinbarung"))
    done(jobs(folder), settings(out, options=both))
    (out / "eins" / "notiz.txt").write_text("von Hand", encoding="utf-8")
    done(jobs(folder), settings(out, resume=True))
    assert not (out / "eins" / "antrag.docx").exists()
    assert (out / "eins" / "notiz.txt").exists()
    done(jobs(folder), settings(out, resume=True, options=both))
    (out / "eins" / "antrag.docx").write_bytes(b"von Hand")
    done(jobs(folder), settings(out, resume=True))
    assert (out / "eins" / "antrag.docx").read_bytes() == b"von Hand"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"dateien": 3}', b"\xff"])
def test_a_damaged_manifest_counts_as_none(folder: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "out" / "eins" / "manifest.json").write_bytes(content)
    records = done(jobs(folder), settings(tmp_path / "out", resume=True, force=True))
    assert _written(records) == ["eins"]


def test_archives_are_current_or_replaced_as_one(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins", "zwei")
    out = tmp_path / "out"
    done(jobs(folder), settings(out, as_zip=True))
    assert [path.name for path in (out / "eins").iterdir()] == ["unterlagen.zip"]
    specs(folder, "zwei", text=DRAFT.replace("jahre: 5", "jahre: 6"))
    records = done(jobs(folder), settings(out, as_zip=True, resume=True))
    assert _written(records) == ["zwei"]
    assert records["eins"].zuwendung == "75000.00"
    (out / "eins" / "unterlagen.zip").write_bytes(b"PK")
    records = done(jobs(folder), settings(out, as_zip=True, resume=True))
    assert records["eins"].status is Status.FEHLER
