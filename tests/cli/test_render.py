"""`ikzdocs render`: all papers, whole, the same every time."""

from __future__ import annotations

import hashlib
import json
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

DAY = ("--stichtag", "2026-11-21")
BIRKENAU = ROOT / "samples" / "birkenau-digitalisierung.yaml"
DRAFT = ROOT / "samples" / "erster-entwurf.yaml"
COMMON = {
    "vereinbarung.docx",
    "einsparung.docx",
    "antrag.docx",
    "anschreiben-aufsicht.docx",
    "pruefbericht.html",
    "pruefbericht.json",
    "manifest.json",
}


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _text(document: bytes) -> str:
    with zipfile.ZipFile(BytesIO(document)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("word/")]
        return "".join(archive.read(n).decode("utf-8") for n in parts if n.endswith(".xml"))


def test_every_party_and_every_authority_gets_its_paper(run: Run, tmp_path: Path) -> None:
    ran = run("render", BIRKENAU, "-o", tmp_path, *DAY)
    assert ran.code == 0
    names = set(_files(tmp_path))
    assert names >= COMMON
    for party in ("birkenau", "moerlenbach", "gorxheimertal"):
        assert f"beschlussvorlage-{party}.docx" in names
    assert "bekanntmachung.docx" not in names
    assert "vereinbarung.docx" in ran.out


def test_the_same_input_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("render", BIRKENAU, "-o", tmp_path / "a", *DAY)
    run("render", BIRKENAU, "-o", tmp_path / "b", *DAY)
    assert _files(tmp_path / "a") == _files(tmp_path / "b")
    assert run("render", BIRKENAU, "-o", tmp_path / "a", *DAY).code == 0


def test_the_manifest_tells_every_file(run: Run, tmp_path: Path) -> None:
    run("render", BIRKENAU, "-o", tmp_path, *DAY)
    files = _files(tmp_path)
    manifest = json.loads(files.pop("manifest.json"))
    assert manifest["dateien"] == {n: hashlib.sha256(c).hexdigest() for n, c in files.items()}
    assert manifest["spec_sha256"] == hashlib.sha256(BIRKENAU.read_bytes()).hexdigest()


def test_a_draft_shows_its_gaps_and_a_complete_paper_none(run: Run, tmp_path: Path) -> None:
    assert run("render", BIRKENAU, "-o", tmp_path / "ganz", *DAY).code == 0
    run("render", DRAFT, "-o", tmp_path / "entwurf", *DAY)
    for name, content in _files(tmp_path / "ganz").items():
        if name.endswith(".docx"):
            assert "[[FEHLT" not in _text(content), name
            assert "ENTWURF" not in _text(content), name
    draft = _text(_files(tmp_path / "entwurf")["vereinbarung.docx"])
    assert "[[FEHLT: " in draft
    assert "ENTWURF" in draft
    assert '<w:highlight w:val="yellow"/>' in draft


def test_changed_files_are_refused_and_kept(run: Run, tmp_path: Path) -> None:
    run("render", BIRKENAU, "-o", tmp_path, *DAY)
    (tmp_path / "vereinbarung.docx").write_bytes(b"vom Notar")
    before = _files(tmp_path)
    ran = run("render", BIRKENAU, "-o", tmp_path, *DAY)
    assert ran.code == 2
    assert "vereinbarung.docx" in ran.err
    assert _files(tmp_path) == before
    assert run("render", BIRKENAU, "-o", tmp_path, "--force", *DAY).code == 0


def test_strict_writes_nothing_when_something_blocks(run: Run, tmp_path: Path) -> None:
    spec = tmp_path / "kurz.yaml"
    text = BIRKENAU.read_text(encoding="utf-8")
    spec.write_text(text.replace("  jahre: 5", "  jahre: 3"), encoding="utf-8")
    ran = run("render", spec, "-o", tmp_path / "out", "--strict", *DAY)
    assert ran.code == 2
    assert not (tmp_path / "out").exists()
    ran = run("render", spec, "-o", tmp_path / "out", *DAY)
    assert ran.code == 1
    assert "✗ Laufzeit" in ran.out
    assert (tmp_path / "out" / "vereinbarung.docx").exists()


def test_only_some_kinds(run: Run, tmp_path: Path) -> None:
    assert run("render", BIRKENAU, "-o", tmp_path, "--only", "antrag", *DAY).code == 0
    assert {name for name in _files(tmp_path) if name.endswith(".docx")} == {"antrag.docx"}
    ran = run("render", BIRKENAU, "-o", tmp_path, "--only", "urkunde", *DAY)
    assert ran.code == 2
    assert "beschlussvorlage" in ran.err


def test_everything_in_one_archive(run: Run, tmp_path: Path) -> None:
    assert run("render", BIRKENAU, "-o", tmp_path, "--zip", *DAY).code == 0
    assert list(_files(tmp_path)) == ["unterlagen.zip"]
    with zipfile.ZipFile(tmp_path / "unterlagen.zip") as archive:
        assert set(archive.namelist()) >= COMMON


def test_own_templates_come_first_and_ours_fill_the_rest(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "Vorlagen der Stadt"
    assert run("templates", "export", own, "antrag").code == 0
    ours = ROOT / "templates" / "resolutions" / "niederschrift.docx"
    (own / "applications" / "antrag.docx").write_bytes(
        (ROOT / "templates" / "annexes" / "einsparung.docx").read_bytes()
    )
    assert ours.exists()
    ran = run("render", BIRKENAU, "-o", tmp_path / "out", "--templates", own, *DAY)
    files = _files(tmp_path / "out")
    assert ran.code == 0
    assert "Effizienzgewinn" in _text(files["antrag.docx"])
    assert "vereinbarung.docx" in files


def test_a_template_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("render", BIRKENAU, "-o", tmp_path / "o", "--templates", tmp_path / "x", *DAY)
    assert ran.code == 2
    assert "Diesen Vorlagenordner gibt es nicht" in ran.err
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("place", ["datei", "datei/darin"])
def test_an_output_that_cannot_be_a_folder(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "datei").write_text("x", encoding="utf-8")
    ran = run("render", BIRKENAU, "-o", tmp_path / place, *DAY)
    assert ran.code == 2
    assert "Datei, wo ein Ordner nötig ist" in ran.err


def test_json_names_what_was_written(run: Run, tmp_path: Path) -> None:
    record = json.loads(run("render", BIRKENAU, "-o", tmp_path, "--format", "json", *DAY).out)
    assert record["foerderfaehig"] is True
    assert any(name.endswith("antrag.docx") for name in record["dateien"])


@pytest.fixture
def bavarian(tmp_path: Path) -> Path:
    """The first draft under the programme of a Land whose law our templates do not follow."""
    spec = tmp_path / "bayern.yaml"
    draft = DRAFT.read_text(encoding="utf-8")
    spec.write_text(f"programm: bayern-ikz-2021\n{draft}", encoding="utf-8")
    return spec


def test_the_summary_names_papers_without_a_template(
    run: Run, bavarian: Path, tmp_path: Path
) -> None:
    told = run("render", bavarian, "-o", tmp_path / "out", *DAY).out
    words = " ".join(told.split())
    assert "Nicht geschrieben, weil Vorlagen fehlen: beschlussvorlage, vereinbarung" in words
    assert "--templates" in words
    assert "fehlen" not in run("render", DRAFT, "-o", tmp_path / "hessen", *DAY).out.split("✗")[0]


def test_json_names_papers_without_a_template(run: Run, bavarian: Path, tmp_path: Path) -> None:
    asked = ("render", bavarian, "-o", tmp_path / "out", "--format", "json", *DAY)
    record = json.loads(run(*asked).out)
    assert record["ohne_vorlage"] == ["beschlussvorlage", "vereinbarung", "antrag"]
    own = tmp_path / "vorlagen"
    run("templates", "export", own, "antrag")
    record = json.loads(run(*asked, "--templates", own, "--force").out)
    assert record["ohne_vorlage"] == ["beschlussvorlage", "vereinbarung"]


def test_who_asks_for_one_kind_is_not_told_of_others(
    run: Run, bavarian: Path, tmp_path: Path
) -> None:
    ran = run("render", bavarian, "-o", tmp_path, "--only", "einsparung", *DAY)
    assert "Nicht geschrieben" not in ran.out
