from __future__ import annotations

import pytest
from lxml import etree

from ikzdocs.documents.engine import prepare
from ikzdocs.documents.tagged import stray_faults, text_faults
from ikzdocs.errors import TemplateError
from ikzdocs.wordfile.xml import DRAWING
from tests.word import W, make_docx, paragraph

STRAY = (
    '<w:p w:rsidR="{{ x }}"/>',
    "<w:p><w:r><w:instrText> REF {{ x }} </w:instrText></w:r></w:p>",
    '<w:p><w:bookmarkStart w:id="1" w:name="{{ x }}"/></w:p>',
    "<w:p><w:r><w:delText>{{ x }}</w:delText></w:r></w:p>",
)


def root(content: str) -> etree._Element:
    return etree.fromstring(f'<w:x xmlns:w="{W}" xmlns:p="{DRAWING}">{content}</w:x>')


@pytest.mark.parametrize("content", STRAY)
def test_a_tag_outside_of_the_text_is_told_and_refused(content: str) -> None:
    assert len(list(stray_faults(root(content)))) == 1
    with pytest.raises(TemplateError, match="steht außerhalb des Textes"):
        prepare(make_docx(content), "x.docx")


def test_text_and_alt_texts_are_where_tags_belong() -> None:
    content = root(paragraph("{{ a }}") + '<p:docPr descr="{{ b }}" title="{{ c }}"/>')
    assert list(stray_faults(content)) == []
    assert list(text_faults(content)) == []


def test_a_wrong_tag_in_an_alt_text_is_told() -> None:
    faults = list(text_faults(root('<p:docPr descr="{{ b"/>')))
    assert [text for text, _, _ in faults] == ["{{ b"]


def test_single_braces_are_no_tags() -> None:
    assert list(stray_faults(root('<w:p w:rsidR="{1-2}"/>'))) == []
