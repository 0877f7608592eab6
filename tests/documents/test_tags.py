from __future__ import annotations

import pytest

from ikzdocs.documents import engine, preparing
from ikzdocs.documents.tags import LONGEST, Kind, Tag, scan, tag_faults
from ikzdocs.errors import TemplateError
from tests.word import make_docx, paragraph, run, table

GOOD = ("{{ a.b|c }}", "{% if a %}", "{%p else %}", "{%tr for a in b %}", "{# für „uns“ #}")
BAD = {
    "{{ a „b“ }}": "typografische",
    "{%- if a %}": "zieht Absätze zusammen",
    "{{ a -}}": "zieht Absätze zusammen",
    "{{r a }}": "einfacher Text verschwindet",
    "{%r if a %}": "einfacher Text verschwindet",
    "{{p a }}": "einfacher Text verschwindet",
    "{{}}": "ist leer",
    "{% colspan 2 %}": "{% colspan %} gibt es in Vorlagen nicht",
    "{% cellbg x %}": "{% cellbg %} gibt es in Vorlagen nicht",
    "{% raw %}": "{% raw %} gibt es in Vorlagen nicht",
    "{{ a" + "+1" * LONGEST + " }}": "zu lang",
}


def faults(raw: str) -> list[str]:
    (tag,) = scan(raw).tags
    return [message for message, _ in tag_faults(tag)]


def test_a_tag_is_taken_apart() -> None:
    assert scan("vor {%p if a.b == 'c' %} nach").tags == (
        Tag(kind=Kind.CONTROL, scope="p", body="if a.b == 'c'", raw="{%p if a.b == 'c' %}"),
    )
    (tag,) = scan("{% for a in b %}").tags
    assert (tag.keyword, tag.rest) == ("for", "a in b")


def test_what_is_between_the_tags_is_told() -> None:
    assert scan("a{{ x }}b{# y #}c").rest.split() == ["a", "b", "c"]


@pytest.mark.parametrize("text", ["{{ a", "a }}", "{{ a %}", "{{ {{ a }}", "{% a }}", "#}"])
def test_half_a_tag_is_torn(text: str) -> None:
    assert scan(text).torn


@pytest.mark.parametrize("raw", GOOD)
def test_known_forms_are_fine(raw: str) -> None:
    assert faults(raw) == []


@pytest.mark.parametrize(("raw", "message"), BAD.items(), ids=lambda text: text[:20])
def test_other_forms_are_refused(raw: str, message: str) -> None:
    assert any(message in fault for fault in faults(raw))


ALT_TEXT = '<w:p><w:r><w:drawing><wp:docPr id="1" descr="{}"/></w:drawing></w:r></w:p>'
SLOW = {
    "open prints": paragraph("{{ " * 20_000),
    "open controls": paragraph("{% " * 20_000),
    "braces": paragraph("{" * 50_000),
    "open in many runs": f"<w:p>{''.join(run('{{ a') for _ in range(5_000))}</w:p>",
    "open in many cells": table(*[("{% colspan " * 50,)] * 200),
    "runs to be replaced": paragraph("{{r a }}" * 10_000),
    "open in an alt text": ALT_TEXT.format("{{ " * 20_000),
    "open in a field": f"<w:p><w:r><w:instrText>{'{{ ' * 20_000}</w:instrText></w:r></w:p>",
    "a long sum": paragraph("{{ a" + "+1" * 5_000 + " }}"),
}
DEEP = {
    "blocks in blocks": paragraph("{% if a %}" * 2_000 + "{% endif %}" * 2_000),
    "brackets in brackets": paragraph("{{ " + "(" * 150 + "a" + ")" * 150 + " }}"),
}


@pytest.mark.parametrize("body", SLOW.values(), ids=SLOW.keys())
def test_what_takes_docxtpl_minutes_never_reaches_it(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "read_source", lambda _: pytest.fail("docxtpl was asked"))
    with pytest.raises(TemplateError):
        engine.prepare(make_docx(body), "x.docx")


@pytest.mark.parametrize("body", DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_too_deep_is_refused_in_words(body: str) -> None:
    with pytest.raises(TemplateError, match="zu tief verschachtelt"):
        engine.prepare(make_docx(body), "x.docx")
