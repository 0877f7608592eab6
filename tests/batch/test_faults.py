"""What machines do to a run: killed at any moment, no space, no rights, templates that vanish."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ikzdocs import batch, resources
from ikzdocs.batch import Portions, Status
from ikzdocs.errors import DocumentError, OutputError
from ikzdocs.papers import RenderOptions
from tests.batches import Inline, done, jobs, settings, specs
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 60
_MANY = [f"k{number:02}" for number in range(24)]
"""So many that a run is far from its end when its first cooperation is seen."""


def _run(folder: Path, out: Path, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ikzdocs", "batch", str(folder), "-o", str(out)]
    return subprocess.Popen(
        [*command, "--jobs", "2", "--stichtag", "2026-11-21", *options],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _wait_for(path: Path, pattern: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not list(path.glob(pattern)):
        assert time.monotonic() < end, "nothing was written"
        time.sleep(0.01)


def _whole(out: Path) -> None:
    """Every document opens, and every manifest tells the truth about files beside it."""
    for path in out.rglob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
    for path in out.rglob("manifest.json"):
        for name, known in json.loads(path.read_bytes())["dateien"].items():
            assert hashlib.sha256((path.parent / name).read_bytes()).hexdigest() == known


def test_a_run_that_is_killed_leaves_whole_files_and_goes_on(tmp_path: Path) -> None:
    folder, out = specs(tmp_path / "in", *_MANY), tmp_path / "out"
    with _run(folder, out) as run:
        _wait_for(out, "*/manifest.json")
        run.send_signal(signal.SIGKILL)
    assert not (out / "summary.json").exists()
    _whole(out)
    before = {path: path.stat().st_mtime_ns for path in out.glob("*/manifest.json")}
    assert 0 < len(before) < len(_MANY)
    with _run(folder, out, "--resume") as run:
        _, told = run.communicate(timeout=_PATIENCE)
    assert run.returncode == 0, told.decode()
    _whole(out)
    assert sorted(path.parent.name for path in out.glob("*/manifest.json")) == _MANY
    assert {path: path.stat().st_mtime_ns for path in before} == before
    total = json.loads((out / "summary.json").read_bytes())["gesamt"]
    assert total["aktuell"] >= len(before)
    assert not list(out.rglob("*.tmp"))


@pytest.fixture
def _heard() -> Iterator[None]:
    """Ctrl-C reaches a run even where the tests themselves run in the background and ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_heard")
def test_ctrl_c_finishes_what_is_begun(tmp_path: Path) -> None:
    folder, out = specs(tmp_path / "in", *_MANY), tmp_path / "out"
    with _run(folder, out) as run:
        _wait_for(out, "*/manifest.json")
        run.send_signal(signal.SIGINT)
        _, told = run.communicate(timeout=_PATIENCE)
    assert run.returncode == 2
    assert "--resume" in told.decode()
    assert "Traceback" not in told.decode()
    _whole(out)
    assert not list(out.rglob("*.tmp"))


def test_a_full_disk_is_told_and_what_is_finished_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = specs(tmp_path / "in", "eins", "zwei"), tmp_path / "out"
    fsync = os.fsync

    def full(handle: int) -> None:
        if "zwei" in str(Path(f"/proc/self/fd/{handle}").resolve()):
            raise OSError(28, "No space left on device")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", full)
    records = done(jobs(folder), settings(out))
    assert "Der Datenträger ist voll" in records["zwei"].fehler
    assert records["zwei"].exit_code == 2
    assert records["eins"].status is Status.GESCHRIEBEN
    assert not list((out / "zwei").iterdir())
    _whole(out)


def test_no_rights_on_one_folder_harm_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = specs(tmp_path / "in", "eins", "zwei"), tmp_path / "out"
    mkdir = Path.mkdir

    def forbidden(path: Path, **options: bool) -> None:
        if path.name == "eins":
            raise PermissionError(13, "Permission denied", str(path))
        mkdir(path, **options)

    monkeypatch.setattr(Path, "mkdir", forbidden)
    records = done(jobs(folder), settings(out))
    assert "Hier darf nicht geschrieben werden" in records["eins"].fehler
    assert records["zwei"].status is Status.GESCHRIEBEN


def test_an_output_that_is_a_file_stops_at_once(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", "eins")
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="Hier steht eine Datei"):
        done(jobs(folder), settings(tmp_path / "out"))


def test_a_template_that_vanishes_is_told_by_those_who_need_it(tmp_path: Path) -> None:
    own = tmp_path / "vorlagen"
    shutil.copytree(resources.folder("templates"), own)
    folder, out = specs(tmp_path / "in", "a", "b", "c"), tmp_path / "out"
    wanted = settings(out, options=RenderOptions(only=("vereinbarung",), templates=own))
    run = batch.run(jobs(folder), Inline(), wanted, Portions(size=1, window=1))
    records = _without(next(own.rglob("vereinbarung.docx")), run)
    assert records[0].status is Status.GESCHRIEBEN
    assert records[2].exit_code == 2
    assert "während des Laufs verschwunden" in records[2].fehler
    _whole(out)


def _without(template: Path, run: Iterator[batch.Record]) -> list[batch.Record]:
    first = next(run)
    template.unlink()
    return [first, *run]


def test_a_folder_of_templates_that_is_not_there_stops_at_once(tmp_path: Path) -> None:
    folder, out = specs(tmp_path / "in", "a"), tmp_path / "out"
    wanted = settings(out, options=RenderOptions(templates=tmp_path / "weg"))
    with pytest.raises(DocumentError, match="Diesen Vorlagenordner gibt es nicht"):
        done(jobs(folder), wanted)
    assert not out.exists()
