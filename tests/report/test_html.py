"""The page is whole, safe and readable by machines that read aloud."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment

from ikzdocs import pantry, pipeline
from ikzdocs.report import html
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 21)
DRAFT = ROOT / "samples" / "erster-entwurf.yaml"
_VOID = {"meta", "br"}


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.seen.append(tag)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _html(spec: bytes) -> str:
    return html.as_html(pipeline.check(spec, stichtag=DAY))


def test_a_page_from_the_pantry_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(pantry.FOLDER, str(tmp_path))
    html.template.cache_clear()
    fresh = _html(DRAFT.read_bytes())
    html.template.cache_clear()
    monkeypatch.setattr(Environment, "_generate", lambda *_: pytest.fail("compiled once more"))
    assert _html(DRAFT.read_bytes()) == fresh
    assert len(list(tmp_path.glob("seite-*"))) == 1


def test_every_element_is_closed_where_it_belongs() -> None:
    page = _Page(_html(DRAFT.read_bytes()))
    assert page.open == []
    assert [tag for tag in page.seen if tag in {"main", "header", "footer", "h1"}] == [
        "header", "h1", "main", "footer"]  # fmt: skip


def test_names_with_markup_stay_text() -> None:
    spec = DRAFT.read_text(encoding="utf-8").replace(
        "Gemeinsames Standesamt", "Müller & Söhne <script>alert(1)</script>"
    )
    page = _html(spec.encode())
    assert "<script>" not in page
    assert "Müller &amp; Söhne &lt;script&gt;" in page


def test_signs_are_spoken() -> None:
    page = _html(DRAFT.read_bytes())
    assert page.count('role="img"') == page.count("aria-label=")
    assert 'aria-label="offen"' in page


def test_each_norm_is_a_link() -> None:
    assert '<a href="https://' in _html(DRAFT.read_bytes())
