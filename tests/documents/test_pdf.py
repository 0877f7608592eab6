"""Every paper as PDF: conformant, German, whole, and the same bytes."""

from __future__ import annotations

import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import outloud
import page
import pikepdf
import pytest

from ikzdocs import pipeline
from ikzdocs.documents import pdf
from ikzdocs.errors import DocumentError, MissingToolError, ToolFailedError
from tests.helpers import ROOT, needed

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 21)
SAMPLE = ROOT / "samples" / "birkenau-digitalisierung.yaml"
PROFILES = {
    "PDF/A-2b": page.ValidationProfile.PDF_A_2B,
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
}
KINDS = (
    "beschlussvorlage-birkenau",
    "vereinbarung",
    "einsparung",
    "antrag",
    "anschreiben-aufsicht",
)


@cache
def _pdfs() -> dict[str, bytes]:
    needed("soffice", "LibreOffice")
    options = pipeline.RenderOptions(pdf=True)
    papers = pipeline.render(SAMPLE, stichtag=DAY, options=options)
    return {f.name.removesuffix(".pdf"): f.content for f in papers.files if f.name.endswith(".pdf")}


@pytest.fixture
def written(tmp_path: Path) -> dict[str, Path]:
    for name, content in _pdfs().items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in _pdfs()}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("profile", PROFILES)
def test_a_validator_finds_every_paper_conformant(
    kind: str, profile: str, written: dict[str, Path]
) -> None:
    result = page.validate_pdf(str(written[kind]), profile=PROFILES[profile])
    found = [(failure.rule_id, failure.message) for failure in result.failures]
    assert [one for one in found if not _is_false_alarm(one[0], written[kind])] == []


def _is_false_alarm(rule: str, path: Path) -> bool:
    """The validator takes a stream that ends with a carriage return for one of a wrong length."""
    if not rule.endswith("-STREAM-LENGTH-001"):
        return False
    return not subprocess.run([needed("qpdf", "qpdf"), "--check", path], check=False).returncode


@pytest.mark.parametrize("kind", KINDS)
def test_a_screen_reader_finds_nothing_wrong(kind: str, written: dict[str, Path]) -> None:
    found = outloud.check(str(written[kind])).findings
    assert [finding.message for finding in found if finding.severity == "error"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_language_title_and_tags_are_those_of_a_german_office(kind: str) -> None:
    with pikepdf.open(BytesIO(_pdfs()[kind])) as opened:
        assert opened.Root.Lang == "de-DE"
        assert "Digitalisierungsmanagement" in str(opened.docinfo["/Title"])
        assert opened.Root.MarkInfo.Marked
        assert len(opened.pages) >= 1


def test_headings_tables_and_pictures_are_tagged(written: dict[str, Path]) -> None:
    tool = needed("pdfinfo", "poppler-utils")
    told = subprocess.run([tool, "-struct-text", written["einsparung"]], capture_output=True,
                          check=True, text=True, encoding="utf-8").stdout  # fmt: skip
    assert "H1" in told
    assert "TH" in told
    assert "Figure" in told


def test_the_text_survives(written: dict[str, Path]) -> None:
    tool = needed("pdftotext", "poppler-utils")
    told = subprocess.run([tool, "-layout", written["antrag"], "-"], capture_output=True,
                          check=True, text=True, encoding="utf-8").stdout  # fmt: skip
    assert "75.000 Euro" in told.replace("\N{NO-BREAK SPACE}", " ")
    assert "Mörlenbach" in told


def test_the_same_document_gives_the_same_bytes() -> None:
    needed("soffice", "LibreOffice")
    papers = pipeline.render(SAMPLE, stichtag=DAY, options=pipeline.RenderOptions(only=("antrag",)))
    document = pdf.Document(name="antrag", content=papers.files[0].content)
    again = list(pdf.convert([document, document], day=DAY, jobs=2))
    assert {one.content for one in again} == {_pdfs()["antrag"]}


def test_what_is_no_word_file_never_reaches_libreoffice() -> None:
    needed("soffice", "LibreOffice")
    broken = pdf.Document(name="vereinbarung", content=b"")
    with pytest.raises(DocumentError, match="Die Datei ist leer"):
        list(pdf.convert([broken], day=DAY))


def test_a_document_that_becomes_no_pdf_is_told_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "office", lambda: "/bin/true")
    papers = pipeline.render(SAMPLE, stichtag=DAY, options=pipeline.RenderOptions(only=("antrag",)))
    document = pdf.Document(name="antrag", content=papers.files[0].content)
    with pytest.raises(ToolFailedError, match="Aus „antrag“ wurde kein PDF"):
        list(pdf.convert([document], day=DAY))


def test_without_libreoffice_one_sentence_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", lambda _program: None)
    with pytest.raises(MissingToolError, match=r"LibreOffice fehlt.*apt-get install"):
        pdf.office()
