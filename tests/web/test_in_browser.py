"""The form as a clerk meets it: in a real browser, with mouse, keyboard and clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from ikzdocs import pipeline
from ikzdocs.web.store import DRAFTS
from tests.web.clerk import Clerk
from tests.web.conftest import BIRKENAU, DAY

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

TABLE = """Kommune\tPersonal\tSach\r
Gemeinde Mörlenbach\t91.000,00 €\t14.000\r
Birkenau\t97.000\t12.000\r
"""
PASTE = """(field, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const options = {clipboardData, bubbles: true, cancelable: true};
  field.dispatchEvent(new ClipboardEvent("paste", options));
}"""


@pytest.fixture
def clerk(page: Page) -> Clerk:
    """A clerk who has opened Birkenau's form."""
    page.get_by_role("link", name="Digitalisierungsmanagement").first.click()
    page.wait_for_load_state()
    return Clerk(page)


def _column(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Prüfung")


def _kept(page: Page) -> None:
    page.get_by_text("als Entwurf gesichert").wait_for()


def _file(folder: Path) -> str:
    return (folder / f"{BIRKENAU}.yaml").read_text(encoding="utf-8")


def test_a_blocker_is_found_by_its_link_and_mended(clerk: Clerk, folder: Path) -> None:
    page = clerk.page
    years = clerk.control("laufzeit.jahre")
    years.fill("3")
    _column(page).get_by_text("NOCH NICHT FÖRDERFÄHIG", exact=True).wait_for()
    page.get_by_label("Förderprogramm").focus()
    _column(page).get_by_role("link", name="Laufzeit", exact=False).first.click()
    expect(years).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("6")
    _column(page).get_by_text("FÖRDERFÄHIG", exact=True).wait_for()
    clerk.saved()
    assert "  jahre: 6\n" in _file(folder)


def test_an_exception_is_given_its_reason_from_the_column(clerk: Clerk, folder: Path) -> None:
    page = clerk.page
    clerk.control("beteiligte.2").get_by_role("button", name="Entfernen (Beteiligte").click()
    ask = _column(page).get_by_role("button", name="Begründen (Zahl der Beteiligten)")
    ask.click()
    page.keyboard.type("Andere Nachbarn gibt es nicht.")
    expect(ask).to_have_count(0)
    clerk.saved()
    reasons = pipeline.load(folder / f"{BIRKENAU}.yaml").usable().begruendungen
    assert reasons == {"foerderung.partnerzahl": "Andere Nachbarn gibt es nicht."}


def test_a_value_that_is_none_is_told_beside_its_field(clerk: Clerk) -> None:
    cost = clerk.control("kosten.vorher.0.sach")
    cost.fill("viel")
    expect(cost).to_have_attribute("aria-invalid", "true")
    expect(clerk.control("kosten.vorher.0.sach--fehler")).to_contain_text("viel")
    cost.fill("12.500")
    expect(cost).not_to_have_attribute("aria-invalid", "true")


def test_a_table_copied_from_excel_finds_its_rows_by_name(clerk: Clerk, folder: Path) -> None:
    clerk.control("kosten.vorher.0.personal").evaluate(PASTE, TABLE)
    expect(clerk.control("kosten.vorher.0.sach")).to_have_value("12.000")
    expect(clerk.control("kosten.vorher.1.personal")).to_have_value("91.000,00 €")
    expect(clerk.control("kosten.vorher.2.personal")).to_have_value("60.000")
    clerk.saved()
    costs = pipeline.check(folder / f"{BIRKENAU}.yaml", stichtag=DAY).spec.kosten.vorher
    assert costs["moerlenbach"].personal == 91000


def test_cells_copied_from_excel_fill_from_the_cursor_on(clerk: Clerk) -> None:
    clerk.control("kosten.vorher.1.sach").evaluate(PASTE, "1.000\n2.000\n3.000\n")
    expect(clerk.control("kosten.vorher.1.sach")).to_have_value("1.000")
    expect(clerk.control("kosten.vorher.2.sach")).to_have_value("2.000")
    expect(clerk.control("kosten.vorher.1.personal")).to_have_value("92.000")


def test_a_new_party_is_completed_by_the_register_and_gets_its_row(clerk: Clerk) -> None:
    page = clerk.page
    card = clerk.add("beteiligte")
    clerk.control(f"{card}.name").press_sequentially("Buseck")
    page.keyboard.press("Tab")
    expect(clerk.control(f"{card}.ags")).to_have_value("06531003")
    expect(clerk.control(f"{card}.typ")).to_have_value("gemeinde")
    number = card.rpartition(".")[2]
    expect(clerk.control(f"kosten.vorher.{number}.personal")).to_be_visible()
    stelle = clerk.control("datenschutz.federfuehrende_stelle")
    stelle.select_option(label="Buseck")
    _kept(page)
    clerk.control(card).get_by_role("button", name="Entfernen (Beteiligte Kommune)").click()
    expect(clerk.control(f"kosten.vorher.{number}.personal")).to_have_count(0)
    expect(stelle).to_have_value("")


def _wait_for_draft(page: Page, folder: Path) -> None:
    """A page that closes sends its last message when it is gone already."""
    for _ in range(100):
        if list(folder.glob(f"{DRAFTS}/*.yaml")):
            return
        page.wait_for_timeout(100)
    pytest.fail("no draft came")


def test_nothing_is_lost_on_reload_or_crash(clerk: Clerk, folder: Path) -> None:
    page = clerk.page
    clerk.control("kooperation.aufgabe").fill("Ein neuer Satz.")
    _kept(page)
    page.reload()
    expect(clerk.control("kooperation.aufgabe")).to_have_value("Ein neuer Satz.")
    assert "Ein neuer Satz." not in _file(folder)
    assert len(list((folder / DRAFTS).iterdir())) == 1


def test_a_window_that_is_closed_at_once_loses_nothing(clerk: Clerk, folder: Path) -> None:
    page = clerk.page
    here = page.url
    clerk.control("kooperation.aufgabe").fill("Im letzten Augenblick.")
    page.goto("about:blank")
    _wait_for_draft(page, folder)
    page.goto(here)
    page.get_by_role("link", name="Damit weiterarbeiten").click()
    expect(clerk.control("kooperation.aufgabe")).to_have_value("Im letzten Augenblick.")
    clerk.saved()
    expect(page.get_by_text("Damit weiterarbeiten")).to_have_count(0)


def test_two_windows_never_overwrite_each_other(clerk: Clerk, folder: Path) -> None:
    first = clerk.page
    second = Clerk(first.context.new_page())
    second.page.goto(first.url)
    clerk.control("laufzeit.jahre").fill("6")
    _kept(first)
    second.control("laufzeit.jahre").fill("7")
    _kept(second.page)
    clerk.saved()
    second.page.get_by_role("button", name="Speichern", exact=True).click()
    second.page.get_by_role("heading", name="Es gibt zwei Fassungen").wait_for()
    assert "  jahre: 6\n" in _file(folder)
    second.page.get_by_role("button", name="Meine Fassung als neue Datei speichern").click()
    expect(second.control("laufzeit.jahre")).to_have_value("7")
    assert f"{BIRKENAU}-2" in second.page.url


def test_an_agreement_that_came_back_is_read_and_commented(page: Page, folder: Path) -> None:
    made = pipeline.render(folder / f"{BIRKENAU}.yaml", stichtag=DAY).files
    agreement = next(file for file in made if file.name == "vereinbarung.docx")
    page.get_by_role("link", name="Digitalisierungsmanagement").first.click()
    page.get_by_role("link", name="Durchsicht").click()
    page.get_by_label("Vereinbarung als Word-Dokument").set_input_files(
        {"name": "zurueck.docx", "mimeType": "application/zip", "buffer": agreement.content}
    )
    page.get_by_role("button", name="Nachlesen").click()
    expect(page.get_by_text("22 von 22 Klauseln gefunden").first).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("link", name="Kopie mit Kommentaren (Word)").click()
    assert started.value.suggested_filename == "vereinbarung-kommentiert.docx"


def test_the_keyboard_alone_is_enough(page: Page, folder: Path) -> None:
    """From the list to a saved change without a mouse."""
    _tab_to(page, "Neue Kooperation")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Neue Kooperation").wait_for()
    _tab_to(page, "Titel der Zusammenarbeit")
    page.keyboard.type("Nur Tasten")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Grundlagen").wait_for()
    _tab_to(page, "Beteiligte Kommune hinzufügen")
    page.keyboard.press("Enter")
    page.keyboard.type("Birkenau")
    _tab_to(page, "Speichern")
    page.keyboard.press("Enter")
    page.get_by_text("Gespeichert in").wait_for()
    party = pipeline.load(folder / "nur-tasten.yaml").usable().beteiligte[0]
    assert party.name == "Birkenau"


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of this name has the focus."""
    for _ in range(400):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "() => { const e = document.activeElement;"
            " return (e.labels?.[0]?.innerText ?? e.innerText ?? '').trim(); }"
        )
        if name == told or (name != "Speichern" and name in told):
            return
    pytest.fail(f"no way to {name} by keyboard")
