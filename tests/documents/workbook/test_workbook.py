"""The workbook as someone opens it: sheets, locks, print layout, names, and no surprises."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.cell import Cell

from ikzdocs import pipeline
from ikzdocs.documents.plan import plan
from ikzdocs.documents.properties import Properties
from ikzdocs.documents.workbook import workbook
from ikzdocs.spec.model import Foerderart, Foerderung, Kosten, Schluessel, Schluesselart
from tests.akten import akte
from tests.cooperations import STICHTAG
from tests.papers import BIRKENAU, FIRST_DRAFT, GIESSEN, sample

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from ikzdocs.spec.model import Spec

SHEETS = [
    *("Gegenüberstellung", "Kostenanteile", "Diagramm"),
    *("Laufzeit", "Andere Zählweisen", "Grundlagen"),
]


def _content(cooperation: Spec) -> bytes | None:
    known = akte(cooperation)
    (planned,) = (one for one in plan(known) if one.kind == "einsparung")
    return workbook(known, Properties.of(known, planned))


def _opened(cooperation: Spec) -> Workbook:
    content = _content(cooperation)
    assert content is not None
    return load_workbook(io.BytesIO(content))


@cache
def _birkenau() -> Workbook:
    return _opened(sample(BIRKENAU).usable())


def _cells(book: Workbook) -> list[Cell]:
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return [cell for cell in cells if isinstance(cell, Cell)]


def _margins(sheet: Worksheet) -> tuple[str, str, str]:
    """Header right, footer left, footer right."""
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None
    assert footer is not None
    assert header.right is not None
    assert footer.left is not None
    assert footer.right is not None
    return tuple(str(one.text or "") for one in (header.right, footer.left, footer.right))  # type: ignore[return-value]


def test_the_sheets_stand_in_the_order_in_which_one_reads() -> None:
    assert _birkenau().sheetnames == SHEETS


def test_only_entries_may_be_changed_and_no_password_is_asked() -> None:
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in _birkenau())
    for cell in _cells(_birkenau()):
        if not cell.protection.locked:
            assert cell.data_type == "n", cell.coordinate
            assert cell.fill.fgColor.rgb == "FFFFF7D1"
    entries = [cell for cell in _cells(_birkenau()) if not cell.protection.locked]
    assert len(entries) == 3 * 2 + 2 + 3 + 1 + 2 + 1


def test_every_page_is_a4_with_its_number_and_the_version_of_the_agreement() -> None:
    fassung = akte(sample(BIRKENAU).usable()).fassung
    for sheet in _birkenau():
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        footer = f"Gemeinsames Digitalisierungsmanagement · Fassung {fassung}"
        assert _margins(sheet) == ("", footer, "Seite &P von &N")


def test_the_head_of_each_table_is_printed_on_every_page() -> None:
    tables = [name for name in SHEETS if name not in {"Diagramm", "Grundlagen"}]
    assert all(_birkenau()[name].print_title_rows for name in tables)


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    one = sample(BIRKENAU).usable()
    cost = replace(one.kosten.einmalig[0], bezeichnung='=HYPERLINK("https://x.example")')
    changed = replace(
        one,
        kosten=replace(one.kosten, einmalig=(cost,), quelle="-1+1"),
        kooperation=replace(one.kooperation, titel="@SUM(1)"),
    )
    told = [cell for cell in _cells(_opened(changed)) if str(cell.value)[:2] in {"=H", "-1", "@S"}]
    assert {cell.data_type for cell in told} == {"s"}
    assert all(cell.quotePrefix for cell in told)
    assert len(told) == 4


def test_the_footer_takes_any_title() -> None:
    one = sample(BIRKENAU).usable()
    titel = "Bau & Betrieb " * 40
    book = _opened(replace(one, kooperation=replace(one.kooperation, titel=titel)))
    _, left, right = _margins(book[SHEETS[0]])
    assert left.startswith("Bau && Betrieb Bau && Betrieb")
    assert "… · Fassung" in left
    assert len(left + right) < 250


def test_the_chart_shows_both_costs_of_every_party() -> None:
    content = _content(sample(GIESSEN).usable())
    assert content is not None
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (chart,) = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
        shown = archive.read(chart).decode()
        (drawing,) = [name for name in archive.namelist() if name.startswith("xl/drawings/d")]
        described = archive.read(drawing).decode()
    assert "'Kostenanteile'!$H$6:$H$24" in shown
    assert "'Kostenanteile'!$J$6:$J$24" in shown
    assert "Balkendiagramm mit den Ausgaben der Beteiligten" in described


def test_it_says_who_made_it_and_no_other_day_than_the_stichtag() -> None:
    said = _birkenau().properties
    assert said.title == "Nachweis des Effizienzgewinns: Gemeinsames Digitalisierungsmanagement"
    assert said.creator == "Birkenau"
    assert said.created == said.modified == datetime(2026, 11, 21)  # noqa: DTZ001 - as openpyxl reads


def test_the_same_cooperation_gives_the_same_bytes() -> None:
    one = sample(GIESSEN).usable()
    assert _content(one) == _content(one)


def test_without_a_key_no_shares_are_shown_and_it_is_a_draft() -> None:
    one = sample(BIRKENAU).usable()
    book = _opened(replace(one, kosten=replace(one.kosten, schluessel=Schluessel())))
    assert "Kostenanteile" not in book.sheetnames
    assert "[[FEHLT: Kostenschlüssel]]" in [cell.value for cell in _cells(book)]
    assert _margins(book["Grundlagen"])[0] == "ENTWURF"


def test_many_parties_have_no_chart() -> None:
    one = sample(GIESSEN).usable()
    more = [
        replace(party, kuerzel=f"{party.kuerzel}-{copy}")
        for copy in range(2)
        for party in one.beteiligte
    ]
    costs = {party.kuerzel: one.kosten.vorher[party.kuerzel[:-2]] for party in more}
    key = Schluessel(art=Schluesselart.GLEICH)
    kosten = replace(one.kosten, vorher=costs, schluessel=key)
    book = _opened(replace(one, beteiligte=tuple(more), kosten=kosten))
    assert "Kostenanteile" in book.sheetnames
    assert "Diagramm" not in book.sheetnames


def test_without_figures_there_is_no_workbook() -> None:
    assert _content(replace(sample(BIRKENAU).usable(), kosten=Kosten())) is None


def _files(name: str, *only: str, **blocks: object) -> dict[str, bytes]:
    loaded = sample(name)
    changed = replace(loaded, spec=replace(loaded.usable(), **blocks))  # type: ignore[arg-type]
    options = pipeline.RenderOptions(only=only)
    papers = pipeline.render(changed, stichtag=STICHTAG, options=options)
    return {file.name: file.content for file in papers.files}


def test_the_annex_comes_as_document_and_as_workbook() -> None:
    files = _files(BIRKENAU, "einsparung")
    assert [name for name in files if name.startswith("einsparung")] == [
        "einsparung.docx",
        "einsparung.xlsx",
    ]
    assert "einsparung.xlsx" in json.loads(files["manifest.json"])["dateien"]


def test_neither_a_study_nor_a_first_draft_has_a_workbook() -> None:
    study = Foerderung(art=Foerderart.MACHBARKEITSSTUDIE)
    assert "einsparung.xlsx" not in _files(BIRKENAU, foerderung=study, kosten=Kosten())
    assert "einsparung.docx" in _files(FIRST_DRAFT, kosten=Kosten())
    assert "einsparung.xlsx" not in _files(FIRST_DRAFT, kosten=Kosten())


def test_no_other_kind_brings_the_workbook() -> None:
    assert "einsparung.xlsx" not in _files(BIRKENAU, "antrag")
