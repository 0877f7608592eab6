"""Photograph the local web page: `python -m scripts.screenshots` writes docs/bilder/seite-*.png.

For developers, after a change of the page. Needs Playwright (in the test requirements) and
Chromium. The page runs over a folder of two samples, as of a fixed day.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from ikzdocs import pipeline
from ikzdocs.web import server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "bilder"
SAMPLES = ("birkenau-digitalisierung", "erster-entwurf")
BASE = f"/k/{SAMPLES[0]}"
DAY = date(2026, 11, 21)
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 780}
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]


def form(page: Page, base: str) -> None:
    """The form with the check beside it."""
    page.goto(base + BASE)


def costs(page: Page, base: str) -> None:
    """The cost table."""
    page.goto(f"{base}{BASE}#kosten.vorher")
    page.locator('[id="kosten.vorher"]').scroll_into_view_if_needed()


def blocked(page: Page, base: str) -> None:
    """A term that is too short, and the link that leads to it."""
    page.goto(f"{base}{BASE}#laufzeit")
    page.wait_for_load_state()
    page.locator('[id="laufzeit.jahre"]').fill("3")
    page.locator("#seite-spalte").get_by_text("NOCH NICHT FÖRDERFÄHIG").wait_for()


def review(page: Page, base: str) -> None:
    """The result of reading an agreement that says six months instead of twelve."""
    sample = (ROOT / "samples" / f"{SAMPLES[0]}.yaml").read_text(encoding="utf-8")
    changed = pipeline.load(sample.replace("frist_monate: 12", "frist_monate: 6").encode())
    options = pipeline.RenderOptions(only=("vereinbarung",))
    made = pipeline.render(changed, stichtag=DAY, options=options).files
    content = next(file.content for file in made if file.name == "vereinbarung.docx")
    page.goto(f"{base}{BASE}/durchsicht")
    page.get_by_label("Vereinbarung als Word-Dokument").set_input_files(
        {"name": "vereinbarung.docx", "mimeType": "application/zip", "buffer": content}
    )
    page.get_by_role("button", name="Nachlesen").click()
    page.get_by_role("link", name="Kopie mit Kommentaren").wait_for()


def at(path: str) -> Callable[[Page, str], None]:
    """Return the way to a page that needs nothing but its address."""

    def go(page: Page, base: str) -> None:
        page.goto(base + path)

    return go


SHOTS: dict[str, tuple[dict[str, int], Callable[[Page, str], None]]] = {
    "seite-liste": (LAPTOP, at("/")),
    "seite-angaben": (LAPTOP, form),
    "seite-kosten": (LAPTOP, costs),
    "seite-sperrt": (LAPTOP, blocked),
    "seite-unterlagen": (LAPTOP, at(f"{BASE}/unterlagen")),
    "seite-vorschau": (LAPTOP, at(f"{BASE}/vorschau/einsparung.docx")),
    "seite-was-waere": (LAPTOP, at(f"{BASE}/was-waere?ohne=gorxheimertal")),
    "seite-durchsicht": (LAPTOP, review),
    "seite-telefon": (PHONE, blocked),
}


@contextmanager
def running() -> Iterator[str]:
    """Give the address of a page over copies of the samples."""
    with tempfile.TemporaryDirectory() as name:
        for sample in SAMPLES:
            shutil.copy(ROOT / "samples" / f"{sample}.yaml", name)
        served, address = server.listen(Path(name), 0, lambda: DAY)
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        try:
            yield address
        finally:
            served.shutdown()
            thread.join()
            served.server_close()


def photograph(browser: Browser, address: str) -> None:
    """Take every picture."""
    base = address.partition("/?")[0]
    for name, (size, go) in SHOTS.items():
        page = browser.new_page(locale="de-DE")
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        page.goto(address)
        go(page, base)
        page.screenshot(path=PICTURES / f"{name}.png", caret="hide")
        page.close()


if __name__ == "__main__":
    with running() as opened, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=_ARGUMENTS
        )
        photograph(chromium, opened)
