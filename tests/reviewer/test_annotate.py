"""The copy with comments: they stand where they belong, and the text is the same."""

from __future__ import annotations

import pytest
from lxml import etree

from ikzdocs import wordfile
from ikzdocs.errors import DocumentError
from ikzdocs.reviewer.annotate import commented
from tests.reviewer.papers import (
    MAIN,
    STICHTAG,
    W,
    agreement,
    edited,
    looked_at,
    replaced,
    without_clause,
)
from tests.word import make_docx, paragraph

ANCHORS = (f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference")


def damaged() -> bytes:
    content = without_clause(agreement(), "haftung")
    content = replaced(content, "einer Frist von zwölf Monaten", "einer Frist von sechs Monaten")
    return replaced(content, "vierteljährliche", "bitte ergänzen")


def copy(content: bytes) -> wordfile.WordFile:
    report = looked_at(content, agreement())
    written = commented(content, "v.docx", report, day=STICHTAG, muster=agreement())
    return wordfile.read(written, "kommentiert.docx")


def without_anchors(part: bytes) -> bytes:
    root = etree.fromstring(part)
    for anchor in list(root.iter(*ANCHORS)):
        parent = anchor.getparent()
        assert parent is not None
        parent.remove(anchor)
        if parent.tag == f"{W}r" and not len(parent) and (above := parent.getparent()) is not None:
            above.remove(parent)
    return etree.tostring(root, method="c14n")


def test_the_text_is_the_same() -> None:
    before, after = wordfile.read(damaged(), "v.docx"), copy(damaged())
    assert without_anchors(after.package.parts[MAIN]) == without_anchors(before.package.parts[MAIN])
    assert [block.text for block in after.blocks] == [block.text for block in before.blocks]
    assert after.bookmarks == before.bookmarks


def test_only_what_makes_comments_known_changes_beside_the_text() -> None:
    before, after = wordfile.read(damaged(), "v.docx").package.parts, copy(damaged()).package.parts
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {
        MAIN,
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }


def test_each_finding_is_a_comment_at_its_place() -> None:
    after = copy(damaged())
    places = {
        after.blocks[comment.block].text[:40]: comment.text
        for comment in after.comments
        if comment.block is not None
    }
    assert len(after.comments) == len(looked_at(damaged(), agreement()).findings)
    assert "[-zwölf-] {+sechs+}" in next(t for p, t in places.items() if p.startswith("Kündigung"))
    assert any("bitte ergänzen" in text for text in places.values())


def test_a_missing_clause_is_told_where_it_belongs_with_its_wording() -> None:
    after = copy(without_clause(agreement(), "haftung"))
    (comment,) = after.comments
    _, last = after.bookmarks["_ikz_datenschutz"][0]
    assert comment.block == last
    assert "Formulierungsvorschlag" in comment.text
    assert "haften einander nur" in comment.text


def test_comments_of_others_stay() -> None:
    once = damaged()
    report = looked_at(once, agreement())
    first = commented(once, "v.docx", report, day=STICHTAG)
    second = commented(first, "v.docx", report, day=STICHTAG)
    comments = wordfile.read(second, "v.docx").comments
    assert len(comments) == 2 * len(report.findings)
    assert "Die Kommentare erledigen" in str(looked_at(first, agreement()).findings)


def test_the_same_review_gives_the_same_bytes() -> None:
    report = looked_at(damaged(), agreement())
    copies = {commented(damaged(), "v.docx", report, day=STICHTAG) for _ in range(2)}
    assert len(copies) == 1


def test_a_finding_without_a_place_is_told_at_the_top() -> None:
    after = copy(edited(agreement(), lambda root: root[0].remove(root[0][0])))
    assert {comment.block for comment in after.comments} == {0}


def test_in_a_foreign_agreement_a_missing_clause_follows_the_section_before_it() -> None:
    lines = ["Vereinbarung zwischen der Stadt A und der Stadt B", "§ 1 Kosten"]
    lines += ["Die Kosten werden geteilt.", "Sie sind jährlich zu zahlen.", "§ 2 Schriftform"]
    lines += ["Änderungen bedürfen der Schriftform."]
    content = make_docx("".join(paragraph(line) for line in lines))
    report = looked_at(content)
    written = wordfile.read(commented(content, "v.docx", report, day=STICHTAG), "v.docx")
    blocks = {
        comment.text.split("„")[1].split("“")[0]: comment.block for comment in written.comments
    }
    assert blocks["Umsatzsteuer"] == 3
    assert blocks["Salvatorische Klausel"] == 5
    assert blocks["Gegenstand und Aufgabe"] == 0


def test_a_text_file_takes_no_comments() -> None:
    text = "Vereinbarung zwischen der Stadt A und der Stadt B\n§ 1 Kosten\n".encode()
    report = looked_at(text, name="v.txt")
    with pytest.raises(DocumentError, match="nur in Word-Dateien"):
        commented(text, "v.txt", report, day=STICHTAG)
