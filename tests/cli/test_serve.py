"""`ikzdocs serve`: the page opens on this machine only, and says so."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

import click
import pytest
from werkzeug.serving import BaseWSGIServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked to open; the server ends at once, as by Ctrl+C."""
    addresses: list[str] = []

    def serve(server: BaseWSGIServer) -> None:
        assert server.host == "127.0.0.1"
        server.server_close()
        raise KeyboardInterrupt

    monkeypatch.setattr(BaseWSGIServer, "serve_forever", serve)
    monkeypatch.setattr(click, "launch", addresses.append)
    return addresses


def test_the_page_is_opened_with_its_key(run: Run, tmp_path: Path, opened: list[str]) -> None:
    ran = run("serve", tmp_path, "--port", "0")
    assert (ran.code, len(opened)) == (0, 1)
    assert opened[0].startswith("http://127.0.0.1:")
    assert "?schluessel=" in opened[0]
    assert opened[0] in ran.err
    assert "Beendet." in ran.err


def test_without_a_browser_the_address_is_told(run: Run, tmp_path: Path, opened: list[str]) -> None:
    ran = run("serve", tmp_path, "--port", "0", "--no-browser")
    assert opened == []
    assert "?schluessel=" in ran.err


def test_a_port_that_is_taken_is_said(run: Run, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        ran = run("serve", tmp_path, "--port", taken.getsockname()[1], "--no-browser")
    assert ran.code == 2
    assert "Der Anschluss ist schon belegt." in ran.err


def test_a_folder_that_is_none_is_said(run: Run, tmp_path: Path) -> None:
    ran = run("serve", tmp_path / "nichts", "--no-browser")
    assert ran.code == 2
    assert "Das ist kein Ordner." in ran.err


def test_without_the_extra_the_remedy_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "flask", None)
    for name in [name for name in sys.modules if name.startswith("ikzdocs.web")]:
        monkeypatch.delitem(sys.modules, name)
    ran = run("serve", tmp_path, "--no-browser")
    assert ran.code == 2
    assert "pip install 'ikzdocs[web]'" in ran.err
