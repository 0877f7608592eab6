"""Hands jobs to an executor in tasks, a bounded number at a time, and takes the records back.

However many jobs there are, only those of the window are in memory. Records come in the order of
the jobs. A task raises nothing; when its future does, the machinery broke (a worker was killed, or
ran out of memory). Its jobs are then tried once more, each by itself with nothing beside it: so the
one that breaks workers is found and the others are not blamed.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, wait
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from ikzdocs.batch.model import Job, Record, Settings, failed
from ikzdocs.batch.work import work
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from concurrent.futures import Executor


_WITH_PDF = 5


@record
class Portions:
    """How work is cut: `size` cooperations a task, `window` tasks handed out at a time."""

    size: int = 10
    window: int = 8

    @classmethod
    def of(cls, total: int, workers: int, *, pdf: bool = False, distant: bool = False) -> Portions:
        """Return portions that keep all workers busy to the end.

        With `pdf` a task is what one call of LibreOffice gets: about 50 documents. The way to
        `distant` workers is long, so that none goes it for less than a full portion.
        """
        full = _WITH_PDF if pdf else cls().size
        size = full if distant else max(1, min(full, -(-total // (2 * workers))))
        return cls(size=size, window=4 * workers)


@dataclass(frozen=True, slots=True)
class _Task:
    jobs: tuple[Job, ...]
    result: Future[tuple[Record, ...]]


class Dispatcher:
    """The counter between jobs and an executor; the executor remains the caller's."""

    def __init__(self, executor: Executor, settings: Settings, portions: Portions) -> None:
        """Nothing is handed out before `records` is walked through."""
        self._executor, self._settings, self._portions = executor, settings, portions

    def records(self, jobs: Iterable[Job]) -> Generator[Record, None, None]:
        """Yield a record for every job, in their order."""
        tasks = map(self._hand_out, _cut(iter(jobs), self._portions.size))
        window = self._portions.window
        pending = deque(islice(tasks, window))
        try:
            while pending:
                done = _outcome(pending[0])
                if isinstance(done, Exception):
                    yield from self._rescued(pending)
                    pending = deque(islice(tasks, window))
                else:
                    pending.popleft()
                    pending.extend(islice(tasks, 1))
                    yield from done
        finally:
            for task in pending:
                task.result.cancel()

    def _hand_out(self, jobs: tuple[Job, ...]) -> _Task:
        try:
            return _Task(jobs, self._executor.submit(work, self._settings, jobs))
        except Exception as error:  # noqa: BLE001 - a broken executor refuses in its own way
            broken: Future[tuple[Record, ...]] = Future()
            broken.set_exception(error)
            return _Task(jobs, broken)

    def _rescued(self, tasks: Iterable[_Task]) -> Iterator[Record]:
        """Yield the records of all these tasks, trying again what broke, one job at a time."""
        wait([task.result for task in tasks])
        for task in tasks:
            done = _outcome(task)
            if isinstance(done, Exception):
                for job in task.jobs:
                    yield from self._alone(job)
            else:
                yield from done

    def _alone(self, job: Job) -> tuple[Record, ...]:
        done = _outcome(self._hand_out((job,)))
        return (_lost(job, done),) if isinstance(done, Exception) else done


def _cut(jobs: Iterator[Job], size: int) -> Iterator[tuple[Job, ...]]:
    while batch := tuple(islice(jobs, size)):
        yield batch


def _outcome(task: _Task) -> tuple[Record, ...] | Exception:
    try:
        return task.result.result()
    except Exception as error:  # noqa: BLE001 - whatever broke, the other jobs go on
        return error


def _lost(job: Job, error: Exception) -> Record:
    kind = type(error).__name__
    return failed(job, 3, f"Der Arbeitsprozess ist an dieser Kooperation gescheitert ({kind}).")
