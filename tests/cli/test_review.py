"""`ikzdocs review`: what came back from the lawyer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

DAY = ("--stichtag", "2026-11-21")
BIRKENAU = ROOT / "samples" / "birkenau-digitalisierung.yaml"


@pytest.fixture
def agreement(run: Run, tmp_path: Path) -> Path:
    run("render", BIRKENAU, "-o", tmp_path / "aus", "--only", "vereinbarung", *DAY)
    return tmp_path / "aus" / "vereinbarung.docx"


def test_our_own_agreement_comes_back_unchanged(run: Run, agreement: Path) -> None:
    ran = run("review", agreement, "--spec", BIRKENAU, "--format", "json", *DAY)
    record = json.loads(ran.out)
    assert record["herkunft"] == "ikzdocs"
    assert len(record["clauses"]) == 22
    assert {clause["status"] for clause in record["clauses"]} == {"vorhanden"}
    assert record["facts"]["laufzeit_jahre"] == 5
    assert record["findings"] == []
    assert ran.code == 0


def test_a_text_from_elsewhere_is_read(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "Vertrag.txt"
    text.write_text(
        "Zwischen der Gemeinde A und der Gemeinde B wird vereinbart:\n\n"
        "§ 1 Aufgabe\nDie Gemeinde A führt für die Gemeinde B das Standesamt.\n\n"
        "§ 2 Laufzeit\nDie Vereinbarung gilt auf unbestimmte Zeit.\n",
        encoding="utf-8",
    )
    ran = run("review", text, "--format", "json", *DAY)
    record = json.loads(ran.out)
    found = {one["clause"]: one["status"] for one in record["clauses"]}
    assert record["herkunft"] == "fremd"
    assert found["laufzeit"] == "vorhanden"
    assert found["umsatzsteuer"] == "fehlt"
    assert "nicht gefunden" in run("review", text, *DAY).out
    assert ran.code == 1


def test_the_copy_carries_comments_and_the_original_stays(
    run: Run, agreement: Path, tmp_path: Path
) -> None:
    before = agreement.read_bytes()
    copy = tmp_path / "mit Anmerkungen.docx"
    other = tmp_path / "andere.yaml"
    text = BIRKENAU.read_text(encoding="utf-8").replace("frist_monate: 12", "frist_monate: 6")
    other.write_text(text, encoding="utf-8")
    ran = run("review", agreement, "--spec", other, "-o", copy, *DAY)
    assert "Geschrieben" in ran.err
    assert copy.read_bytes() != before == agreement.read_bytes()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"PK\x03\x04kaputt"])
def test_what_is_no_word_file_is_one_sentence(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vereinbarung.docx"
    path.write_bytes(content)
    ran = run("review", path, *DAY)
    assert ran.code == 2
    assert ran.err.startswith("Fehler: ")
    assert "Traceback" not in ran.err
