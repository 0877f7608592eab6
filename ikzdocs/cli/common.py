"""What several commands share: options, today's date, reading a spec, telling findings."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

Function = TypeVar("Function", bound="Callable[..., Any]")

STDIN = "-"


def today() -> date:
    """Return today's date; nobody else in ikzdocs reads the clock."""
    return date.today()  # noqa: DTZ011 - the clerk's own calendar day


def command(name: str) -> Callable[[Function], click.Command]:
    """Make a command whose help names its parts in German."""
    return click.command(name, options_metavar="[OPTIONEN]")


def stichtag_option(function: Function) -> Function:
    """Add `--stichtag`: the day whose law counts; today where none is given."""
    return click.option(
        "--stichtag",
        type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
        callback=lambda _ctx, _param, value: _day(value),
        metavar="JJJJ-MM-TT",
        help="Der Tag, dessen Recht gilt (Vorgabe: heute).",
    )(function)


def _day(value: datetime | None) -> date:
    return value.date() if value else today()


def format_option(*formats: str) -> Callable[[Function], Function]:
    """Add `--format` with text first."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", *formats]),
        default="text",
        show_default=True,
        help="Form der Ausgabe.",
    )


def spec_argument(function: Function) -> Function:
    """Add one spec file, `-` for standard input."""
    return click.argument("spec", type=click.Path(path_type=Path, allow_dash=True))(function)


def read_input(path: Path) -> Path | bytes:
    """Return what `pipeline.load` takes: the path, or the bytes of standard input."""
    return sys.stdin.buffer.read() if str(path) == STDIN else path


def echo(text: str) -> None:
    """Print a result."""
    click.echo(text)


def tell(text: str) -> None:
    """Print progress or a message, apart from the results."""
    click.echo(text, err=True)
