"""A lock lives exactly as long as its holder."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ikzdocs import lock
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

_HOLDER = """
import sys
from pathlib import Path
from ikzdocs import lock
with lock.hold(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_it_is_held_once_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with lock.hold(path), pytest.raises(lock.HeldError), lock.hold(path):
        pass
    assert not path.exists()
    with lock.hold(path):
        assert path.exists()


def test_a_killed_holder_sets_it_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    command = [sys.executable, "-c", _HOLDER, str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(lock.HeldError), lock.hold(path):
            pass
        holder.kill()
        holder.wait()
    with lock.hold(path):
        assert path.exists()
