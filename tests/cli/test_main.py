"""The door: German, quick, and every end has its own code."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from ikzdocs import cli
from ikzdocs.errors import BlockedError, InternalError

HEAVY = {"docxtpl", "jinja2", "docx", "cerberus", "lxml", "yaml", "openpyxl", "rich", "flask"}


def test_help_is_quick_because_it_imports_nothing_heavy() -> None:
    script = (
        "import sys\nfrom ikzdocs import cli\n"
        "try:\n    cli.main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    loaded = set(ran.stderr.decode().split())
    assert not loaded & HEAVY
    assert "Befehle:" in ran.stdout.decode()


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
