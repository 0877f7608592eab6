"""What a worker does with its share: together where it pays, apart where something fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs import pipeline
from ikzdocs.batch.work import work
from ikzdocs.documents import pdf
from ikzdocs.errors import ToolFailedError
from ikzdocs.papers import RenderOptions
from tests.batches import jobs, settings, specs
from tests.helpers import needed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pytest

    from ikzdocs.batch import Settings
    from ikzdocs.documents.pdf import Document

PDF = RenderOptions(only=("antrag", "vereinbarung"), pdf=True)


def _settings(folder: Path) -> Settings:
    return settings(folder / "out", options=PDF)


def test_the_documents_of_all_go_through_one_call_of_libreoffice(tmp_path: Path) -> None:
    needed("soffice", "LibreOffice")
    folder = specs(tmp_path / "in", "eins", "zwei")
    records = work(_settings(tmp_path), jobs(folder))
    assert [record.exit_code for record in records] == [0, 0]
    for name in ("antrag", "vereinbarung"):
        pages = [(tmp_path / "out" / k / f"{name}.pdf").read_bytes() for k in ("eins", "zwei")]
        assert all(page.startswith(b"%PDF-") for page in pages)
        assert pages[0] != pages[1]


def test_a_document_that_gives_no_pdf_fails_its_own_cooperation_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[list[str]] = []

    def convert(documents: Sequence[Document], **_options: object) -> Iterator[Document]:
        calls.append([one.name for one in documents])
        for one in documents:
            if b"Standesamt zwei" in _text(one):
                raise ToolFailedError("LibreOffice", f"Aus „{one.name}“ wurde kein PDF.")
            yield pdf.Document(name=one.name, content=b"%PDF-")

    monkeypatch.setattr(pdf, "convert", convert)
    folder = specs(tmp_path / "in", "drei", "eins", "zwei")
    records = work(_settings(tmp_path), jobs(folder))
    assert [record.exit_code for record in records] == [0, 0, 2]
    assert "LibreOffice" in records[2].fehler
    assert [len(names) for names in calls] == [6, 2, 2, 2]
    assert not (tmp_path / "out" / "zwei").exists()
    assert (tmp_path / "out" / "eins" / "antrag.pdf").read_bytes() == b"%PDF-"


def _text(document: Document) -> bytes:
    from ikzdocs.wordfile.package import open_package  # noqa: PLC0415

    return b"".join(open_package(document.content, document.name).parts.values())


def test_a_fault_of_ours_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("ups")

    monkeypatch.setattr(pipeline, "check", broken)
    record = work(_settings(tmp_path), jobs(specs(tmp_path / "in", "eins")))[0]
    assert record.exit_code == 3
    assert record.fehler.startswith("Fehler von ikzdocs in test_work.py:")
    assert "ZeroDivisionError: ups" in record.fehler
