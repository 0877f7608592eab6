"""`python -m benchmarks`: measure everything in one run, print the table, write docs/leistung.md.

`--full` lets the slow peers make as many documents as the Land needs, makes the papers of 10,000
cooperations, and counts instructions with callgrind; that takes half an hour more.
"""

from __future__ import annotations

import os
import sys

from benchmarks import cases, documents, docxtemplater, many, memory, office, page, startup
from benchmarks.documents import PEERS
from benchmarks.results import Machine, Results
from ikzdocs.batch.executors import cores
from ikzdocs.errors import MissingToolError
from ikzdocs.output import write_file

_SIZES = (2, 20, 100, 442)
_COOPERATIONS = (100, 1_000)
_MANY_COOPERATIONS = (*_COOPERATIONS, 10_000)


def main() -> None:
    """Measure and tell."""
    full, load = "--full" in sys.argv, os.getloadavg()[0]
    tell("Dokumente …")
    with docxtemplater.peer(cases.papers(cases.birkenau())) as other:
        single = documents.single(other | PEERS)
        numbers = documents.by_number(other | PEERS, full=full)
    growth = documents.growth(_SIZES)
    counted = documents.counted() if full else None
    tell("Start …")
    started = startup.measure()
    tell("Alle Gemeinden …")
    workers = cores()
    land = many.speed(workers)
    tell("Speicher …")
    peaks = memory.peaks(_MANY_COOPERATIONS if full else _COOPERATIONS, workers)
    tell("PDF …")
    try:
        pdfs = office.measure(workers)
    except MissingToolError as error:
        tell(str(error))
        pdfs = None
    results = Results(
        machine=Machine(workers, load, docxtemplater.version()),
        single=single, numbers=numbers, growth=growth, counted=counted,
        started=started, land=land, peaks=peaks, pdfs=pdfs,
    )  # fmt: skip
    text = page.page(results)
    print(text)
    write_file(cases.ROOT / "docs" / "leistung.md", text.encode(), force=True)


def tell(text: str) -> None:
    """Say on stderr what is going on."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
