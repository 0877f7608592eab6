"""What we ship works where nothing else of ours is: from the wheel, without a network."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_OFFLINE = """
import socket, sys
def refuse(*_arguments, **_options):
    raise OSError("no network here")
socket.socket.connect = refuse
socket.getaddrinfo = refuse
from pathlib import Path
import ikzdocs
assert Path(ikzdocs.__file__).is_relative_to(sys.argv.pop(1)), ikzdocs.__file__
from ikzdocs.cli import main
main(sys.argv[1:])
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def _only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def test_the_wheel_renders_a_sample_without_a_network(built: Path, tmp_path: Path) -> None:
    home = tmp_path / "installiert"
    with zipfile.ZipFile(_only(built, "*.whl")) as wheel:
        wheel.extractall(home)  # noqa: S202 - our own wheel
    run = [sys.executable, "-c", _OFFLINE, str(home)]
    environment = {"PYTHONPATH": str(home), "PATH": "", "HOME": str(tmp_path)}
    new = subprocess.run([*run, "new", str(tmp_path), "--from", "birkenau-digitalisierung"],
                         cwd=tmp_path, env=environment, check=False)  # fmt: skip
    assert new.returncode == 0
    rendered = subprocess.run(
        [*run, "render", str(tmp_path / "kooperation.yaml"), "-o", str(tmp_path / "aus"),
         "--stichtag", "2026-11-21"],
        cwd=tmp_path, env=environment, check=False)  # fmt: skip
    assert rendered.returncode == 0
    assert (tmp_path / "aus" / "vereinbarung.docx").is_file()


def test_the_wheel_carries_no_lock_file_of_an_editor(built: Path) -> None:
    names = zipfile.ZipFile(_only(built, "*.whl")).namelist()
    assert not [name for name in names if "~$" in name or "/." in name]
    for kind in ("templates", "schemas", "samples"):
        assert [name for name in names if name.startswith(f"ikzdocs/_bundled/{kind}/")]


def test_the_source_archive_is_enough_to_build_from(built: Path) -> None:
    with tarfile.open(_only(built, "*.tar.gz")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {"pyproject.toml", "README.md", "LICENSE", "samples/birkenau-digitalisierung.yaml"}
    assert names >= wanted
    assert "templates/agreements/vereinbarung.docx" in names
