from __future__ import annotations

import pytest

from ikzdocs.wordfile.hygiene import (
    field_oddities,
    has_changes,
    has_comments,
    package_oddities,
)
from ikzdocs.wordfile.package import open_package
from tests.word import make_docx

FETCHING = ("DDEAUTO c:\\x", "INCLUDETEXT x", "includepicture x", "LINK x", "MACROBUTTON x", "RD x")


def oddities(relation: str) -> list[str]:
    package = open_package(make_docx("", relations=relation), "x.docx")
    return [f"{oddity.kind.value} {oddity.text}" for oddity in package_oddities(package)]


@pytest.mark.parametrize("instruction", FETCHING)
def test_fields_that_fetch_are_told(instruction: str) -> None:
    body = f'<w:p><w:fldSimple w:instr="{instruction}"/></w:p>'
    root = open_package(make_docx(body), "x.docx").xml("word/document.xml")
    assert [oddity.text for oddity in field_oddities(root)] == [instruction]


@pytest.mark.parametrize("kind", ["oleObject", "aFChunk", "subDocument", "control", "frame"])
def test_embedded_things_are_told(kind: str) -> None:
    entry = f'<Relationship Id="q" Type="x/{kind}" Target="a" TargetMode="External"/>'
    assert oddities(entry) == [f"eingebettetes_objekt {kind}: a"]


def test_a_link_to_a_share_is_told_and_a_web_link_is_not() -> None:
    entry = '<Relationship Id="{0}" Type="x/hyperlink" Target="{0}" TargetMode="External"/>'
    links = entry.format("//server/x") + entry.format("HTTPS://a.example") + entry.format("#k")
    assert oddities(links) == ["ungewoehnlicher_link hyperlink: //server/x"]


def test_changes_and_comments_that_wait_for_an_answer_are_told() -> None:
    changed = (
        '<w:tbl><w:tr><w:trPr><w:del w:author="A"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    )
    comment = {"comments": '<w:comment w:id="0"/>'}
    assert has_changes(open_package(make_docx(changed), "x.docx"))
    assert has_comments(open_package(make_docx("", parts=comment), "x.docx"))
    plain = open_package(make_docx("<w:p/>", parts={"comments": ""}), "x.docx")
    assert not has_changes(plain)
    assert not has_comments(plain)
