from __future__ import annotations

import pytest
from lxml import etree

from ikzdocs.documents.marks import RESERVED, has_marks, mark
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.package import open_package
from tests.word import bookmarked, make_docx, paragraph, reference


def marked(body: str) -> str:
    package = open_package(make_docx(body), "x")
    root = package.xml("word/document.xml")
    mark(root, Numbering(package))
    return etree.tostring(root, encoding="unicode")


def test_numbers_are_marked_only_where_a_reference_asks_for_one() -> None:
    clause = bookmarked("_ikz_art", paragraph("Art", "Paragraf"))
    field = f"<w:p>{reference('_ikz_art')}</w:p>"
    assert "number" not in marked(clause)
    assert marked(clause + field).count("number") == 1


def test_plain_text_has_no_marks() -> None:
    assert not set(RESERVED) & set(marked(paragraph("Text") + paragraph("Absatz", "Absatz")))


@pytest.mark.parametrize("character", RESERVED)
@pytest.mark.parametrize("xml", ["<a>x{}</a>", "<a><b/>{}</a>", '<a b="{}"/>', "<a>&#x{:X};</a>"])
def test_what_looks_like_a_mark_is_found_wherever_it_stands(xml: str, character: str) -> None:
    shown = xml.format(ord(character) if "#" in xml else character)
    assert has_marks(etree.fromstring(shown))
    assert not has_marks(etree.fromstring("<a b='c'>d</a>"))
