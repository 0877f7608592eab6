"""Birkenau's application from an empty form to the papers, made with mouse and keyboard only."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import pipeline, resources, source
from tests.web.clerk import Clerk
from tests.web.conftest import BIRKENAU, DAY

if TYPE_CHECKING:
    from playwright.sync_api import Page

DOCUMENTS = (".docx", ".xlsx")


def _sample() -> bytes:
    return resources.content("samples", f"{BIRKENAU}.yaml")


def test_the_papers_made_with_the_mouse_are_those_made_from_yaml(page: Page) -> None:
    data = source.read(_sample(), f"{BIRKENAU}.yaml").data
    page.get_by_role("link", name="Neue Kooperation").click()
    page.get_by_label("Titel der Zusammenarbeit").fill("Gemeinsames Digitalisierungsmanagement")
    page.get_by_role("button", name="Anlegen").click()
    page.wait_for_load_state()
    clerk = Clerk(page)
    clerk.fill(data)
    page.locator("#seite-spalte").get_by_text("FÖRDERFÄHIG", exact=True).wait_for()
    page.get_by_role("button", name="Speichern und zu den Unterlagen").click()
    with page.expect_download() as started:
        page.get_by_role("link", name="Alles herunterladen (ZIP)").click()
    with zipfile.ZipFile(io.BytesIO(Path(started.value.path()).read_bytes())) as archive:
        made = {name: archive.read(name) for name in archive.namelist()}
    assert started.value.suggested_filename == "unterlagen.zip"
    expected = pipeline.render(pipeline.load(_sample()), stichtag=DAY).files
    assert set(made) == {file.name for file in expected}
    documents = [file for file in expected if file.name.endswith(DOCUMENTS)]
    assert [file.name for file in documents if made[file.name] != file.content] == []
