"""Papers on their pages, as LibreOffice lays them out: what stands where, and what is torn."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from bisect import bisect_right
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from ikzdocs.documents import pdf
from ikzdocs.record import record
from ikzdocs.wordfile import WordFile, read
from ikzdocs.wordfile.layout import Table, layout
from ikzdocs.wordfile.xml import value, w
from tests.cooperations import STICHTAG
from tests.helpers import needed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ikzdocs.documents.press import Rendered
    from ikzdocs.wordfile.model import Block

SIGNATURE = {"Gruß", "Unterschriftslinie"}
"""The styles of what must be signed on one page, outside of tables."""

# A PDF knows neither spaces nor why a line ends with a hyphen; signature lines are drawn with _.
_UNSURE = re.compile(r"[\s_\-\u00ad\u2010\u2011]+")
_PIXELS_PER_INCH = 144
_TWIPS_PER_PIXEL = 1440 / _PIXELS_PER_INCH


@record
class Paper:
    """A paper, and for each of its blocks with text on which pages it begins and ends."""

    word: WordFile
    places: dict[int, tuple[int, int]]

    @property
    def parts(self) -> tuple[Block | Table, ...]:
        """What stands in the text, without what prints no word."""
        laid_out = layout(self.word)
        return tuple(one for one in laid_out if isinstance(one, Table) or one.index in self.places)

    def pages(self, blocks: Iterable[Block]) -> list[int]:
        """The pages on which these blocks begin and end, in their order."""
        return [page for one in blocks for page in self.places.get(one.index, ())]


def on_pages(printed: Iterable[Rendered], folder: Path) -> Iterator[Paper]:
    """Lay papers out. `folder` takes the PDF files."""
    needed("soffice", "LibreOffice")
    documents = [pdf.Document(name=one.planned.name, content=one.content) for one in printed]
    for given, made in zip(documents, pdf.convert(documents, day=STICHTAG), strict=True):
        file = folder / f"{made.name}.pdf"
        file.write_bytes(made.content)
        word = read(given.content, given.name)
        yield Paper(word=word, places=_places(word, _texts(word, file)))


def told(file: Path, *options: str) -> list[str]:
    """What stands on each page of a PDF file; `options` are those of pdftotext."""
    command = [needed("pdftotext", "poppler-utils"), *options, str(file), "-"]
    said = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8")
    return said.stdout.split("\f")


def faults(paper: Paper) -> Iterator[str]:
    """What is torn in a paper, with the place."""
    yield from _torn_headings(paper)
    yield from _torn_signatures(paper)
    for part in paper.parts:
        if isinstance(part, Table):
            yield from _torn_table(paper, part)


def _torn_headings(paper: Paper) -> Iterator[str]:
    for heading, after in pairwise(paper.parts):
        if isinstance(heading, Table) or heading.level is None:
            continue
        following = after.rows[0][0] if isinstance(after, Table) else [after]
        if paper.pages([heading])[-1] < paper.pages(following)[0]:
            yield f"heading „{heading.text}“ at the foot of page {paper.pages([heading])[-1]}"


def _torn_signatures(paper: Paper) -> Iterator[str]:
    """Those who sign see on the same page what they sign."""
    before: list[Block] = []
    for signing, parts in groupby(paper.parts, _is_signature):
        blocks = [one for one in parts if not isinstance(one, Table)]
        pages = paper.pages([*before, *blocks] if signing else [])
        if len(set(pages)) > 1:
            yield f"signature torn between the pages {sorted(set(pages))}"
        before = blocks[-1:]


def _is_signature(part: Block | Table) -> bool:
    return not isinstance(part, Table) and part.style in SIGNATURE


def _torn_table(paper: Paper, table: Table) -> Iterator[str]:
    rows = [paper.pages(block for cell in row for block in cell) for row in table.rows]
    head = " | ".join(block.text for cell in table.rows[0] for block in cell)
    if table.head and max(rows[table.head - 1]) < min(rows[table.head]):
        yield f"table „{head}“ begins at the foot of page {rows[0][0]}"
    for number, pages in enumerate(rows):
        if len(set(pages)) > 1:
            yield f"row {number + 1} of table „{head}“ torn between the pages {sorted(set(pages))}"


def _places(word: WordFile, pages: list[str]) -> dict[int, tuple[int, int]]:
    """Follow the text of the paper through that of its pages; what is not there is a fault."""
    whole, starts = "".join(pages), [0, *accumulate(len(page) for page in pages)]
    found: dict[int, tuple[int, int]] = {}
    at = 0
    for block in word.body:
        if wanted := _squeezed(block.text):
            at = whole.find(wanted, at)
            assert at >= 0, (word.name, block.text)
            end = at + len(wanted)
            found[block.index] = bisect_right(starts, at), bisect_right(starts, end - 1)
            at = end
    return found


def _texts(word: WordFile, file: Path) -> list[str]:
    """What stands between header and footer of each page, in the order of the text."""
    section = next(word.package.xml(word.package.main).iter(w("sectPr")))
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    width, height = _pixels(value(size, "w")), _pixels(value(size, "h"))
    top, bottom = _pixels(value(margins, "top")), _pixels(value(margins, "bottom"))
    area = {"-x": 0, "-y": top, "-W": width, "-H": height - top - bottom, "-r": _PIXELS_PER_INCH}
    options = [str(word) for option in area.items() for word in option]
    return [_squeezed(page) for page in told(file, "-raw", *options)]


def _pixels(twips: str | None) -> int:
    return round(int(twips or 0) / _TWIPS_PER_PIXEL)


def _squeezed(text: str) -> str:
    return _UNSURE.sub("", unicodedata.normalize("NFKC", text))
