from __future__ import annotations

import pytest
from lxml import etree

from ikzdocs.documents.finishing import needs_finishing, number_bookmarks, number_pictures
from ikzdocs.wordfile.xml import w
from tests.word import W


def ids(marks: str) -> list[tuple[str, str | None]]:
    root = etree.fromstring(f'<w:p xmlns:w="{W}">{marks}</w:p>')
    number_bookmarks(root)
    return [(etree.QName(mark).localname[8:], mark.get(w("id"))) for mark in root]


def start(number: int) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="k"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def test_a_loop_leaves_pairs_with_ids_of_their_own() -> None:
    marks = start(7) + end(7) + start(7) + end(7)
    assert ids(marks) == [("Start", "1"), ("End", "1"), ("Start", "2"), ("End", "2")]


def test_marks_inside_of_marks_stay_paired() -> None:
    marks = start(7) + start(3) + end(7) + end(3)
    assert ids(marks) == [("Start", "1"), ("Start", "2"), ("End", "1"), ("End", "2")]


def test_an_end_alone_is_left_for_the_invariants() -> None:
    assert ids(end(4)) == [("End", "4")]


def test_pictures_are_counted() -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    root = etree.fromstring(f'<x xmlns:p="{drawing}"><p:docPr id="1"/><p:docPr id="1"/></x>')
    number_pictures(root)
    assert [picture.get("id") for picture in root] == ["1001", "1002"]


@pytest.mark.parametrize(
    "xml",
    [
        '<w:bookmarkStart w:id="1"/>',
        '<wp:docPr id="1"/>',
        "<w:instrText> REF _ikz_art </w:instrText>",
        "<w:t>[[FEHLT: Beginn]]</w:t>",
    ],
)
def test_what_has_to_be_completed_is_seen(xml: str) -> None:
    assert needs_finishing(f"<w:p>{xml}</w:p>")


def test_plain_text_and_page_numbers_need_nothing() -> None:
    assert not needs_finishing("<w:p><w:instrText> PAGE </w:instrText><w:t>REFORM</w:t></w:p>")
