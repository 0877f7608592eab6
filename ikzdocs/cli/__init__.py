"""The command line: click only, one file a command; heavy rooms are opened when needed."""

from __future__ import annotations

import atexit
import gc
import gettext
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ikzdocs import __version__
from ikzdocs.errors import IkzdocsError, InternalError

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMANDS = (
    "new",
    "check",
    "render",
    "review",
    "batch",
    "templates",
    "rules",
    "law",
    "register",
    "schema",
    "serve",
)
_MANY = 100_000  # objects more than before; few commands make as many, and only a batch repeatedly
_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_BUG_REPORT = """\
Das ist ein Fehler von ikzdocs, nicht von Ihnen. Es wurde nichts geschrieben.
Bitte melden Sie ihn mit diesem Block:
--------------------------------------------------------------------
ikzdocs {version} · Python {python} · {platform}
{trace}
--------------------------------------------------------------------"""


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is used or listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name all commands in the order of the work, not of the alphabet."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the command `x` from `ikzdocs.cli.x_`'s module attribute `command`."""
        if cmd_name not in _COMMANDS:
            return None
        command = import_module(f"ikzdocs.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


@click.group(
    cls=LazyGroup,
    context_settings=_HELP,
    options_metavar="[OPTIONEN]",
    subcommand_metavar="BEFEHL [ARGUMENTE]",
)
@click.version_option(
    __version__, "--version", message="ikzdocs %(version)s", help="Die Version zeigen."
)
def cli() -> None:
    """Unterlagen für die interkommunale Zusammenarbeit: prüfen, schreiben, nachlesen.

    Eine Beschreibung der Kooperation (YAML) wird geprüft; daraus entstehen Beschlussvorlagen,
    Vereinbarung, Einsparungsnachweis und Antrag als Word-Dokumente. ikzdocs ersetzt keine
    Rechtsberatung.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ikzdocs and exit: 0 fine, 1 something blocks, 2 unusable input, 3 our own fault."""
    _collect_seldom()
    _speak_german()
    _write_utf8()
    sys.exit(_run(cli, arguments))


def _run(group: click.Group, arguments: Sequence[str] | None) -> int:
    try:
        result: Any = group.main(arguments, prog_name="ikzdocs", standalone_mode=False)
    except BrokenPipeError:  # the reader of our output (head, less) has seen enough
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return 0
    except Exception as error:  # noqa: BLE001 - the one place where errors become exit codes
        return _tell(error)
    return result if isinstance(result, int) else 0


def _tell(error: Exception) -> int:
    match error:
        case click.ClickException():
            error.show()
        case click.Abort():
            click.echo("Abgebrochen.", err=True)
        case IkzdocsError() if not isinstance(error, InternalError):
            click.echo(f"Fehler: {error}", err=True)
        case _:
            return _report_bug(error)
    return 2


def _report_bug(error: Exception) -> int:
    import traceback

    trace = "".join(traceback.format_exception(error)).rstrip()
    python = sys.version.split()[0]
    text = _BUG_REPORT.format(
        version=__version__, python=python, platform=sys.platform, trace=trace
    )
    click.echo(text, err=True)
    return 3


def _collect_seldom() -> None:
    """Spend no time on garbage: a start makes what stays, and at the end everything goes anyway."""
    gc.set_threshold(_MANY)
    atexit.register(gc.freeze)


def _speak_german() -> None:
    """Give click its German texts; it asks gettext, which asks the environment."""
    os.environ["LANGUAGE"] = "de"
    gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))


def _write_utf8() -> None:
    """Print umlauts and marks everywhere, also into a pipe on Windows."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
