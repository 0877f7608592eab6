"""The papers of the page are those of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs import cli, output, pipeline
from tests.web.conftest import BIRKENAU, DAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.visitor import Visitor

BASE = f"/k/{BIRKENAU}"


def test_the_archive_is_that_of_the_command_line(
    visitor: Visitor, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    command = ["render", f"{BIRKENAU}.yaml", "-o", str(tmp_path), "--zip", "--stichtag", str(DAY)]
    with pytest.raises(SystemExit):
        cli.main(command)
    answer = visitor.get(f"{BASE}/unterlagen/unterlagen.zip")
    assert answer.headers["Content-Disposition"] == "attachment; filename=unterlagen.zip"
    assert answer.data == (tmp_path / "unterlagen.zip").read_bytes()


def test_every_paper_of_the_list_can_be_had_and_every_word_file_be_seen(
    visitor: Visitor, folder: Path
) -> None:
    listed = visitor.get(f"{BASE}/unterlagen").text
    made = pipeline.render(folder / f"{BIRKENAU}.yaml", stichtag=DAY).files
    papers = [file for file in made if file.name.endswith((".docx", ".xlsx"))]
    for paper in papers:
        assert f"{BASE}/unterlagen/{paper.name}" in listed
        assert visitor.get(f"{BASE}/unterlagen/{paper.name}").data == paper.content
        if paper.name.endswith(".docx"):
            assert visitor.get(f"{BASE}/vorschau/{paper.name}").status_code == 200


def test_the_preview_shows_numbers_tables_and_gaps(visitor: Visitor, folder: Path) -> None:
    agreement = visitor.get(f"{BASE}/vorschau/vereinbarung.docx").text
    assert '<span class="nummer">§\u00a01</span>' in agreement
    assert "<mark>" not in agreement
    assert "<td>" in visitor.get(f"{BASE}/vorschau/einsparung.docx").text
    path = folder / f"{BIRKENAU}.yaml"
    text = path.read_text(encoding="utf-8").replace("  beginn: 01.01.2027\n", "  beginn:\n")
    path.write_text(text, encoding="utf-8")
    assert "<mark>[[FEHLT: " in visitor.get(f"{BASE}/vorschau/vereinbarung.docx").text


@pytest.mark.parametrize("file", ["nichts.docx", "..%2fpyproject.toml", ".ikzdocs.lock", "x"])
def test_only_papers_are_handed_out(visitor: Visitor, file: str) -> None:
    assert visitor.get(f"{BASE}/unterlagen/{file}").status_code == 404
    assert visitor.get(f"{BASE}/vorschau/{file}").status_code == 404


def test_what_if_compares_and_changes_nothing(visitor: Visitor, folder: Path) -> None:
    before = (folder / f"{BIRKENAU}.yaml").read_bytes()
    shown = visitor.get(f"{BASE}/was-waere?ohne=gorxheimertal&jahre=3").text
    assert "NOCH NICHT FÖRDERFÄHIG" in shown
    assert "50.000" in shown
    assert (folder / f"{BIRKENAU}.yaml").read_bytes() == before


def test_what_if_without_a_party_that_is_none_says_so(visitor: Visitor) -> None:
    answer = visitor.get(f"{BASE}/was-waere?ohne=atlantis")
    assert answer.status_code == 404
    assert "„atlantis“ gibt es nicht" in answer.text


def test_without_usable_values_there_are_no_papers(visitor: Visitor, folder: Path) -> None:
    (folder / "leer.yaml").write_bytes(output.encode_json({"kooperation": {"titel": "A"}}))
    for page in ("unterlagen", "was-waere"):
        answer = visitor.get(f"/k/leer/{page}")
        assert answer.status_code == 400
        assert "Beteiligte" in answer.text
