"""PDF files: one call of LibreOffice a document, one for all, several profiles side by side."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cases import DAY, SAMPLE
from benchmarks.measure import Cost, side_by_side
from ikzdocs import papers, pipeline
from ikzdocs.documents import pdf


@dataclass(frozen=True, slots=True)
class PdfCosts:
    """Seconds for all documents, however they were made."""

    documents: int
    single: Cost
    plain: Cost
    one_call: Cost
    shards: Cost


def measure(workers: int, copies: int = 4) -> PdfCosts:
    """Convert the papers of the sample, several times over."""
    made = papers.draft(pipeline.check(SAMPLE, stichtag=DAY), papers.RenderOptions())
    documents = papers.for_pdf(made.documents) * copies
    costs = side_by_side(
        {
            "single": lambda: [list(pdf.convert([one], day=DAY)) for one in documents[:5]],
            "plain": lambda: _plain(documents),
            "one call": lambda: list(pdf.convert(documents, day=DAY)),
            "shards": lambda: list(pdf.convert(documents, day=DAY, jobs=workers)),
        },
        rounds=1,
        warm=False,
    )
    single = costs["single"]
    scale = len(documents) / 5
    return PdfCosts(
        len(documents), Cost(single.wall * scale, single.cpu * scale),
        costs["plain"], costs["one call"], costs["shards"],
    )  # fmt: skip


def _plain(documents: list[pdf.Document]) -> None:
    """Call LibreOffice as a script would, with the same files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, one in enumerate(documents):
            (folder / f"{number}.docx").write_bytes(one.content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        files = [str(path) for path in folder.glob("*.docx")]
        command = [pdf.office(), profile, "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(folder / "pdf"), *files],
                       check=True, capture_output=True)  # fmt: skip
