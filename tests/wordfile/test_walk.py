from __future__ import annotations

from lxml import etree

from ikzdocs.wordfile.walk import Walk
from tests.word import W, bookmarked, paragraph, run, table


def walked(body: str, first: int = 0) -> Walk:
    walk = Walk(first)
    walk.read(etree.fromstring(f'<w:body xmlns:w="{W}">{body}</w:body>'))
    return walk


def test_paragraphs_count_on_from_the_first() -> None:
    walk = walked(paragraph("a") + table(("b",)), first=10)
    assert [(one.index, one.in_table) for one in walk.paragraphs] == [(10, False), (11, True)]


def test_moved_text_is_out_here_and_in_there() -> None:
    moved = (
        f'<w:p><w:moveFrom w:author="A">{run("x")}</w:moveFrom></w:p>'
        f'<w:p><w:moveTo w:author="A">{run("x")}</w:moveTo></w:p>'
    )
    walk = walked(moved)
    assert [("".join(p.original), "".join(p.text)) for p in walk.paragraphs] == [
        ("x", ""),
        ("", "x"),
    ]


def test_a_bookmark_without_text_covers_its_block() -> None:
    assert walked(paragraph("a") + bookmarked("k", "<w:p/>")).bookmarks == [("k", 1, 1)]


def test_an_end_without_a_start_is_left_out() -> None:
    assert walked('<w:bookmarkEnd w:id="3"/>' + paragraph("a")).bookmarks == []
