"""The summary tells of every cooperation, and names in it stay names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from tests.batches import BROKEN, DRAFT, TOO_SHORT, done, jobs, settings, specs

if TYPE_CHECKING:
    from pathlib import Path


def _made(folder: Path) -> Path:
    specs(folder, "gut")
    specs(folder, "kurz", text=TOO_SHORT)
    specs(folder, "kaputt", text=BROKEN)
    done(jobs(folder), settings(folder / "out"))
    return folder / "out"


def test_the_text_shows_verdict_amount_savings_and_what_blocks(tmp_path: Path) -> None:
    text = (_made(tmp_path) / "summary.txt").read_text(encoding="utf-8")
    good, broken, why, short, what, *total = text.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert good.startswith("gut ")
    assert "75.000,00 €" in good
    assert "30,1\N{NARROW NO-BREAK SPACE}%" in good
    assert "nicht brauchbar" in broken
    assert "kaputt.yaml:" in why
    assert "noch nicht förderfähig" in short
    assert "kurz.yaml:" in what
    assert total[-2:] == [
        "3 Kooperationen: 1 förderfähig (75.000,00 €), 1 noch nicht, 1 gescheitert",
        "2 geschrieben, 0 waren aktuell",
    ]


def test_the_json_has_every_finding_and_the_totals(tmp_path: Path) -> None:
    summary = json.loads((_made(tmp_path) / "summary.json").read_bytes())
    good, broken, short = summary["kooperationen"]
    assert summary["stichtag"] == "2026-11-21"
    assert (good["ordner"], good["zuwendung"], good["prozent"]) == ("gut", "75000.00", "30.1")
    assert broken["exit_code"] == 2
    assert "laufzeit.jahre" in [finding["path"] for finding in short["findings"]]
    assert summary["gesamt"]["gescheitert"] == 1


def test_the_workbook_counts_with_numbers_and_lists_the_findings(tmp_path: Path) -> None:
    book = load_workbook(_made(tmp_path) / "summary.xlsx")
    rows = [[cell.value for cell in row] for row in book["Kooperationen"].iter_rows()]
    assert rows[0][:2] == ["Ordner", "Angaben"]
    assert rows[1][0] == "gut"
    assert rows[1][4] == 75000
    assert rows[3][7] == 1
    paths = [row[4].value for row in book["Befunde"].iter_rows() if row[0].value == "kurz"]
    assert "laufzeit.jahre" in paths


def test_a_name_never_becomes_a_formula(tmp_path: Path) -> None:
    evil = DRAFT.replace("name: Gorxheimertal", 'name: "=HYPERLINK(1)"')
    specs(tmp_path / "=cmd", "a", text=evil.replace("gorxheimertal", "hyperlink"))
    (tmp_path / "=cmd" / "+b.yaml").write_text(BROKEN, encoding="utf-8")
    done(jobs(tmp_path / "=cmd"), settings(tmp_path / "out"))
    book = load_workbook(tmp_path / "out" / "summary.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    marked = [cell for cell in cells if str(cell.value).startswith(("=", "+", "-", "@"))]
    assert all(cell.quotePrefix for cell in marked)


def test_the_same_run_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "gut")
    for out in ("eins", "zwei"):
        done(jobs(folder), settings(tmp_path / out))
    for name in ("summary.txt", "summary.json", "summary.xlsx"):
        assert (tmp_path / "eins" / name).read_bytes() == (tmp_path / "zwei" / name).read_bytes()
