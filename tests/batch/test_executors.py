"""Workers that are killed, and workers whose caller is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ikzdocs import batch
from ikzdocs.batch import Portions, Status, executors
from ikzdocs.errors import MissingToolError, ToolFailedError
from tests.batches import Inline, jobs, settings, specs
from tests.helpers import ROOT

if TYPE_CHECKING:
    from concurrent.futures import Executor

_PATIENCE = 30

_CALLER = """
import os, sys, time
from ikzdocs.batch import ProcessPool

if __name__ == "__main__":
    pool = ProcessPool(2)
    workers = {pool.submit(os.getpid).result() for _ in range(4)}
    print(*workers, flush=True)
    sys.stdin.read()
"""


def test_a_pool_goes_on_after_a_worker_was_killed() -> None:
    with batch.ProcessPool(2) as pool:
        victim = pool.submit(os.getpid).result()
        killing = pool.submit(os.kill, victim, signal.SIGKILL)
        assert isinstance(killing.exception(), BrokenProcessPool)
        assert pool.submit(os.getpid).result() != victim


def test_workers_end_with_their_caller(tmp_path: Path) -> None:
    script = tmp_path / "caller.py"
    script.write_text(_CALLER, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as caller:
        assert caller.stdout
        workers = [int(pid) for pid in caller.stdout.readline().split()]
        caller.kill()
    assert workers
    _wait_until_gone(workers)


def _wait_until_gone(workers: list[int]) -> None:
    end = time.monotonic() + _PATIENCE
    while any(_runs(pid) for pid in workers):
        assert time.monotonic() < end, "a worker outlives its caller"
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return ") Z" not in state


def test_dask_does_all_of_it_though_a_worker_is_killed(tmp_path: Path) -> None:
    folder = specs(tmp_path / "in", *(f"k{number:02}" for number in range(24)))
    with batch.dask(jobs=2) as (executor, workers):
        assert workers == 2
        pids = {executor.submit(_pid, n).result() for n in range(12)}
        run = batch.run(
            jobs(folder), executor, settings(tmp_path / "out"), Portions(size=10, window=8)
        )
        first = next(run)
        os.kill(pids.pop(), signal.SIGKILL)
        records = [first, *run]
    assert [record.status for record in records] == [Status.GESCHRIEBEN] * 24
    alone = list(batch.run(jobs(folder), Inline(), settings(tmp_path / "out", resume=True)))
    assert [record.status for record in alone] == [Status.AKTUELL] * 24


def _pid(_number: int) -> int:
    time.sleep(0.05)
    return os.getpid()


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "_SECONDS_TO_CONNECT", 0.2)
    with pytest.raises(ToolFailedError, match=r"tcp://127\.0\.0\.1:9"):
        _enter(batch.dask("tcp://127.0.0.1:9"))


def test_without_dask_its_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingToolError, match=r"ikzdocs\[dask\]"):
        _enter(batch.dask())


def _enter(team: object) -> Executor:
    with team as (executor, _):  # type: ignore[attr-defined]
        found: Executor = executor
    return found
