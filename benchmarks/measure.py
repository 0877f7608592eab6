"""Timing side by side: rounds interleaved, medians, CPU beside wall time."""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_COLLECTED = re.compile(rb"Collected : (\d+)")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, median of all rounds: on the clock, and of the processor."""

    wall: float
    cpu: float


def side_by_side(
    peers: Mapping[str, Callable[[], object]], rounds: int = 9, *, warm: bool = True
) -> dict[str, Cost]:
    """Run all peers in turn, round after round, so that a busy machine is unfair to none."""
    if warm:
        for peer in peers.values():
            peer()
    found: dict[str, list[Cost]] = {name: [] for name in peers}
    for _ in range(rounds):
        for name, peer in peers.items():
            found[name].append(_once(peer))
    return {name: _median(costs) for name, costs in found.items()}


def commands(peers: Mapping[str, Sequence[str]], rounds: int = 5) -> dict[str, Cost]:
    """The same for whole processes, from start to end."""
    return side_by_side({name: _started(command) for name, command in peers.items()}, rounds)


def instructions(script: str, *arguments: str) -> int | None:
    """Count the instructions of a Python script with callgrind; None where valgrind is missing."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    tool = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}
    ran = subprocess.run(
        [*tool, sys.executable, "-c", script, *arguments],
        capture_output=True, check=True, env=fixed,
    )  # fmt: skip
    found = _COLLECTED.search(ran.stderr)
    return int(found.group(1)) if found else None


def _once(peer: Callable[[], object]) -> Cost:
    wall, cpu = time.perf_counter(), _cpu()
    peer()
    return Cost(time.perf_counter() - wall, _cpu() - cpu)


def _cpu() -> float:
    """Seconds of the processor, those of ended children included."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
    )


def _started(command: Sequence[str]) -> Callable[[], object]:
    return lambda: subprocess.run(command, check=True, capture_output=True)
