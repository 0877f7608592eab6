"""`ikzdocs templates`: a lawyer's way to the wording."""

from __future__ import annotations

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


def _broken(tmp_path: Path) -> Path:
    """Our application letter with a misspelt name in it."""
    source = ROOT / "templates" / "applications" / "antrag.docx"
    target = tmp_path / "applications" / "antrag.docx"
    target.parent.mkdir(parents=True)
    buffer = BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"{{ kooperation.titel }}", b"{{ kooperation.title }}")
            new.writestr(name, content)
    target.write_bytes(buffer.getvalue())
    return tmp_path


def test_all_templates_are_listed_with_their_purpose(run: Run) -> None:
    shown = run("templates", "list").out
    for path in (ROOT / "templates").rglob("*.docx"):
        name = path.relative_to(ROOT / "templates").as_posix()
        assert name in shown or name == "annexes/pruefbericht.docx"


def test_what_we_ship_is_clean(run: Run) -> None:
    ran = run("templates", "check", "--format", "json")
    assert ran.code == 0
    assert [one for one in json.loads(ran.out) if one["findings"]] == []


def test_a_misspelt_name_is_told_with_place_and_suggestion(run: Run, tmp_path: Path) -> None:
    own = _broken(tmp_path / "eigene")
    ran = run("templates", "check", "antrag", "--templates", own, "-o", tmp_path / "kopien")
    assert ran.code == 1
    assert "title" in ran.out
    assert "titel" in ran.out
    with zipfile.ZipFile(tmp_path / "kopien" / "applications" / "antrag.docx") as copy:
        assert "word/comments.xml" in copy.namelist()


def test_a_file_is_checked_wherever_it_lies(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _broken(tmp_path / "Ablage Müller") / "applications"
    ran = run("templates", "check", folder / "antrag.docx", "-o", tmp_path / "kopien")
    assert ran.code == 1
    assert "Meinten Sie „titel“?" in ran.out
    assert (tmp_path / "kopien" / "applications" / "antrag.docx").is_file()
    monkeypatch.chdir(folder)
    assert run("templates", "check", "antrag.docx").code == 1
    assert run("templates", "check", "antrag").code == 0
    assert "kooperation.title" in run("templates", "show", "antrag.docx").out


def test_a_file_of_another_name_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "antrag neu.docx"
    file.write_bytes(b"")
    ran = run("templates", "check", file)
    assert ran.code == 2
    assert "„antrag neu.docx“ gibt es nicht" in ran.err
    assert "antrag.docx" in ran.err


def test_the_text_of_a_template_can_be_read(run: Run) -> None:
    shown = run("templates", "show", "vereinbarung").out
    assert "Textmarke" in shown or "_ikz_laufzeit" in shown or "laufzeit" in shown
    assert "Diese Vereinbarung" in shown


def test_the_names_it_may_use_can_be_read(run: Run) -> None:
    shown = run("templates", "show", "beschlussvorlage", "--names").out
    for name in ("partei", "kooperation", "einsparung", "dokument"):
        assert name in shown


def test_export_copies_byte_for_byte(run: Run, tmp_path: Path) -> None:
    assert run("templates", "export", tmp_path).code == 0
    for path in tmp_path.rglob("*.docx"):
        ours = ROOT / "templates" / path.relative_to(tmp_path)
        assert path.read_bytes() == ours.read_bytes()


@pytest.mark.parametrize("command", ["show", "check"])
def test_an_unknown_template_is_told(run: Run, command: str) -> None:
    ran = run("templates", command, "urkunde")
    assert ran.code == 2
    assert "agreements/vereinbarung.docx" in ran.err


@pytest.fixture
def stray(tmp_path: Path) -> Path:
    """A folder with our application letter where no template lies, and what Word leaves there."""
    own = tmp_path / "eigene"
    own.mkdir()
    letter = (ROOT / "templates" / "applications" / "antrag.docx").read_bytes()
    for name in ("Antrag.docx", "~$antrag.docx", "Notizen zum Rathaus.docx"):
        (own / name).write_bytes(letter)
    return own


def test_a_file_that_no_paper_is_made_from_is_a_fault(run: Run, stray: Path) -> None:
    ran = run("templates", "check", "--templates", stray)
    assert ran.code == 1
    assert "✗ Antrag.docx" in ran.out
    assert "Als applications/antrag.docx ablegen." in ran.out
    assert "✗ Notizen zum Rathaus.docx" in ran.out
    assert "~$" not in ran.out


def test_copies_with_comments_are_made_of_templates_only(
    run: Run, stray: Path, tmp_path: Path
) -> None:
    assert run("templates", "check", "--templates", stray, "-o", tmp_path / "aus").code == 1
    assert not (tmp_path / "aus").exists()


def test_whoever_lists_or_renders_is_told_of_it(run: Run, stray: Path, tmp_path: Path) -> None:
    spec = ROOT / "samples" / "erster-entwurf.yaml"
    for command in (
        ("templates", "list"),
        ("render", spec, "-o", tmp_path / "aus", "--only", "einsparung"),
        ("batch", spec, "-o", tmp_path / "viele", "--jobs", "1"),
    ):
        told = run(*command, "--templates", stray).err
        assert "„Antrag.docx“ ist keine unserer Vorlagen; gemeint ist wohl „applications/" in told
        assert "„Notizen zum Rathaus.docx“ ist keine unserer Vorlagen." in told
