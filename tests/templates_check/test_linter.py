from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs.documents.shelf import Shelf
from ikzdocs.templates_check import lint
from ikzdocs.templates_check.survey import survey
from tests.linting import NAMES, faults, told
from tests.word import make_docx, paragraph

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("part", "where"),
    [("header", "Kopfzeile"), ("footer", "Fußzeile"), ("footnotes", "Fußnote")],
)
def test_margins_and_notes_are_looked_at(part: str, where: str) -> None:
    text = paragraph("{{ parti.bezeichnung }}")
    text = f'<w:footnote w:id="1">{text}</w:footnote>' if part == "footnotes" else text
    assert told("", **{part: text}).startswith(f"{where}, Absatz 1, bei „")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04kaputt"])
def test_what_is_no_word_file_is_one_fault(content: bytes) -> None:
    (found,) = lint(content, "vorlage.docx", NAMES)
    assert found.place == "Datei"


def test_without_names_only_the_writing_is_checked() -> None:
    content = make_docx(paragraph("{{ irgendein.name }}"))
    assert lint(content, "vorlage.docx") == ()


def test_the_engine_has_the_last_word() -> None:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    (found,) = lint(make_docx("", main_type=main), "vorlage.dotx", NAMES)
    assert ".dotx" in found.message


def test_many_faults_are_told_at_once_and_each_once() -> None:
    found = faults(
        paragraph("{{ a }} {{ b.c }} {{ a }}") + paragraph("{% if x %}") + "<w:p/><w:p/>"
    )
    assert len(found) == len(set(found)) >= 4


def test_the_shipped_templates_are_clean() -> None:
    surveyed = list(survey(Shelf()))
    assert [str(fault) for one in surveyed for fault in one.faults] == []
    assert len(surveyed) > 5


def test_an_agreement_without_any_mark_is_told_once() -> None:
    (found,) = lint(make_docx(paragraph("Vertrag")), "vereinbarung.docx", NAMES, klauseln=True)
    assert "Keine Klausel ist gekennzeichnet" in found.message
    assert "_ikz_laufzeit" in found.remedy


def test_only_the_agreement_must_mark_its_clauses(tmp_path: Path) -> None:
    for name in ("agreements/vereinbarung.docx", "applications/antrag.docx"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(make_docx(paragraph("Text")))
    faulty = [one.kind for one in survey(Shelf(own=tmp_path)) if one.faults]
    assert faulty == ["vereinbarung"]
