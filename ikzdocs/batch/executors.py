"""Who does the work: processes of this machine, or a Dask cluster for those who outgrow it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from ikzdocs.errors import MissingToolError, ToolFailedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

_P = ParamSpec("_P")
_T = TypeVar("_T")

_START = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_PRELOAD = [
    "ikzdocs.batch.work",
    "ikzdocs.documents.press",
    "ikzdocs.documents.shelf",
    "ikzdocs.report.html",
]
_SECONDS_TO_CONNECT = 20


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class ProcessPool(Executor):
    """Worker processes on this machine; starts new ones when one was killed.

    Workers are made by a server process that has imported everything, never by a fork of the
    caller, who may have threads. They end when the caller is gone, even by `kill -9`.
    """

    def __init__(self, jobs: int | None = None) -> None:
        """Start with `jobs` processes; as many as processors where it is None."""
        self._jobs = jobs or cores()
        self._pool = self._fresh()

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Hand out a call; see `concurrent.futures.Executor`."""
        try:
            return self._pool.submit(fn, *args, **kwargs)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False)
            self._pool = self._fresh()
            return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """Let the workers go; see `concurrent.futures.Executor`."""
        self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)

    def _fresh(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(_START)
        context.set_forkserver_preload(_PRELOAD)
        return ProcessPoolExecutor(self._jobs, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Prepare a worker: Ctrl-C is the caller's business, the caller's end is ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_caller, daemon=True).start()


def _end_with_caller() -> None:
    caller = multiprocessing.parent_process()
    if caller is not None:
        caller.join()
        os._exit(1)


@contextmanager
def processes(jobs: int | None = None) -> Iterator[tuple[Executor, int]]:
    """Give a pool of `jobs` processes (as many as processors where it is None) and their number."""
    number = jobs or cores()
    with ProcessPool(number) as pool:
        yield pool, number


@contextmanager
def dask(scheduler: str | None = None, jobs: int | None = None) -> Iterator[tuple[Executor, int]]:
    """Give the executor of a Dask cluster and how many calls it carries out at the same time.

    `scheduler` is the address of a running cluster; without one a cluster of `jobs` processes is
    started here. All workers must see the specs and the output folder under the same paths.

    Raises:
        MissingToolError: Dask is not installed.
        ToolFailedError: the scheduler cannot be reached.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an optional extra
    except ImportError:
        remedy = "Installieren mit: pip install 'ikzdocs[dask]'."
        raise MissingToolError("Dask", "--executor dask", remedy) from None
    own = {"n_workers": jobs or cores(), "threads_per_worker": 1, "dashboard_address": None}
    try:
        client = Client(scheduler, timeout=_SECONDS_TO_CONNECT, **({} if scheduler else own))
    except (OSError, ValueError) as error:
        message = f"Unter „{scheduler}“ antwortet kein Scheduler ({type(error).__name__})."
        raise ToolFailedError("Dask", message) from error
    with client:
        yield client.get_executor(pure=False), sum(client.nthreads().values())
