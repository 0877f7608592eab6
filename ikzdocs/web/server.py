"""The server: one process, one folder, this machine only."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from ikzdocs.errors import OutputError
from ikzdocs.web.app import create_app
from ikzdocs.web.settings import ADDRESS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

_TAKEN = (
    "Der Anschluss ist schon belegt.",
    "Mit --port einen anderen nennen; 0 wählt einen freien.",
)


class _Quiet(WSGIRequestHandler):
    """Tells nobody who asked for what, nor which software answers."""

    server_version = sys_version = ""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - Werkzeug's name
        """Drop it."""


def listen(folder: Path, port: int, heute: Callable[[], date]) -> tuple[BaseWSGIServer, str]:
    """Return a server that listens already, and the address that opens its page.

    Raises:
        OutputError: the port is taken.
    """
    listening = _bound(folder, port)
    settings = Settings(folder=folder, port=listening.getsockname()[1], heute=heute)
    server = make_server(
        ADDRESS,
        settings.port,
        create_app(settings),
        threaded=True,
        request_handler=_Quiet,
        fd=listening.detach(),
    )
    return server, settings.address


def _bound(folder: Path, port: int) -> socket.socket:
    """Bind the socket ourselves: Werkzeug would end the program where the port is taken."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere this would let two programs share the port
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((ADDRESS, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise OutputError(folder, *_TAKEN) from error
    return listening
