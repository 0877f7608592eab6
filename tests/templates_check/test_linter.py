from __future__ import annotations

import pytest

from ikzdocs.documents.shelf import Shelf
from ikzdocs.templates_check import lint
from ikzdocs.templates_check.survey import survey
from tests.linting import NAMES, faults, told
from tests.word import make_docx, paragraph


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
