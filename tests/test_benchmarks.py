"""The gate counts instructions: the same on a machine where nothing has run before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import measure
from tests.helpers import needed

if TYPE_CHECKING:
    from pathlib import Path

_KEEPS_WHAT_IT_MADE = """
import pathlib, sys
kept = pathlib.Path(sys.argv[1])
if not kept.exists():
    kept.write_text(str(sum(range(1_000_000))), "ascii")
"""


def test_what_a_first_run_keeps_is_not_counted(tmp_path: Path) -> None:
    needed("valgrind", "valgrind")
    kept = tmp_path / "kept"
    first = measure.instructions(_KEEPS_WHAT_IT_MADE, str(kept))
    later = measure.instructions(_KEEPS_WHAT_IT_MADE, str(kept))
    assert first is not None
    assert later is not None
    assert abs(first - later) < later / 100
