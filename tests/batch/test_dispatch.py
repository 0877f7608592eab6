"""A bounded window, records in order, and the one that breaks workers is found."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import pytest

from ikzdocs.batch import Portions
from ikzdocs.batch.dispatch import Dispatcher
from ikzdocs.batch.model import Job
from tests.batches import Inline, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Fragile(Executor):
    """Breaks as a process pool does: with the killer among its tasks all fail, not it alone."""

    def __init__(self, killer: str) -> None:
        self._killer = killer
        self._waiting: list[Future[object]] | None = []

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        future: Future[_T] = Future()
        if self._killer in repr(args):
            future.set_exception(BrokenProcessPool())
            for other in self._waiting or ():
                other.set_exception(BrokenProcessPool())
            self._waiting = None
        elif self._waiting is not None:
            self._waiting.append(future)  # type: ignore[arg-type]
        else:
            future.set_result(fn(*args, **kwargs))
        return future


class Gone(Executor):
    """Refuses everything, as one that was shut down."""

    def submit(self, *_args: object, **_kwargs: object) -> Future[object]:  # type: ignore[override]
        raise RuntimeError


def _jobs(folder: Path, number: int) -> Iterator[Job]:
    return (Job(folder=f"k{n}", spec=folder / f"k{n}.yaml") for n in range(number))


def test_memory_is_bounded_by_the_window(tmp_path: Path) -> None:
    asked = 0

    def counted() -> Iterator[Job]:
        nonlocal asked
        for job in _jobs(tmp_path, 100):
            asked += 1
            yield job

    portions = Portions(size=3, window=2)
    records = Dispatcher(Inline(), settings(tmp_path), portions).records(counted())
    most = 0
    for number, record in enumerate(records):
        assert record.ordner == f"k{number}"
        most = max(most, asked - number)
    assert asked == 100
    assert most <= 3 * 3


def test_the_job_that_kills_its_worker_is_the_only_one_lost(tmp_path: Path) -> None:
    dispatcher = Dispatcher(Fragile("k4.yaml"), settings(tmp_path), Portions(size=2, window=3))
    records = list(dispatcher.records(_jobs(tmp_path, 10)))
    assert [record.ordner for record in records] == [f"k{n}" for n in range(10)]
    assert [record.exit_code for record in records] == [2, 2, 2, 2, 3, 2, 2, 2, 2, 2]
    assert "Arbeitsprozess" in records[4].fehler


def test_an_executor_that_is_gone_makes_records_not_exceptions(tmp_path: Path) -> None:
    dispatcher = Dispatcher(Gone(), settings(tmp_path), Portions(size=2, window=2))
    records = list(dispatcher.records(_jobs(tmp_path, 5)))
    assert [record.exit_code for record in records] == [3] * 5


def test_distant_workers_get_full_portions() -> None:
    assert Portions.of(6, 2, distant=True) == Portions(size=10, window=8)
    assert Portions.of(4, 2, pdf=True, distant=True) == Portions(size=5, window=8)


@pytest.mark.parametrize(
    ("total", "workers", "pdf", "size"),
    [(6, 2, False, 2), (442, 2, False, 10), (1, 8, False, 1), (442, 2, True, 5), (4, 2, True, 1)],
)
def test_portions_keep_all_workers_busy(*, total: int, workers: int, pdf: bool, size: int) -> None:
    assert Portions.of(total, workers, pdf=pdf) == Portions(size=size, window=4 * workers)
