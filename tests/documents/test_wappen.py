"""A party's coat of arms: where it belongs, in its proportions, and from nowhere else."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.documents import wappen
from ikzdocs.errors import DocumentError, SourceError
from tests.helpers import ROOT
from tests.pictures import png

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 21)
BIRKENAU = (ROOT / "samples" / "birkenau-digitalisierung.yaml").read_text(encoding="utf-8")


def _with_arms(named: str) -> str:
    return BIRKENAU.replace("- name: Birkenau", f"- name: Birkenau\n    wappen: {named}", 1)


def _papers(folder: Path, named: str) -> dict[str, bytes]:
    spec = folder / "kooperation.yaml"
    spec.write_text(_with_arms(named), encoding="utf-8")
    kinds = ("beschlussvorlage", "antrag")
    made = pipeline.render(spec, stichtag=DAY, options=pipeline.RenderOptions(only=kinds))
    return {file.name: file.content for file in made.files}


def _part(document: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return archive.read(name)


def test_it_stands_in_the_papers_of_its_party_with_a_description(tmp_path: Path) -> None:
    arms = png(90, 110)
    (tmp_path / "Wappen Birkenau.png").write_bytes(arms)
    papers = _papers(tmp_path, "Wappen Birkenau.png")
    for name in ("beschlussvorlage-birkenau.docx", "antrag.docx"):
        assert _part(papers[name], wappen.MEDIA) == arms
        body = _part(papers[name], "word/document.xml").decode()
        assert 'descr="Wappen der Gemeinde Birkenau"' in body
        assert body.count("<w:drawing") == 1
    other = _part(papers["beschlussvorlage-moerlenbach.docx"], "word/document.xml").decode()
    assert "<w:drawing" not in other


def test_it_keeps_its_proportions_within_the_letterhead() -> None:
    high = wappen.bild(png(100, 200), "hoch.png")
    wide = wappen.bild(png(400, 100), "breit.png")
    assert high.hoehe == 2 * high.breite
    assert abs(wide.breite - 4 * wide.hoehe) <= 4
    assert high.hoehe <= 756_000
    assert wide.breite <= 1_800_000


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff\xe0JFIF", png(5000, 10)])
def test_what_is_no_sensible_png_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match="Das Wappen"):
        wappen.bild(content, "wappen.png")


@pytest.mark.parametrize("named", ["../wappen.png", "/etc/wappen.png", "..\\wappen.png"])
def test_it_never_comes_from_outside_the_folder(tmp_path: Path, named: str) -> None:
    (tmp_path / "wappen.png").write_bytes(png(10, 10))
    (tmp_path / "innen").mkdir()
    with pytest.raises(DocumentError, match="nicht im Ordner der Angaben"):
        _papers(tmp_path / "innen", named)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"fehlt\.png"):
        _papers(tmp_path, "fehlt.png")


def test_a_spec_from_a_pipe_has_no_coats_of_arms() -> None:
    spec = _with_arms("wappen.png").encode()
    made = pipeline.render(spec, stichtag=DAY, options=pipeline.RenderOptions(only=("antrag",)))
    assert b"<w:drawing" not in _part(made.files[0].content, "word/document.xml")
