from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.documents import press
from ikzdocs.documents.shelf import Shelf
from ikzdocs.errors import ForeignLawError, NotNeededError, TemplateError, UnknownNameError
from tests.akten import akte as akte_of
from tests.cooperations import STICHTAG, spec
from tests.papers import BIRKENAU, FIRST_DRAFT, sample
from tests.word import make_docx, reference

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.documents.akte import Akte


def akte(name: str) -> Akte:
    return pipeline.check(sample(name), stichtag=STICHTAG).akte


def printed(name: str, *only: str) -> dict[str, press.Rendered]:
    case = akte(name)
    papers = press.print_papers(case, Shelf(), press.select(case, only))
    return {paper.name: paper for paper in papers}


def test_a_complete_document_has_no_gaps_and_is_no_draft() -> None:
    (paper,) = printed(BIRKENAU, "vereinbarung").values()
    assert paper.fehlend == ()


def test_a_document_with_gaps_names_them() -> None:
    assert all(paper.fehlend for paper in printed(FIRST_DRAFT, "antrag").values())


def test_what_does_not_exist_or_is_not_needed_cannot_be_selected() -> None:
    with pytest.raises(UnknownNameError):
        press.select(akte(BIRKENAU), ["kochrezept"])
    with pytest.raises(NotNeededError, match=r"keine Unterlage „bekanntmachung“.*vereinbarung"):
        press.select(akte(BIRKENAU), ["bekanntmachung"])


def test_our_wording_is_not_lent_to_another_land() -> None:
    elsewhere = replace(spec(), programm="bayern-ikz-2021")
    with pytest.raises(ForeignLawError, match=r"„antrag“.*Bayern.*--templates"):
        press.select(akte_of(elsewhere), ["antrag"])


def test_a_broken_document_from_the_users_template_is_not_called_our_fault(tmp_path: Path) -> None:
    own = tmp_path / "applications" / "antrag.docx"
    own.parent.mkdir()
    own.write_bytes(make_docx(f"<w:p>{reference('_ikz_weg')}</w:p>"))
    case = akte(BIRKENAU)
    with pytest.raises(TemplateError, match=r"„_ikz_weg“, die es nicht gibt.*templates check"):
        list(press.print_papers(case, Shelf(own=tmp_path), press.select(case, ["antrag"])))
