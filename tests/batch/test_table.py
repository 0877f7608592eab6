"""One row, one cooperation: what a cell says stands in the spec, and faults name the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from ikzdocs import batch
from ikzdocs.batch.row import Row
from ikzdocs.errors import SourceError
from tests.batches import BROKEN, DRAFT, done, settings

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.batch import Job


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "vorlage.yaml"
    text = DRAFT.replace("{name: Birkenau,", "{name: Birkenau, kuerzel: birkenau,")
    path.write_text(text, encoding="utf-8")
    return path


def _csv(folder: Path, *lines: str) -> Path:
    path = folder / "land.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _row(job: Job) -> Row:
    assert isinstance(job.spec, Row)
    return job.spec


def _specs(table: Path, template: Path) -> list[Row]:
    return [_row(job) for job in batch.from_table(table, template)]


def test_a_cell_replaces_the_value_of_the_template_and_an_empty_one_does_not(
    tmp_path: Path, template: Path
) -> None:
    table = _csv(tmp_path, "kooperation.titel;laufzeit.jahre", "Standesamt A;6", "Standesamt B;")
    first, second = (row.source() for row in _specs(table, template))
    assert first.data["kooperation"]["titel"] == "Standesamt A"  # type: ignore[call-overload, index]
    assert first.data["laufzeit"]["jahre"] == "6"  # type: ignore[call-overload, index]
    assert second.data["laufzeit"]["jahre"] == "5"  # type: ignore[call-overload, index]
    assert first.sha256 != second.sha256


def test_a_fault_names_row_and_column(tmp_path: Path, template: Path) -> None:
    table = _csv(tmp_path, "ordner;kooperation.titel;laufzeit.jahre", "a;A;5", "b;B;fünf", "c;C;3")
    records = done(batch.from_table(table, template), settings(tmp_path / "out"))
    assert [record.exit_code for record in records.values()] == [0, 2, 1]
    fault = records["b"].findings[0]
    assert (fault["file"], fault["line"], fault["column"]) == (str(table), 3, 3)
    assert fault["path"] == "laufzeit.jahre"
    assert records["c"].blocking()[0]["line"] == 4
    assert records["c"].spec == f"{table}, Zeile 4"


def test_a_row_may_add_parties_one_after_the_other(tmp_path: Path, template: Path) -> None:
    table = _csv(tmp_path, "ordner,beteiligte.3.name,beteiligte.3.typ,beteiligte.5.name",
                 "a,Rimbach,gemeinde,", "b,,,Fürth")  # fmt: skip
    first, second = _specs(table, template)
    parties = first.source().data["beteiligte"]
    assert parties[3] == {"name": "Rimbach", "typ": "gemeinde"}  # type: ignore[index]
    with pytest.raises(SourceError, match=r"land\.csv:3:4: .*der Reihe nach"):
        second.source()


def test_keys_with_points_and_remarks(tmp_path: Path, template: Path) -> None:
    table = _csv(tmp_path, "ordner\tbegruendungen.foerderung.laufzeit\t# Notiz\t",
                 "a\tweil\tegal\tauch")  # fmt: skip
    data = _specs(table, template)[0].source().data
    assert data["begruendungen"] == {"foerderung.laufzeit": "weil"}


def test_folders_are_named_by_column_and_differ(tmp_path: Path, template: Path) -> None:
    table = _csv(tmp_path, "kooperation.titel;ordner", "A;Köln (Rhein)", "B;Köln (Rhein)", "C;",
                 ";", "D;../../böse", "E;CON", "F;06431004")  # fmt: skip
    folders = [job.folder for job in batch.from_table(table, template)]
    assert folders == ["koeln-rhein", "koeln-rhein-2", "zeile-4", "boese", "ikz-con", "06431004"]
    assert batch.count(table) == 6


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Gemeinde;laufzeit.jahre", "a;5"], "Die Spalte „Gemeinde“ ist keine Angabe"),
        (["laufzeit;ordner", "a;b"], "Die Spalte „laufzeit“ ist keine Angabe"),
        (["beteiligte.name;ordner", "a;b"], "Die Spalte „beteiligte.name“ ist keine Angabe"),
        (["laufzeit.jahre;laufzeit.jahre", "5;6"], "gibt es zweimal"),
        (["#a;#b", "5;6"], "keine Überschriften"),
    ],
)
def test_headings_that_mean_nothing(
    tmp_path: Path, template: Path, lines: list[str], told: str
) -> None:
    with pytest.raises(SourceError, match=told):
        list(batch.from_table(_csv(tmp_path, *lines), template))


def test_a_table_without_rows_and_a_template_that_cannot_be_read(
    tmp_path: Path, template: Path
) -> None:
    table = _csv(tmp_path, "laufzeit.jahre")
    with pytest.raises(SourceError, match="keine Zeile mit Angaben"):
        batch.count(table)
    template.write_text(BROKEN, encoding="utf-8")
    with pytest.raises(SourceError, match=r"vorlage\.yaml"):
        list(batch.from_table(table, template))


def test_a_workbook_row_becomes_papers(tmp_path: Path, template: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Land"
    sheet.append(["ordner", "kooperation.titel", "laufzeit.jahre"])
    sheet.append(["a", "Standesamt A", 6])
    sheet.append(["b", "Standesamt B", 3])
    book.save(tmp_path / "land.xlsx")
    records = done(batch.from_table(tmp_path / "land.xlsx", template), settings(tmp_path / "out"))
    assert [record.exit_code for record in records.values()] == [0, 1]
    finding = records["b"].blocking()[0]
    assert (finding["file"], finding["line"]) == (f"{tmp_path / 'land.xlsx'} [Land]", 3)
