"""`ikzdocs serve`: the local web page over a folder of spec files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ikzdocs.cli import common
from ikzdocs.errors import MissingToolError, OutputError

if TYPE_CHECKING:
    from datetime import date, datetime

    from werkzeug.serving import BaseWSGIServer

_PORT = 8350


@common.command("serve")
@click.argument("folder", metavar="[ORDNER]", type=common.FOLDER, default=Path())
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="NUMMER",
    default=_PORT,
    show_default=True,
    help="Anschluss der Seite; 0 wählt einen freien.",
)
@click.option(
    "--no-browser", is_flag=True, help="Den Browser nicht öffnen, nur die Adresse nennen."
)
@click.option(
    "--stichtag",
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    metavar="JJJJ-MM-TT",
    help="Der Tag, dessen Recht gilt (Vorgabe: heute, auch nach Mitternacht).",
)
def command(folder: Path, port: int, no_browser: bool, stichtag: datetime | None) -> None:
    """Öffnet die Kooperationen im ORDNER als Seite im Browser, nur auf diesem Rechner.

    Ausfüllen, prüfen und herunterladen ohne YAML. Die Angaben bleiben als Dateien im Ordner; nichts
    verlässt den Rechner. Beenden mit Strg+C.
    """
    fixed = stichtag.date() if stichtag else None
    server, address = _server(folder, port, fixed)
    common.tell(f"ikzdocs ist geöffnet unter\n\n  {address}\n\nBeenden mit Strg+C.")
    if not no_browser:
        click.launch(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        common.tell("Beendet.")


def _server(folder: Path, port: int, fixed: date | None) -> tuple[BaseWSGIServer, str]:
    """Return the server, bound and listening, and the address that opens its page.

    Raises:
        MissingToolError: the extra is not installed.
        OutputError: the folder or the port cannot be used.
    """
    if not folder.is_dir():
        raise OutputError(folder, "Das ist kein Ordner.", "Einen vorhandenen Ordner nennen.")
    try:
        from ikzdocs.web import server
    except ModuleNotFoundError as error:
        remedy = "Mit „pip install 'ikzdocs[web]'“ nachrüsten."
        raise MissingToolError("Die Erweiterung „web“", "die Seite im Browser", remedy) from error
    return server.listen(folder, port, lambda: fixed or common.today())
