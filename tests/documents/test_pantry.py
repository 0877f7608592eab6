from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pantry
from ikzdocs.documents import preparing
from ikzdocs.documents.engine import prepare
from ikzdocs.documents.pantry import fetch
from ikzdocs.documents.properties import Properties
from ikzdocs.errors import TemplateError
from tests.word import make_docx, paragraph

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = make_docx(paragraph("Hier steht {{ x }}."), parts={"header": paragraph("{{ x }}")})
PROPERTIES = Properties(title="T", day=date(2026, 1, 1))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "vorlagen"
    monkeypatch.setenv(pantry.FOLDER, str(place))
    return place


def rendered() -> bytes:
    return prepare(TEMPLATE, "x.docx").render({"x": "Müller & Söhne"}, PROPERTIES).content


def test_a_template_from_the_pantry_renders_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = rendered()
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(preparing, "read_source", lambda _: pytest.fail("prepared once more"))
    assert rendered() == fresh


def test_a_fault_of_a_kept_template_is_placed_as_before(folder: Path) -> None:
    told = []
    for _ in range(2):
        with pytest.raises(TemplateError) as refused:
            prepare(TEMPLATE, "x.docx").render({"y": "z"}, PROPERTIES)
        told.append(str(refused.value))
    assert told[0] == told[1]
    assert "bei „Hier steht {{ x }}.“" in told[0]
    assert folder.exists()


def test_what_is_refused_is_not_kept(folder: Path) -> None:
    for _ in range(2):
        with pytest.raises(TemplateError):
            prepare(make_docx(paragraph("{{ x() }}")), "x.docx")
    assert not folder.exists()


def test_a_damaged_file_is_made_anew(folder: Path) -> None:
    fresh = rendered()
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:50] + b"?" + whole[51:])
    assert rendered() == fresh
    assert file.read_bytes() == whole


def test_other_filters_make_another_entry(folder: Path) -> None:
    rendered()
    assert fetch(TEMPLATE, {"neu"}) is None
    assert folder.exists()
