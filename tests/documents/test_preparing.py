from __future__ import annotations

import pytest

from ikzdocs.documents.engine import prepare
from ikzdocs.errors import TemplateError
from tests.word import make_docx, paragraph

DOTX = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
CHANGED = '<w:p><w:ins w:author="A"><w:r><w:t>neu</w:t></w:r></w:ins></w:p>'
LINK = '<Relationship Id="q" Type="x/image" Target="http://a.example/b" TargetMode="External"/>'


def parts(**given: str) -> list[str]:
    content = make_docx(paragraph("fest"), parts=given)
    return [part.name for part in prepare(content, "x.docx").parts]


def test_the_body_is_always_made_anew_and_other_parts_where_they_have_tags() -> None:
    assert parts(header=paragraph("fest")) == ["word/document.xml"]
    assert parts(header=paragraph("{{ x }}")) == ["word/document.xml", "word/header.xml"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (make_docx("", main_type=DOTX), r"Word-Vorlage \(\.dotx\)"),
        (make_docx("", relations=LINK), "http://a.example/b"),
        (make_docx(CHANGED), "nachverfolgte Änderungen"),
        (make_docx("", parts={"header": CHANGED}), "nachverfolgte Änderungen"),
        (make_docx("", parts={"comments": '<w:comment w:id="0"/>'}), "enthält Kommentare"),
        (make_docx("", raw={"word/styles.xml": b"<w:styles"}), "word/styles.xml.* nicht lesbar"),
    ],
)
def test_what_would_go_into_every_document_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        prepare(content, "x.docx")


def test_a_fault_names_the_part_it_stands_in() -> None:
    with pytest.raises(TemplateError, match=r"Kopfzeile, bei „.*“: Das Feld ist falsch"):
        parts(header=paragraph("{{ x| }}"))
