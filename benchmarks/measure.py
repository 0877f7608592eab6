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
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Run = Callable[[], object]

_PEAK = re.compile(r"VmHWM:\s*(\d+) kB")
_COLLECTED = re.compile(rb"Collected : (\d+)")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, median of all rounds: on the clock, and of the processor."""

    wall: float
    cpu: float


def side_by_side(
    peers: Mapping[str, Run], rounds: int = 9, *, warm: bool = True
) -> dict[str, Cost]:
    """Run all peers in turn, round after round, so that a busy machine is unfair to none.

    A peer that works in another process tells its own `Cost`.
    """
    if warm:
        for peer in peers.values():
            peer()
    found: dict[str, list[Cost]] = {name: [] for name in peers}
    for _ in range(rounds):
        for name, peer in peers.items():
            found[name].append(_once(peer))
    return {name: _median(costs) for name, costs in found.items()}


def commands(peers: Mapping[str, Sequence[str]], rounds: int = 21) -> dict[str, Cost]:
    """The same for whole processes, from start to end; a few rounds would tell of the machine."""
    return side_by_side({name: _started(command) for name, command in peers.items()}, rounds)


def instructions(script: str, *arguments: str) -> int | None:
    """Count the instructions of a Python script with callgrind; None where valgrind is missing.

    It runs once before, uncounted: what a first run keeps for later ones is then there.
    """
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    command = [sys.executable, "-c", script, *arguments]
    counting = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run(command, check=True, capture_output=True, env=fixed)
    ran = subprocess.run([*counting, *command], check=True, capture_output=True, env=fixed)
    found = _COLLECTED.search(ran.stderr)
    return int(found.group(1)) if found else None


def peak_memory() -> int:
    """Return the most that this process has had in memory, in bytes.

    Where the system tells it: `resource` would name the peak of the parent where that was higher.
    """
    status = Path("/proc/self/status")
    if found := _PEAK.search(status.read_text("ascii") if status.is_file() else ""):
        return int(found.group(1)) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _once(peer: Run) -> Cost:
    wall, cpu = time.perf_counter(), _cpu()
    told = peer()
    if isinstance(told, Cost):  # the work was done elsewhere
        return told
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


def _started(command: Sequence[str]) -> Run:
    """Python keeps what it has compiled, as it does for everybody, whatever is set here."""
    kept = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return lambda: subprocess.run(command, check=True, capture_output=True, env=kept)
