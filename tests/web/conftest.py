"""The page over a folder of its own: asked directly, or opened in a real browser."""

from __future__ import annotations

import re
import threading
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ikzdocs import resources
from ikzdocs.web import Settings, create_app, server
from tests.helpers import chromium
from tests.web.visitor import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

DAY = date(2026, 11, 21)
PORT = 8350
BIRKENAU = "birkenau-digitalisierung"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project folder with Birkenau's cooperation in it."""
    place = tmp_path / "projekt"
    place.mkdir()
    name = f"{BIRKENAU}.yaml"
    (place / name).write_bytes(resources.content("samples", name))
    return place


@pytest.fixture
def settings(folder: Path) -> Settings:
    return Settings(folder=folder, port=PORT, heute=lambda: DAY)


@pytest.fixture
def visitor(settings: Settings) -> Visitor:
    """Somebody who has opened the page with its key."""
    guest = Visitor(create_app(settings).test_client(), settings)
    assert guest.get(f"/?schluessel={settings.key}").status_code == 303
    return guest


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, as little of it as the page needs."""
    program = chromium()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an optional tool

    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=arguments)
        yield started
        started.close()


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """The address of a page that runs, with its key."""
    running, url = server.listen(folder, 0, lambda: DAY)
    thread = threading.Thread(target=running.serve_forever)
    thread.start()
    yield url
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The list of cooperations in a browser window; what goes wrong in the page fails the test."""
    context = browser.new_context(viewport={"width": 1366, "height": 900}, locale="de-DE")
    faults: list[str] = []
    opened = context.new_page()
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda told: _note(told.type, told.text, faults))
    opened.goto(address)
    opened.set_default_timeout(20_000)
    yield opened
    context.close()
    assert faults == []


def _note(kind: str, text: str, faults: list[str]) -> None:
    expected = re.search(r"status of 4(00|04|09)", text)
    if kind in {"error", "warning"} and not expected:
        faults.append(text)
