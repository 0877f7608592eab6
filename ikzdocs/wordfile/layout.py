"""The body of a Word file as a page shows it: paragraphs and tables in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.wordfile.model import Block
from ikzdocs.wordfile.xml import value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.model import WordFile


@record
class Table:
    """A table; each row has its cells, each cell its paragraphs. The first `head` rows are a head.

    A cell that spans several columns says so in `spans`, in the order of the cells.
    """

    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    spans: tuple[tuple[int, ...], ...]
    head: int


def layout(word: WordFile) -> tuple[Block | Table, ...]:
    """Return what stands in the body of a Word file."""
    root = word.package.xml(word.package.main)
    numbers = {element: number for number, element in enumerate(root.iter(w("p")))}
    read = {block.paragraph: block for block in word.body}
    blocks = {element: read[number] for element, number in numbers.items() if number in read}
    return tuple(_below(root, blocks))


def _below(parent: Element, blocks: Mapping[Element, Block]) -> Iterator[Block | Table]:
    for child in parent:
        if child.tag == w("tbl"):
            yield _table(child, blocks)
        elif child.tag == w("p"):
            if child in blocks:
                yield blocks[child]
        elif child.tag in {w("body"), w("sdt"), w("sdtContent"), w("ins"), w("moveTo")}:
            yield from _below(child, blocks)


def _table(table: Element, blocks: Mapping[Element, Block]) -> Table:
    rows = list(table.iter(w("tr")))
    cells = [list(row.iterchildren(w("tc"))) for row in rows]
    return Table(
        rows=tuple(tuple(_cell(cell, blocks) for cell in row) for row in cells),
        spans=tuple(tuple(_span(cell) for cell in row) for row in cells),
        head=sum(row.find(f"{w('trPr')}/{w('tblHeader')}") is not None for row in rows),
    )


def _cell(cell: Element, blocks: Mapping[Element, Block]) -> tuple[Block, ...]:
    return tuple(blocks[one] for one in cell.iter(w("p")) if one in blocks)


def _span(cell: Element) -> int:
    return whole(value(cell.find(f"{w('tcPr')}/{w('gridSpan')}")), 1)
