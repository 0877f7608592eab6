"""`python -m benchmarks`: measure everything in one run, print the table, write docs/leistung.md.

`--full` lets docxtpl make as many documents as the Land needs, and counts instructions with
callgrind; that takes a quarter of an hour more.
"""

from __future__ import annotations

import sys

from benchmarks import documents, many, office, page, startup
from benchmarks.cases import ROOT
from ikzdocs.batch.executors import cores
from ikzdocs.errors import MissingToolError
from ikzdocs.output import write_file

_SIZES = (2, 20, 100, 442)
_COOPERATIONS = (100, 10_000)


def main() -> None:
    """Measure and tell."""
    tell("Dokumente …")
    full = "--full" in sys.argv
    single, numbers = documents.single(), documents.by_number(full=full)
    growth = documents.growth(_SIZES)
    counted = documents.counted() if full else None
    tell("Start …")
    started = startup.measure()
    tell("Alle Gemeinden …")
    workers = cores()
    land, peaks = many.speed(workers), many.memory(_COOPERATIONS)
    tell("PDF …")
    try:
        pdfs = office.measure(workers)
    except MissingToolError as error:
        tell(str(error))
        pdfs = None
    results = page.Results(single, numbers, growth, counted, started, land, peaks, pdfs, workers)
    text = page.page(results)
    print(text)
    write_file(ROOT / "docs" / "leistung.md", text.encode(), force=True)


def tell(text: str) -> None:
    """Say on stderr what is going on."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
