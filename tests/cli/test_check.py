"""`ikzdocs check` as the clerk and the script see it."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

DAY = ("--stichtag", "2026-11-21")
BIRKENAU = ROOT / "samples" / "birkenau-digitalisierung.yaml"


def _changed(tmp_path: Path, old: str, new: str, name: str = "kooperation.yaml") -> Path:
    text = BIRKENAU.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / name
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def _record(run: Run, *arguments: object) -> dict[str, Any]:
    record = json.loads(run("check", *arguments, "--format", "json", *DAY).out)
    assert isinstance(record, dict)
    return record


def test_birkenau_is_fundable_with_the_published_figures(run: Run) -> None:
    record = _record(run, BIRKENAU)
    assert record["foerderfaehig"] is True
    assert record["zuwendung"]["betrag"] == "75000.00"
    assert record["einsparung"]["betrag"] == "86000.00"
    assert record["einsparung"]["prozent"] == "30.0"
    assert record["einsparung"]["fehlt_bis_schwelle"] == "0.00"
    assert record["programm"]["gueltig_bis_sicher"] is False
    assert "Bergstraße" in record["aufsichtsbehoerde"]["bezeichnung"]
    assert run("check", BIRKENAU, *DAY).code == 0


def test_a_three_year_term_blocks_for_this_reason_only(run: Run, tmp_path: Path) -> None:
    path = _changed(tmp_path, "  jahre: 5", "  jahre: 3")
    record = _record(run, path)
    blocking = [f for f in record["findings"] if f["severity"] == "sperrt_foerderung"]
    line = path.read_text(encoding="utf-8").splitlines().index("  jahre: 3") + 1
    assert [(f["rule"], f["path"], f["line"]) for f in blocking] == [
        ("foerderung.laufzeit", "laufzeit.jahre", line)
    ]
    assert blocking[0]["sources"][0]["url"].startswith("https://")
    assert run("check", path, *DAY).code == 1


def test_the_text_says_first_whether_then_what_then_how(run: Run, tmp_path: Path) -> None:
    shown = run("check", _changed(tmp_path, "  jahre: 5", "  jahre: 3"), *DAY).out
    parts = ["NOCH NICHT FÖRDERFÄHIG", "Zuwendung", "✗ Laufzeit", "→ ", "✓ ", "Nächste Schritte"]
    places = [shown.index(part) for part in parts]
    assert places == sorted(places)
    assert max(map(len, shown.splitlines())) <= 100
    assert "\x1b[" not in shown
    assert "kooperation.yaml:" in shown


def test_a_spec_may_come_from_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(BIRKENAU.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stream)
    record = _record(run, "-")
    assert record["spec"] == "<stdin>"
    assert record["foerderfaehig"] is True


def test_one_unreadable_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "fehlt.yaml", BIRKENAU, *DAY)
    assert ran.code == 2
    assert "fehlt.yaml" in ran.err
    assert "FÖRDERFÄHIG" in ran.out


def test_unusable_values_are_all_told_with_their_places(run: Run, tmp_path: Path) -> None:
    path = _changed(tmp_path, "  jahre: 5", "  jahre: fünf\n  dauer: 3")
    ran = run("check", path, *DAY)
    assert ran.code == 2
    assert "Traceback" not in ran.err
    assert ran.err.count(f"{path}:") >= 2
    record = _record(run, path)
    assert record["foerderfaehig"] is False
    assert {finding["path"] for finding in record["findings"]} == {
        "laufzeit.jahre",
        "laufzeit.dauer",
    }


def test_what_if_questions_leave_the_file_alone(run: Run) -> None:
    before = BIRKENAU.read_bytes()
    assert _record(run, BIRKENAU, "--mit-jahren", "3")["foerderfaehig"] is False
    assert _record(run, BIRKENAU, "--ohne", "gorxheimertal")["zuwendung"]["betrag"] == "50000.00"
    assert BIRKENAU.read_bytes() == before
    ran = run("check", BIRKENAU, "--ohne", "darmstadt", *DAY)
    assert ran.code == 2
    assert "birkenau, moerlenbach, gorxheimertal" in ran.err


def test_the_day_decides(run: Run) -> None:
    draft = ROOT / "samples" / "erster-entwurf.yaml"
    later = json.loads(run("check", draft, "--format", "json", "--stichtag", "15.01.2027").out)
    ended = ("foerderung.programmlaufzeit", "begruendung")
    assert ended not in {(one["rule"], one["severity"]) for one in _record(run, draft)["findings"]}
    assert later["stichtag"] == "2027-01-15"
    assert ended in {(one["rule"], one["severity"]) for one in later["findings"]}
    shown = run("check", draft, "--stichtag", "2027-01-15").out
    assert "voraussichtlich am 06.12.2026 ausgelaufen" in " ".join(shown.split())


def test_the_page_carries_everything_itself(run: Run) -> None:
    page = run("check", BIRKENAU, "--format", "html", *DAY).out
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="de">' in page
    assert "<script" not in page
    assert "src=" not in page


def test_the_word_report_is_a_file_of_its_own(run: Run, tmp_path: Path) -> None:
    assert run("check", BIRKENAU, "--format", "docx", *DAY).code == 2
    target = tmp_path / "Prüfbericht.docx"
    assert run("check", BIRKENAU, "--format", "docx", "-o", target, *DAY).code == 0
    assert target.read_bytes().startswith(b"PK")


def test_an_unknown_programme_in_one_file_does_not_stop_the_others(
    run: Run, tmp_path: Path
) -> None:
    wrong = tmp_path / "falsch.yaml"
    wrong.write_text("programm: hessen-2012\n" + _plain(), encoding="utf-8")
    ran = run("check", wrong, BIRKENAU, *DAY)
    assert ran.code == 2
    assert "falsch.yaml: Das Programm „hessen-2012“ gibt es nicht." in ran.err
    assert "FÖRDERFÄHIG" in ran.out


def _plain() -> str:
    lines = BIRKENAU.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("programm:"))
