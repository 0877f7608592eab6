"""Many cooperations, each in its own folder, none in the way of another."""

from __future__ import annotations

import csv
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from ikzdocs import batch, output, pipeline
from ikzdocs.batch import Portions, Status
from ikzdocs.errors import OutputError, OutputExistsError
from tests.batches import BROKEN, DRAFT, ONLY, TOO_SHORT, Inline, done, jobs, settings, specs
from tests.cooperations import STICHTAG
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_each_cooperation_gets_the_papers_of_a_single_rendering(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins", "zwei")
    done(jobs(folder), settings(tmp_path / "out"))
    for name in ("eins", "zwei"):
        alone = pipeline.render(folder / f"{name}.yaml", stichtag=STICHTAG, options=ONLY)
        assert _tree(tmp_path / "out" / name) == {file.name: file.content for file in alone.files}


def test_what_fails_fails_alone(tmp_path: Path) -> None:
    folder = specs(tmp_path, "gut")
    specs(folder, "kaputt", text=BROKEN)
    specs(folder, "kurz", text=TOO_SHORT)
    specs(folder, "ohne-titel", text=DRAFT.replace("titel:", "titl:"))
    records = done(jobs(folder), settings(tmp_path / "out"))
    assert {name: record.exit_code for name, record in records.items()} == {
        "gut": 0,
        "kaputt": 2,
        "kurz": 1,
        "ohne-titel": 2,
    }
    assert "kaputt.yaml:" in records["kaputt"].fehler
    assert [one["path"] for one in records["kurz"].blocking()] == ["laufzeit.jahre"]
    assert "Meinten Sie" in records["ohne-titel"].findings[1]["remedy"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir() if path.is_dir()) == [
        "gut",
        "kurz",
    ]


def test_threads_and_portions_change_nothing(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", *"abcdef")
    done(jobs(folder), settings(tmp_path / "one"))
    with ThreadPoolExecutor(3) as pool:
        portions = Portions(size=2, window=2)
        found = batch.run(jobs(folder), pool, settings(tmp_path / "two"), portions)
        assert [record.ordner for record in found] == [*"abcdef"]
    assert _tree(tmp_path / "one") == _tree(tmp_path / "two")


def test_two_runs_into_one_folder_do_not_mix(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins", "zwei")
    first = batch.run(jobs(folder), Inline(), settings(tmp_path / "out"))
    next(first)
    with pytest.raises(OutputError, match="Ein anderer Lauf"):
        done(jobs(folder), settings(tmp_path / "out"))
    assert len(list(first)) == 1
    assert (tmp_path / "out" / "summary.json").is_file()


def test_a_run_that_is_broken_off_leaves_whole_files_and_no_summary(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins", "zwei")
    run = batch.run(jobs(folder), Inline(), settings(tmp_path / "out"), Portions(size=1, window=1))
    next(run)
    run.close()
    assert not list((tmp_path / "out").glob("*.*"))
    assert (tmp_path / "out" / "eins" / "manifest.json").is_file()


def test_a_file_of_the_user_is_no_summary(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "summary.xlsx").write_bytes(b"von Hand")
    with pytest.raises(OutputExistsError, match=r"summary\.xlsx"):
        done(jobs(folder), settings(tmp_path / "out"))
    assert not (tmp_path / "out" / "eins").exists()


def test_papers_that_differ_are_not_overwritten(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins", "zwei")
    other = tmp_path / "out" / "eins" / "vereinbarung.docx"
    output.write_file(other, b"von Hand")
    records = done(jobs(folder), settings(tmp_path / "out"))
    assert records["eins"].exit_code == 2
    assert "--force" in records["eins"].fehler
    assert records["zwei"].status is Status.GESCHRIEBEN
    assert other.read_bytes() == b"von Hand"
    assert done(jobs(folder), settings(tmp_path / "out", force=True))["eins"].exit_code == 0


def test_a_table_of_municipalities_becomes_their_papers(tmp_path: Path) -> None:
    with (ROOT.parent / "shared/data/hessen_gemeinden.csv").open(encoding="utf-8") as file:
        towns = list(csv.DictReader(file))[100:130]
    table = tmp_path / "gemeinden.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("ordner", "kooperation.titel", "beteiligte.0.ags", "beteiligte.0.name"))
        for town in towns:
            name = town["name"].partition(",")[0]
            writer.writerow((town["ags"], f"Standesamt {name}", town["ags"], name))
    template = tmp_path / "vorlage.yaml"
    text = DRAFT.replace("{name: Birkenau,", "{name: Birkenau, kuerzel: birkenau,")
    template.write_text(text, encoding="utf-8")
    records = done(batch.from_table(table, template), settings(tmp_path / "out"))
    assert list(records) == [town["ags"] for town in towns]
    assert {record.status for record in records.values()} == {Status.GESCHRIEBEN}
    reports = [(tmp_path / "out" / name / "pruefbericht.html") for name in records]
    titles = [town["name"].partition(",")[0] for town in towns]
    assert all(
        f"Standesamt {title}" in report.read_text(encoding="utf-8")
        for title, report in zip(titles, reports, strict=True)
    )
