from __future__ import annotations

import pytest

from ikzdocs.documents.references import fill_references
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.xml import w
from tests.word import bookmarked, make_docx, paragraph, reference, run

CLAUSES = paragraph("Erstens", "Paragraf") + bookmarked(
    "_ikz_laufzeit",
    paragraph("Laufzeit", "Paragraf") + bookmarked("_ref_frist", paragraph("Frist", "Absatz"), 2),
)


def shown(*fields: str, body: str = CLAUSES) -> list[str]:
    """What the fields in the first paragraph show."""
    package = open_package(make_docx(f"<w:p>{''.join(fields)}</w:p>{body}"), "x")
    root = package.xml("word/document.xml")
    fill_references(root, Numbering.of(package))
    first = next(root.iter(w("p")))
    return [text.text or "" for text in first.iter(w("t"))]


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
    mark = '<w:bookmarkStart w:id="1" w:name="k"/>{}<w:bookmarkEnd w:id="1"/>'
    style = '<w:pPr><w:pStyle w:val="Paragraf"/></w:pPr>'
    heading = f"<w:p>{style}{mark.format(run('Laufzeit'))}</w:p>"
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
