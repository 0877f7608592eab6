from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ikzdocs.documents import pantry, preparing
from ikzdocs.documents.engine import prepare
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


@pytest.mark.parametrize("damage", [b"", b"x" * 100, "truncated", "changed"])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes | str) -> None:
    fresh = rendered()
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    broken = {"truncated": whole[:-9], "changed": whole[:50] + b"?" + whole[51:]}
    file.write_bytes(damage if isinstance(damage, bytes) else broken[damage])
    assert rendered() == fresh
    assert file.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows keeps profiles apart")
def test_nothing_is_taken_from_a_folder_that_others_may_write_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered()
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o777)
    monkeypatch.setattr(pantry, "_read", lambda _: pytest.fail("code of others"))
    rendered()


def test_what_other_versions_made_goes(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    (folder / "anders-abc.bin").write_bytes(b"x")
    rendered()
    assert [file.name.startswith("anders") for file in folder.iterdir()] == [False]


def test_other_filters_make_another_entry(folder: Path) -> None:
    rendered()
    assert pantry.fetch(TEMPLATE, {"neu"}) is None
    assert folder.exists()


def test_without_a_folder_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(pantry.FOLDER, "")
    rendered()
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "vorlagen").write_text("a file", encoding="utf-8")
    assert rendered()
    assert folder.is_file()
