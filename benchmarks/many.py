"""All municipalities of the Land in one run: serial, by processes, and what the caller needs."""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cases import DAY, ROOT, SAMPLE, SET, names
from benchmarks.measure import Cost, side_by_side
from ikzdocs import batch
from ikzdocs.papers import RenderOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ikzdocs.batch import Job, Record, Settings

_HEADINGS = ("ordner", *(f"beteiligte.{n}.{what}" for n in range(3) for what in ("name", "ags")))


@dataclass(frozen=True, slots=True)
class Speed:
    """What a run over all municipalities costs, and how many files it writes."""

    serial: Cost
    pool: Cost
    documents: int


def speed(workers: int) -> Speed:
    """Run all municipalities through one worker and through several, in turn."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peers = {n: _run(folder, n) for n in dict.fromkeys((1, workers))}
        costs = side_by_side({str(n): peer for n, peer in peers.items()}, rounds=1, warm=False)
        documents = sum(1 for _ in (folder / "1").rglob("*.docx"))
    return Speed(costs["1"], costs[str(workers)], documents)


def memory(numbers: Sequence[int]) -> dict[int, int]:
    """Return the peak memory in bytes of a caller with so many cooperations, workers apart."""
    script = "import sys; from benchmarks import many; many.print_peak(int(sys.argv[1]))"
    return {
        number: int(
            subprocess.run(
                [sys.executable, "-c", script, str(number)],
                check=True, capture_output=True, cwd=ROOT,
            ).stdout
        )
        for number in numbers
    }  # fmt: skip


def print_peak(number: int) -> None:
    """Take so many records through the real window into the real summary; print the peak."""
    with tempfile.TemporaryDirectory() as name:
        settings = batch.Settings(output=Path(name), stichtag=DAY)
        sample = next(batch.run([_job(0)], _Inline(), settings))
        for _ in batch.run(map(_job, range(number)), _Canned(sample), settings):
            pass
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


def _run(folder: Path, workers: int) -> Callable[[], None]:
    table, template = folder / "land.csv", folder / "vorlage.yaml"
    _write_table(table)
    _write_template(template)
    settings = batch.Settings(
        output=folder / str(workers), stichtag=DAY, options=RenderOptions(only=SET), force=True
    )

    def run() -> None:
        portions = batch.Portions.of(len(names()), workers)
        with batch.ProcessPool(workers) as pool:
            for record in batch.run(batch.from_table(table, template), pool, settings, portions):
                if record.fehler:
                    raise RuntimeError(record.fehler)

    return run


def _write_table(path: Path) -> None:
    """Every municipality with its two neighbours in the list."""
    towns = names()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_HEADINGS)
        for index, (ags, _) in enumerate(towns):
            three = (towns[(index + n) % len(towns)] for n in range(3))
            writer.writerow((ags, *(text for number, name in three for text in (name, number))))


def _write_template(path: Path) -> None:
    """The sample, with fixed names for its parties, so that their names may change."""
    text = SAMPLE.read_text(encoding="utf-8")
    for name in ("Birkenau", "Mörlenbach", "Gorxheimertal"):
        kuerzel = name.lower().replace("ö", "oe")
        text = text.replace(f"  - name: {name}\n", f"  - name: {name}\n    kuerzel: {kuerzel}\n")
    path.write_text(text, encoding="utf-8")


def _job(number: int) -> Job:
    return batch.Job(folder=f"k{number}", spec=SAMPLE)


class _Inline(Executor):
    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN202
        future: Future[object] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class _Canned(Executor):
    """Answers with copies of a real record: the work of the caller without that of workers."""

    def __init__(self, sample: Record) -> None:
        self._sample = sample

    def submit(self, _fn, settings: Settings, jobs: Sequence[Job], /):  # type: ignore[no-untyped-def,override]  # noqa: ANN001, ANN202, ARG002
        future: Future[object] = Future()
        future.set_result(tuple(replace(self._sample, ordner=job.folder) for job in jobs))
        return future
