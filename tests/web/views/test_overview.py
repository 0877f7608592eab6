"""The list of cooperations, and how a new one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from tests.web.conftest import BIRKENAU, DAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.visitor import Visitor


def test_the_list_tells_verdict_amount_and_savings(visitor: Visitor) -> None:
    shown = visitor.get("/").text
    for told in ("Digitalisierungsmanagement · Birkenau", "FÖRDERFÄHIG", "75.000", "86.000"):
        assert told in shown


def test_a_file_that_cannot_be_read_is_in_the_list_all_the_same(
    visitor: Visitor, folder: Path
) -> None:
    (folder / "kaputt.yaml").write_text("a: [1\n", encoding="utf-8")
    assert 'href="/k/kaputt"' in visitor.get("/").text
    assert "noch nicht brauchbar" in visitor.get("/").text


def test_an_empty_folder_says_how_to_begin(visitor: Visitor, folder: Path) -> None:
    (folder / f"{BIRKENAU}.yaml").unlink()
    assert "noch keine Kooperation" in visitor.get("/").text


@pytest.mark.parametrize("sample", ["", "vorlage", BIRKENAU])
def test_a_new_cooperation_has_its_title(visitor: Visitor, folder: Path, sample: str) -> None:
    answer = visitor.post("/neu", {"titel": "Gemeinsames  Standesamt", "beispiel": sample})
    assert answer.location == "/k/gemeinsames-standesamt"
    made = pipeline.load(folder / "gemeinsames-standesamt.yaml").source.data
    block = made["kooperation"]
    assert isinstance(block, dict)
    assert block["titel"] == "Gemeinsames Standesamt"


def test_a_copy_of_a_sample_is_checked_like_the_sample(visitor: Visitor, folder: Path) -> None:
    visitor.post("/neu", {"titel": "Kopie", "beispiel": BIRKENAU})
    assert pipeline.check(folder / "kopie.yaml", stichtag=DAY).foerderfaehig


def test_without_a_title_nothing_is_made(visitor: Visitor, folder: Path) -> None:
    assert "Der Titel fehlt" in visitor.post("/neu", {"titel": " "}).text
    assert [path.name for path in folder.iterdir()] == [f"{BIRKENAU}.yaml"]


def test_a_sample_that_does_not_exist_is_not_found(visitor: Visitor) -> None:
    answer = visitor.post("/neu", {"titel": "A", "beispiel": "../../pyproject"})
    assert answer.status_code == 404
