"""What several commands share: options, today's date, reading a spec, printing."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from ikzdocs.pipeline import Loaded

Function = TypeVar("Function", bound="Callable[..., Any]")

SPEC = click.Path(path_type=Path, allow_dash=True)
FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=True)

_STDIN = "-"
_WIDTH = 100
_NARROWEST = 60
_LOOKS: dict[str, dict[str, Any]] = {
    "gut": {"fg": "green", "bold": True},
    "schlecht": {"fg": "red", "bold": True},
    "offen": {"fg": "cyan"},
    "warnung": {"fg": "yellow"},
    "leise": {"dim": True},
    "titel": {"bold": True},
}


def today() -> date:
    """Return today's date; nobody else in ikzdocs reads the clock."""
    return date.today()  # noqa: DTZ011 - the clerk's own calendar day


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command whose help names its parts in German."""
    return click.command(name, options_metavar="[OPTIONEN]")


def stichtag_option(function: Function) -> Function:
    """Add `--stichtag`: the day whose law counts; today where none is given."""
    return click.option(
        "--stichtag",
        type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
        callback=lambda _context, _option, value: _day(value),
        metavar="JJJJ-MM-TT",
        help="Der Tag, dessen Recht gilt (Vorgabe: heute).",
    )(function)


def _day(value: datetime | None) -> date:
    return value.date() if value else today()


def format_option(*forms: str) -> Callable[[Function], Function]:
    """Add `--format` with text first."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", *forms]),
        default="text",
        show_default=True,
        help="Form der Ausgabe.",
    )


def force_option(function: Function) -> Function:
    """Add `--force`: overwrite what is there."""
    return click.option(
        "--force", is_flag=True, help="Vorhandene Dateien mit anderem Inhalt überschreiben."
    )(function)


def templates_option(function: Function) -> Function:
    """Add `--templates`: a folder with the user's own templates."""
    return click.option(
        "--templates",
        "own",
        type=FOLDER,
        help="Ordner mit eigenen Vorlagen; für fehlende gelten unsere.",
    )(function)


def tell_unused(own: Path | None) -> None:
    """Tell of Word files in a folder of own templates that no paper is made from.

    Raises:
        DocumentError: there is no such folder.
    """
    if own is None:
        return
    from ikzdocs.documents.shelf import Shelf

    for name, meant in Shelf(own=own).unused():
        where = f"; gemeint ist wohl „{meant}“" if meant else ""
        tell(f"Nicht benutzt: „{name}“ ist keine unserer Vorlagen{where}.")


def load(path: Path) -> Loaded:
    """Read one spec; `-` is the standard input.

    Raises:
        SourceError: it cannot be read.
    """
    from ikzdocs import pipeline

    if str(path) == _STDIN:
        return pipeline.load(sys.stdin.buffer.read())
    return pipeline.load(path)


def terminal(*, to_file: bool = False) -> tuple[int, Callable[[str, str], str]]:
    """Return how wide results may be, and how they look: plain unless a terminal shows them."""
    if to_file or not sys.stdout.isatty():
        return _WIDTH, lambda _role, text: text
    width = min(max(shutil.get_terminal_size((_WIDTH, 24)).columns, _NARROWEST), 120)
    if os.environ.get("NO_COLOR"):
        return width, lambda _role, text: text
    return width, lambda role, text: click.style(text, **_LOOKS[role])


def emit(content: str | bytes, output: Path | None, *, force: bool = False) -> None:
    """Print a result, or write it into the file the user named."""
    if output is None:
        click.echo(content, nl=False)
        return
    from ikzdocs.output import write_file

    raw = content.encode("utf-8") if isinstance(content, str) else content
    tell(f"Geschrieben: {write_file(output, raw, force=force)}")


def emit_file(path: Path) -> None:
    """Print a file of ours, however long."""
    with path.open("rb") as file:
        shutil.copyfileobj(file, sys.stdout.buffer)


def tell(text: str) -> None:
    """Print progress or a message, apart from the results."""
    click.echo(text, err=True)
