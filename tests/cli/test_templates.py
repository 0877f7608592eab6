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
