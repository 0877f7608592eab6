from __future__ import annotations

import pytest
from lxml import etree

from ikzdocs.documents.finishing import finish
from ikzdocs.documents.marks import RESERVED, mark
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.xml import DRAWING, parse, w
from tests.word import bookmarked, make_docx, paragraph, reference, run

CLAUSES = paragraph("Erstens", "Paragraf") + bookmarked(
    "_ikz_laufzeit",
    paragraph("Laufzeit", "Paragraf") + bookmarked("_ref_frist", paragraph("Frist", "Absatz"), 2),
)


def finished(body: str) -> etree._Element:
    """A body marked and finished, with nothing rendered in between."""
    package = open_package(make_docx(body), "x")
    root, numbering = package.xml("word/document.xml"), Numbering(package)
    mark(root, numbering)
    return parse(finish(etree.tostring(root, encoding="unicode"), numbering).encode())


def shown(*fields: str, body: str = CLAUSES) -> list[str]:
    """What the fields in the first paragraph show."""
    first = next(finished(f"<w:p>{''.join(fields)}</w:p>{body}").iter(w("p")))
    return [text.text or "" for text in first.iter(w("t"))]


def ids(marks: str) -> list[tuple[str, str | None]]:
    root = finished(f"<w:p>{marks}</w:p>")
    found = root.iter(w("bookmarkStart"), w("bookmarkEnd"))
    return [(etree.QName(mark).localname[8:], mark.get(w("id"))) for mark in found]


def start(number: int) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="k"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


@pytest.mark.parametrize(
    ("bookmark", "switches", "number"),
    [
        ("_ikz_laufzeit", r"\r \h", "§\u00a02"),
        ("_ikz_laufzeit", r"\n", "§\u00a02"),
        ("_ikz_laufzeit", r"\r \t", "2"),
        ("_ref_frist", r"\r \h", "(1)"),
        ("_ref_frist", r"\r \t \h", "1"),
    ],
)
def test_a_reference_shows_the_number(bookmark: str, switches: str, number: str) -> None:
    assert shown(reference(bookmark, switches)) == [number]


@pytest.mark.parametrize(
    ("bookmark", "switches"), [("_ikz_haftung", r"\r"), ("_ikz_laufzeit", r"\h")]
)
def test_other_references_stay_as_they_are(bookmark: str, switches: str) -> None:
    assert shown(reference(bookmark, switches)) == ["?"]


def test_a_bookmark_inside_of_the_heading_is_enough() -> None:
    inside = '<w:bookmarkStart w:id="1" w:name="k"/>{}<w:bookmarkEnd w:id="1"/>'
    style = '<w:pPr><w:pStyle w:val="Paragraf"/></w:pPr>'
    heading = f"<w:p>{style}{inside.format(run('Laufzeit'))}</w:p>"
    body = paragraph("Erstens", "Paragraf") + heading
    assert shown(reference("k"), body=body) == ["§\u00a02"]


def test_the_first_number_in_the_bookmark_counts() -> None:
    body = bookmarked("k", paragraph("Vorspruch") + paragraph("Laufzeit", "Paragraf"))
    assert shown(reference("k"), body=body) == ["§\u00a01"]


def test_a_bookmark_without_a_number_gets_none_from_elsewhere() -> None:
    body = (
        paragraph("Erstens", "Paragraf")
        + bookmarked("k", paragraph("Präambel"))
        + paragraph("Zweitens", "Paragraf")
    )
    assert shown(reference("k"), body=body) == ["?"]


def test_a_result_in_several_runs_is_written_once() -> None:
    split = reference("_ikz_laufzeit").replace("<w:t>?</w:t>", "<w:t>§</w:t><w:t> 9</w:t>")
    assert shown(split) == ["§\u00a02", ""]


def test_what_a_reference_showed_before_is_text_and_stays_so() -> None:
    field = reference("_ikz_haftung").replace("?", "&lt;b&gt; &amp; c")
    assert shown(field) == ["<b> & c"]


def test_pairs_get_ids_of_their_own() -> None:
    marks = start(7) + end(7) + start(7) + end(7)
    assert ids(marks) == [("Start", "1"), ("End", "1"), ("Start", "2"), ("End", "2")]


def test_marks_inside_of_marks_stay_paired() -> None:
    marks = start(7) + start(3) + end(7) + end(3)
    assert ids(marks) == [("Start", "1"), ("Start", "2"), ("End", "1"), ("End", "2")]


def test_an_end_alone_is_left_for_the_invariants() -> None:
    assert ids(end(4)) == [("End", "4")]


def test_pictures_are_counted() -> None:
    picture = '<w:r><w:drawing><wp:inline><wp:docPr name="B" id="1"/></wp:inline></w:drawing></w:r>'
    root = finished(f"<w:p>{picture * 2}</w:p>")
    assert [found.get("id") for found in root.iter(f"{{{DRAWING}}}docPr")] == ["1001", "1002"]


def test_nothing_of_the_marks_stays() -> None:
    root = finished(f"<w:p>{reference('_ikz_laufzeit')}</w:p>{CLAUSES}")
    assert not set(RESERVED) & set(etree.tostring(root, encoding="unicode"))


def test_a_part_without_marks_is_left_alone() -> None:
    package = open_package(make_docx(""), "x")
    assert finish("<w:p>Text</w:p>", Numbering(package)) == "<w:p>Text</w:p>"
