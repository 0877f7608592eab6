"""The linter: reads a template as a Word file and as a program, and tells all that is wrong."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ikzdocs.documents.engine import prepare
from ikzdocs.errors import DocumentError, TemplateError
from ikzdocs.templates_check import contents, looks, marks, reading, structure
from ikzdocs.templates_check.expressions import expression_faults
from ikzdocs.templates_check.model import Fault
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.templates_check.model import Paragraph
    from ikzdocs.templates_check.names import Names
    from ikzdocs.wordfile.package import Package


def lint(
    content: bytes, name: str, names: Names | None = None, *, klauseln: bool = False
) -> tuple[Fault, ...]:
    """All faults of a template, each once, in the order of the text.

    `names` are those that the context offers for this kind of document
    (`documents.context.angebotene_namen`); without them names are not checked. `klauseln`: it is
    an agreement, so its clauses must be marked.
    """
    try:
        package = open_package(content, name)
        faults = tuple(dict.fromkeys(_faults(package, names, klauseln=klauseln)))
    except DocumentError as error:
        return (Fault(place="Datei", message=error.message, remedy=error.remedy),)
    return faults or tuple(_preparing(content, name))


def _preparing(content: bytes, name: str) -> Iterator[Fault]:
    """The last word has the engine itself."""
    try:
        prepare(content, name)
    except TemplateError as error:
        yield Fault(place=error.place, message=error.message, remedy=error.remedy)


def _faults(package: Package, names: Names | None, *, klauseln: bool) -> Iterator[Fault]:
    roots = {part: package.xml(part) for part in package.written}
    yield from contents.package_faults(package)
    yield from looks.language_faults(package, roots)
    yield from looks.paper_faults(roots[package.main])
    known = {name for root in roots.values() for name in marks.bookmark_names(root)}
    yield from marks.clause_faults(known, klauseln=klauseln)
    for part, root in roots.items():
        yield from contents.part_faults(part, root)
        yield from _part(root, part, names, known)


def _part(root: Element, part: str, names: Names | None, known: set[str]) -> Iterator[Fault]:
    paragraphs = reading.read_paragraphs(part, root)
    by_element = {paragraph.element: paragraph for paragraph in paragraphs}
    blocks, bookmarks = structure.Structure(), marks.Bookmarks()
    for node in root.iter(w("p"), w("bookmarkStart"), w("bookmarkEnd")):
        if node in by_element:
            yield from _paragraph(by_element[node], known)
            around = [block.tag.body for block in blocks.open]
            yield from reading.literal_faults(by_element[node], around)
            yield from _tags(by_element[node], blocks, names)
        else:
            bookmarks.take(node, blocks.open)
        bookmarks.paragraph = by_element.get(node, bookmarks.paragraph)
    yield from blocks.finish()
    yield from structure.cell_faults(paragraphs)
    yield from bookmarks.faults()
    yield from looks.table_faults(paragraphs)
    yield from looks.spacing_faults(paragraphs)


def _tags(
    paragraph: Paragraph, blocks: structure.Structure, names: Names | None
) -> Iterator[Fault]:
    for tag in paragraph.tags:
        yield from expression_faults(paragraph, tag, blocks.open, names)
        yield from blocks.step(paragraph, tag)


def _paragraph(paragraph: Paragraph, known: set[str]) -> Iterator[Fault]:
    yield from chain(
        reading.writing_faults(paragraph),
        structure.removal_faults(paragraph),
        contents.paragraph_faults(paragraph),
        looks.picture_faults(paragraph),
        marks.reference_faults(paragraph, known),
    )
