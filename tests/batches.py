"""Small batches: specs made from the first draft among the samples, and an executor in-process."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ikzdocs import batch
from ikzdocs.batch import Settings
from ikzdocs.papers import RenderOptions
from tests.cooperations import STICHTAG
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from ikzdocs.batch import Job, Record

_P = ParamSpec("_P")
_T = TypeVar("_T")

DRAFT = (ROOT / "samples" / "erster-entwurf.yaml").read_text(encoding="utf-8")
TOO_SHORT = DRAFT.replace("jahre: 5", "jahre: 3")
BROKEN = "kooperation: [\n"
ONLY = RenderOptions(only=("vereinbarung",))
"""One document each, so that a test of the machinery is quick."""


class Inline(Executor):
    """Does the work at once, in this process, and counts what it was handed."""

    def __init__(self) -> None:
        self.handed = 0

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        self.handed += 1
        future: Future[_T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def specs(folder: Path, *names: str, text: str = DRAFT) -> Path:
    """Write a spec for each name, with its name as title; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        spec = text.replace("Gemeinsames Standesamt", f"Standesamt {name}")
        (folder / f"{name}.yaml").write_text(spec, encoding="utf-8")
    return folder


def settings(output: Path, **others: Any) -> Settings:  # noqa: ANN401 - any setting
    """Settings for one document a cooperation."""
    return Settings(**{"output": output, "stichtag": STICHTAG, "options": ONLY, **others})


def jobs(folder: Path) -> list[Job]:
    """A job for each spec in the folder."""
    return batch.from_paths([folder], folder / "out")


def done(work: Iterable[Job], wanted: Settings) -> dict[str, Record]:
    """Make all papers in this process; the records by folder."""
    return {record.ordner: record for record in batch.run(work, Inline(), wanted)}
