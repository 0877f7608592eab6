"""Every page holds WCAG 2.1 AA as far as axe can tell, on a laptop and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import axe
from tests.web.clerk import Clerk
from tests.web.conftest import BIRKENAU

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

BASE = f"/k/{BIRKENAU}"
PAGES = (
    "/",
    "/neu",
    "/nichts",
    BASE,
    f"{BASE}/text",
    f"{BASE}/unterlagen",
    f"{BASE}/vorschau/vereinbarung.docx",
    f"{BASE}/vorschau/einsparung.docx",
    f"{BASE}/was-waere?jahre=3",
    f"{BASE}/durchsicht",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
WIDTHS = {"laptop": 1366, "phone": 360}
RUN = """async (rules) => {
  const found = await axe.run({runOnly: rules});
  const where = (one) => one.nodes.slice(0, 3).map((node) => node.html).join(" | ");
  return found.violations.map((one) => `${one.id}: ${one.help}: ${where(one)}`);
}"""


def _violations(page: Page) -> list[str]:
    """What axe finds; it is evaluated past the content policy, which lets no page add a script."""
    page.evaluate(axe().read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(RUN, RULES)
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_has_a_barrier(page: Page, width: str) -> None:
    page.set_viewport_size({"width": WIDTHS[width], "height": 800})
    base = page.url.rstrip("/")
    for path in PAGES:
        page.goto(base + path)
        assert (path, _violations(page)) == (path, [])
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width], path


def test_findings_faults_and_conflicts_have_no_barrier(page: Page, folder: Path) -> None:
    page.get_by_role("link", name="Digitalisierungsmanagement").first.click()
    clerk = Clerk(page)
    clerk.unfold()
    clerk.control("laufzeit.jahre").fill("3")
    page.locator("#seite-spalte").get_by_text("NOCH NICHT FÖRDERFÄHIG").wait_for()
    assert _violations(page) == []
    clerk.control("laufzeit.jahre").fill("drei")
    clerk.control("laufzeit.jahre--fehler").wait_for()
    assert _violations(page) == []
    with (folder / f"{BIRKENAU}.yaml").open("a", encoding="utf-8") as file:
        file.write("# von Hand\n")
    page.get_by_role("button", name="Speichern", exact=True).click()
    page.get_by_role("heading", name="Es gibt zwei Fassungen").wait_for()
    assert _violations(page) == []
