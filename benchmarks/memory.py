"""What a long run needs: peaks of the caller and of its workers, over thousands of cooperations."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import many, measure
from benchmarks.cases import ROOT
from ikzdocs import batch

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

_SCRIPT = "import sys; from benchmarks import memory; memory.print_peaks(*map(int, sys.argv[1:]))"
_MOMENT = 0.05


@dataclass(frozen=True, slots=True)
class Peaks:
    """The most that was ever in memory, in bytes: of the caller, and of the largest worker."""

    caller: int
    worker: int


def peaks(numbers: Sequence[int], workers: int) -> dict[int, Peaks]:
    """Return the peaks of a run over so many cooperations, each in processes of its own."""
    return {number: _run(number, workers) for number in numbers}


def _run(number: int, workers: int) -> Peaks:
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(number), str(workers)],
        check=True, stdout=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    return Peaks(*json.loads(ran.stdout))


def print_peaks(number: int, workers: int) -> None:
    """Make the papers of so many different cooperations; print both peaks as JSON."""
    with tempfile.TemporaryDirectory() as name, batch.ProcessPool(workers) as pool:
        folder = Path(name)
        for record in many.papers(folder, number, pool, workers):
            shutil.rmtree(folder / record.ordner)  # they were written; the disk need not hold all
        of_workers = max(_peaks_of(pool, workers).values())
    print(json.dumps((measure.peak_memory(), of_workers)))


def _peaks_of(pool: Executor, workers: int) -> dict[int, int]:
    """The peak of each worker: calls so slow that none of them can answer twice before another."""
    found = dict(pool.map(_own_peak, range(4 * workers)))
    if len(found) != workers:
        raise RuntimeError(f"{len(found)} statt {workers} Arbeitsprozesse")
    return found


def _own_peak(_: int) -> tuple[int, int]:
    time.sleep(_MOMENT)
    return os.getpid(), measure.peak_memory()
