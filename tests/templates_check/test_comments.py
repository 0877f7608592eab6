from __future__ import annotations

import pytest

from ikzdocs import wordfile
from ikzdocs.errors import DocumentError
from ikzdocs.templates_check import commented, lint
from tests.helpers import ROOT
from tests.word import make_docx, paragraph

BODY = paragraph("Anfang") + paragraph("Hier {{ a b }}") + "<w:p/><w:p/>"


def test_each_fault_is_a_comment_at_its_place() -> None:
    content = make_docx(BODY)
    faults = lint(content, "x.docx")
    word = wordfile.read(commented(content, "x.docx", faults), "x.docx")
    assert [comment.block for comment in word.comments] == [fault.paragraph for fault in faults]
    assert [comment.text for comment in word.comments] == [str(fault) for fault in faults]
    assert {comment.author for comment in word.comments} == {"ikzdocs"}


def test_a_fault_of_the_header_stands_at_the_first_paragraph() -> None:
    content = make_docx(BODY, parts={"header": paragraph("{{ a b }}")})
    faults = [fault for fault in lint(content, "x.docx") if fault.part == "word/header.xml"]
    word = wordfile.read(commented(content, "x.docx", faults), "x.docx")
    assert [comment.block for comment in word.comments] == [0]


def test_a_template_without_a_paragraph_gets_one_for_its_comments() -> None:
    faults = lint(make_docx(""), "x.docx", klauseln=True)
    word = wordfile.read(commented(make_docx(""), "x.docx", faults), "x.docx")
    assert [comment.text for comment in word.comments] == [str(fault) for fault in faults]


def test_nothing_else_is_changed() -> None:
    content = (ROOT / "templates/resolutions/niederschrift.docx").read_bytes()
    faults = lint(make_docx(BODY), "x.docx")
    before = wordfile.read(content, "x.docx")
    after = wordfile.read(commented(content, "x.docx", faults), "x.docx")
    assert after.blocks == before.blocks
    assert len(after.comments) == len(faults)


def test_the_copy_is_the_same_every_time() -> None:
    content = make_docx(BODY)
    faults = lint(content, "x.docx")
    once, again = (commented(content, "x.docx", faults) for _ in range(2))
    assert once == again
    assert {comment.date for comment in wordfile.read(once, "x.docx").comments} == {""}


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(DocumentError):
        commented(b"%PDF", "x.docx", [])
