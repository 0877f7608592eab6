"""Read a Word file from outside: everything that a person would see, and what she would not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.wordfile.hygiene import field_oddities, package_oddities
from ikzdocs.wordfile.model import Block, Comment, WordFile
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.walk import Walk
from ikzdocs.wordfile.xml import value, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.model import Oddity
    from ikzdocs.wordfile.package import Package

_TEXT_PARTS = ("footnotes", "endnotes", "header", "footer")


def read(content: bytes, name: str) -> WordFile:
    """All visible text of a Word file in its order, and all that stands beside it.

    Raises:
        DocumentError: not a Word file, encrypted, damaged, with macros, too big, built to harm.
    """
    package = open_package(content, name)
    walks: dict[str, Walk] = {}
    first = 0
    for part in (package.main, *package.of_type(*_TEXT_PARTS)):
        walks[part] = Walk(first)
        walks[part].read(package.xml(part))
        first += len(walks[part].paragraphs)
    return WordFile(
        name=name,
        package=package,
        blocks=tuple(_blocks(package, walks)),
        bookmarks=_bookmarks(walks.values()),
        revisions=tuple(change for walk in walks.values() for change in walk.revisions),
        comments=tuple(_comments(package, walks[package.main])),
        findings=tuple(_findings(package, walks)),
    )


def _blocks(package: Package, walks: dict[str, Walk]) -> Iterator[Block]:
    styles, numbering = Styles.of_package(package), Numbering(package)
    for part, walk in walks.items():
        labels = numbering.labels(paragraph.element for paragraph in walk.paragraphs)
        numbers = _numbers(walk)
        for paragraph, label in zip(walk.paragraphs, labels, strict=True):
            yield Block(
                index=paragraph.index,
                text="".join(paragraph.text),
                original="".join(paragraph.original),
                style=styles.name(styles.of(paragraph.element)),
                label=label,
                level=styles.outline_level(paragraph.element),
                part=part,
                paragraph=numbers[paragraph.element],
                in_table=paragraph.in_table,
                in_text_box=paragraph.in_text_box,
            )


def _numbers(walk: Walk) -> dict[Element, int]:
    """The place of every paragraph among all `w:p` of its part."""
    if not walk.paragraphs:
        return {}
    root = walk.paragraphs[0].element.getroottree().getroot()
    return {element: number for number, element in enumerate(root.iter(w("p")))}


def _bookmarks(walks: Iterable[Walk]) -> dict[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for walk in walks:
        for name, start, end in walk.bookmarks:
            found[name] = (*found.get(name, ()), (start, end))
    return found


def _comments(package: Package, body: Walk) -> Iterator[Comment]:
    for part in package.of_type("comments"):
        for entry in package.xml(part).iter(w("comment")):
            paragraphs = entry.iter(w("p"))
            lines = ("".join(t.text or "" for t in line.iter(w("t"))) for line in paragraphs)
            yield Comment(
                author=value(entry, "author") or "",
                date=value(entry, "date") or "",
                text="\n".join(lines),
                block=body.anchors.get(value(entry, "id") or ""),
            )


def _findings(package: Package, walks: dict[str, Walk]) -> Iterator[Oddity]:
    yield from package_oddities(package)
    for part, walk in walks.items():
        yield from field_oddities(package.xml(part))
        yield from walk.findings
