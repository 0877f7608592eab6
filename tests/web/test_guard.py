"""Nobody but the browser that was given the key gets anything, and no other page can use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs.web import create_app
from ikzdocs.web.guard import HEADERS
from tests.web.conftest import BIRKENAU

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.web import Settings
    from tests.web.visitor import Visitor

PAGES = (
    "/",
    "/neu",
    f"/k/{BIRKENAU}",
    f"/k/{BIRKENAU}/unterlagen/unterlagen.zip",
    "/static/ikzdocs.js",
)
POSTS = (
    "/neu",
    f"/k/{BIRKENAU}",
    f"/k/{BIRKENAU}/pruefen",
    f"/k/{BIRKENAU}/text",
    f"/k/{BIRKENAU}/entwurf/abcdef0123456789",
    f"/k/{BIRKENAU}/durchsicht",
)


@pytest.mark.parametrize("path", PAGES)
def test_without_the_key_nothing_is_shown(settings: Settings, path: str) -> None:
    answer = create_app(settings).test_client().get(path, base_url="http://127.0.0.1:8350")
    assert answer.status_code == 401
    assert "Gemeinsames" not in answer.text


def test_a_wrong_key_opens_nothing(settings: Settings) -> None:
    client = create_app(settings).test_client()
    answer = client.get("/?schluessel=geraten", base_url="http://127.0.0.1:8350")
    assert answer.status_code == 401


def test_the_key_leaves_the_address_and_hides_in_a_cookie(settings: Settings) -> None:
    client = create_app(settings).test_client()
    answer = client.get(f"/?schluessel={settings.key}", base_url="http://127.0.0.1:8350")
    assert (answer.status_code, answer.location) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    "host", ["angreifer.example:8350", "127.0.0.1:9999", "localhost", "[::1]:8350"]
)
def test_under_a_foreign_name_nobody_answers(visitor: Visitor, host: str) -> None:
    answer = visitor.client.get("/", base_url=visitor.base, headers={"Host": host})
    assert answer.status_code == 421


@pytest.mark.parametrize("path", POSTS)
def test_a_form_without_our_key_changes_nothing(visitor: Visitor, path: str, folder: Path) -> None:
    before = sorted((p.name, p.read_bytes()) for p in folder.rglob("*.yaml"))
    sent = {**visitor.answers(BIRKENAU), "kooperation.titel": "Gekapert"}
    for forged in ({}, {"formular": ""}, {"formular": "0" * 64}):
        answer = visitor.client.post(path, base_url=visitor.base, data={**sent, **forged})
        assert answer.status_code == 403
    assert sorted((p.name, p.read_bytes()) for p in folder.rglob("*.yaml")) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://angreifer.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_sent_by_another_page_is_refused(visitor: Visitor, headers: dict[str, str]) -> None:
    assert visitor.post("/neu", {"titel": "Fremd"}, headers=headers).status_code == 403


@pytest.mark.parametrize("path", ["/", "/gibt-es-nicht", f"/k/{BIRKENAU}", "/static/ikzdocs.css"])
def test_every_answer_is_hardened(visitor: Visitor, path: str) -> None:
    answer = visitor.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "unsafe" not in HEADERS["Content-Security-Policy"]


def test_no_page_needs_more_than_the_content_policy_allows(visitor: Visitor) -> None:
    base = f"/k/{BIRKENAU}"
    paths = ("/", "/neu", base, f"{base}/unterlagen", f"{base}/was-waere?jahre=3", f"{base}/text")
    for path in paths:
        text = visitor.get(path).text
        assert "<style" not in text
        assert " style=" not in text
        assert " onclick=" not in text
        assert text.count("<script") == 1


def test_what_is_typed_is_never_markup(visitor: Visitor) -> None:
    sent = visitor.answers(BIRKENAU)
    sent["kooperation.titel"] = '<script>alert(1)</script>"><b>'
    column = visitor.post(f"/k/{BIRKENAU}/pruefen", sent)
    assert "<script>alert" not in column.get_json()["spalte"]
    visitor.post(f"/k/{BIRKENAU}", sent)
    for path in ("/", f"/k/{BIRKENAU}", f"/k/{BIRKENAU}/vorschau/vereinbarung.docx"):
        assert "<script>alert" not in visitor.get(path).text


def test_a_form_that_is_too_big_is_refused(visitor: Visitor) -> None:
    sent = {**visitor.answers(BIRKENAU), "kooperation.aufgabe": "x" * 2_100_000}
    assert visitor.post(f"/k/{BIRKENAU}", sent).status_code == 413
