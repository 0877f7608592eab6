"""All municipalities of the Land in one run, through one process and through several."""

from __future__ import annotations

import csv
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cases import DAY, SAMPLE, SET, names
from benchmarks.measure import Cost, side_by_side
from ikzdocs import batch
from ikzdocs.papers import RenderOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

    from benchmarks.measure import Run
    from ikzdocs.batch import Record

_HEADINGS = (
    "ordner",
    *(f"beteiligte.{n}.{what}" for n in range(3) for what in ("name", "ags")),
    "kooperation.titel",
    "kosten.vorher.birkenau.personal",
)


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
        peers = {str(n): _run(folder / str(n), n) for n in dict.fromkeys((1, workers))}
        costs = side_by_side(peers, rounds=1, warm=False)
        documents = sum(1 for _ in (folder / "1").rglob("*.docx"))
    return Speed(costs["1"], costs[str(workers)], documents)


def papers(folder: Path, number: int, executor: Executor, workers: int) -> Iterator[Record]:
    """Make the set of papers of so many different cooperations, each in a folder of its own.

    Raises:
        RuntimeError: one of them failed.
    """
    table, template = folder / "land.csv", folder / "vorlage.yaml"
    _write_table(table, number)
    _write_template(template)
    settings = batch.Settings(
        output=folder, stichtag=DAY, options=RenderOptions(only=SET), force=True
    )
    portions = batch.Portions.of(number, workers)
    for record in batch.run(batch.from_table(table, template), executor, settings, portions):
        if record.fehler:
            raise RuntimeError(record.fehler)
        yield record


def _run(folder: Path, workers: int) -> Run:
    folder.mkdir()

    def run() -> None:
        with batch.ProcessPool(workers) as pool:
            for _ in papers(folder, len(names()), pool, workers):
                pass

    return run


def _write_table(path: Path, number: int) -> None:
    """Every municipality with its two neighbours in the list, then with ones further away."""
    towns = names()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(_HEADINGS)
        for row in range(number):
            lap, first = divmod(row, len(towns))
            three = (towns[(first + n * (lap + 1)) % len(towns)] for n in range(3))
            parties = (text for ags, name in three for text in (name, ags))
            writer.writerow((row, *parties, f"Gemeinsame Stelle {row}", 90_000 + row))


def _write_template(path: Path) -> None:
    """The sample, with fixed names for its parties, so that their names may change."""
    text = SAMPLE.read_text(encoding="utf-8")
    for name in ("Birkenau", "Mörlenbach", "Gorxheimertal"):
        kuerzel = name.lower().replace("ö", "oe")
        text = text.replace(f"  - name: {name}\n", f"  - name: {name}\n    kuerzel: {kuerzel}\n")
    path.write_text(text, encoding="utf-8")
