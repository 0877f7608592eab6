from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from ikzdocs.documents.properties import APP, CORE, Properties


def core(title: str) -> dict[str, str]:
    parts = Properties(title=title, day=date(2026, 11, 22), author="Birkenau").parts()
    root = etree.fromstring(parts[CORE])
    return {etree.QName(child).localname: child.text or "" for child in root}


def test_everything_is_said_on_purpose() -> None:
    told = core("Vereinbarung")
    assert told["title"] == "Vereinbarung"
    assert told["creator"] == told["lastModifiedBy"] == "Birkenau"
    assert told["created"] == told["modified"] == "2026-11-22T00:00:00Z"
    assert told["language"] == "de-DE"


@pytest.mark.parametrize("title", ["Müller & Söhne <x>", '"{{ 7*7 }}"', "ß€漢"])
def test_a_title_is_escaped_once(title: str) -> None:
    assert core(title)["title"] == title


def test_a_long_title_is_shortened_and_the_document_kept() -> None:
    assert core("a" * 300)["title"] == "a" * 254 + "…"


def test_a_title_is_one_line() -> None:
    assert core("eins\nzwei")["title"] == "eins zwei"


def test_the_program_is_named_and_no_company() -> None:
    app = Properties(title="x", day=date(2026, 1, 1)).parts()[APP]
    assert b"<Application>ikzdocs</Application>" in app
