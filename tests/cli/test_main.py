"""The door: German, quick, and every end has its own code."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from ikzdocs import cli
from ikzdocs.errors import BlockedError, InternalError
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = str(ROOT / "samples" / "birkenau-digitalisierung.yaml")

NETWORK = {"flask", "http.client", "ssl", "urllib.request"}
OTHERS = {"openpyxl", "rich", "ruamel", "ikzdocs.reviewer"} | NETWORK
MAKERS = {"docx", "docxtpl", "jinja2", "lxml", "xlsxwriter", "ikzdocs.documents.views"} | OTHERS
READERS = {"cerberus", "yaml", "ikzdocs.pipeline"} | MAKERS
RUN = """
import sys
from ikzdocs import cli
try:
    cli.main(sys.argv[1:])
except SystemExit as end:
    assert end.code in (0, 1)
print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["--help"], READERS),
        (["check", SAMPLE], MAKERS),
        (["render", SAMPLE, "-o", "."], OTHERS),
    ],
)
def test_a_command_starts_quickly_because_it_imports_only_what_it_needs(
    arguments: list[str], spared: set[str], tmp_path: Path
) -> None:
    command = [sys.executable, "-c", RUN, *arguments]
    ran = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path)
    imported = set(ran.stdout.decode().splitlines()[-1].split())
    assert not imported & spared


@pytest.mark.parametrize("name", [None, *cli.cli.list_commands(click.Context(cli.cli))])
def test_every_command_has_help_in_german(
    name: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*([name] if name else []), "-h"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert shown.startswith("Aufruf: ikzdocs")
    assert "Options" not in shown
    assert "Show this" not in shown


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["pruefe"], "Den Befehl 'pruefe' gibt es nicht."),
        (["check", "--farbe"], "Die Option '--farbe' gibt es nicht."),
        (["check"], "Es fehlt das Argument"),
        (["check", "a.yaml", "--stichtag", "gestern"], "ist kein Tag im Kalender"),
    ],
)
def test_a_wrong_call_is_told_in_german_and_ends_with_2(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    shown = capsys.readouterr()
    assert ended.value.code == 2
    assert told in shown.err
    assert not shown.out


def _end_with(error: Exception, monkeypatch: pytest.MonkeyPatch) -> int:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(cli.cli, "main", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main([])
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_the_users_mistake_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _end_with(BlockedError(count=1), monkeypatch) == 2
    told = capsys.readouterr().err
    assert told.startswith("Fehler: Es wurde nichts geschrieben: 1 Punkt sperrt.")
    assert "Traceback" not in told


@pytest.mark.parametrize("error", [InternalError("Annahme verletzt"), ZeroDivisionError("durch 0")])
def test_our_own_fault_looks_different_and_can_be_pasted(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _end_with(error, monkeypatch) == 3
    told = capsys.readouterr().err
    assert "Das ist ein Fehler von ikzdocs, nicht von Ihnen." in told
    assert "Traceback" in told
    assert str(error) in told
