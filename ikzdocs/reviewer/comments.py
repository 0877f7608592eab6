"""Word comments written into a file; every other byte of its parts stays, but for their anchors."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from ikzdocs.documents.package import Packer
from ikzdocs.record import record
from ikzdocs.wordfile.xml import DOCUMENT_RELATIONS, RELATIONS, TYPES, WORD, w

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package

AUTHOR = "ikzdocs"
INITIALS = "ikz"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CONTENT_TYPES = "[Content_Types].xml"
_PART = "comments.xml"


@record
class Remark:
    """A comment to write: its paragraphs of text, and the number of the `w:p` it belongs to."""

    paragraph: int
    text: tuple[str, ...]


def write(package: Package, remarks: Sequence[Remark], day: date) -> bytes:
    """The file with these comments added to those that it has; the text itself is untouched."""
    parts = dict(package.parts)
    name = _comments_part(package, parts)
    comments = _root(parts[name])
    body = package.xml(package.main)
    paragraphs = list(body.iter(w("p")))
    first = _free_id(comments, body)
    for number, remark in enumerate(remarks, first):
        comments.append(_comment(number, remark.text, day))
        _anchor(paragraphs[remark.paragraph], number)
    parts[name] = _bytes(comments)
    parts[package.main] = _bytes(body)
    return Packer(parts).pack({})


def _comments_part(package: Package, parts: dict[str, bytes]) -> str:
    """The part with the comments; a new one is made known to the package."""
    for relation in package.relations(package.main):
        if relation.kind == "comments" and not relation.external:
            return relation.target
    folder, _, file = package.main.rpartition("/")
    name = _unused(posixpath.join(folder, _PART), parts)
    parts[name] = f'<w:comments xmlns:w="{WORD}"/>'.encode()
    types = _root(parts[_CONTENT_TYPES])
    etree.SubElement(types, f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=_TYPE)
    parts[_CONTENT_TYPES] = _bytes(types)
    _relate(posixpath.join(folder, "_rels", f"{file}.rels"), name.rpartition("/")[2], parts)
    return name


def _relate(rels: str, target: str, parts: dict[str, bytes]) -> None:
    empty = f'<Relationships xmlns="{RELATIONS}"/>'.encode()
    root = _root(parts.get(rels, empty))
    known = {entry.get("Id") for entry in root}
    number = next(n for n in range(1, len(known) + 2) if f"rIkz{n}" not in known)
    etree.SubElement(
        root,
        f"{{{RELATIONS}}}Relationship",
        Id=f"rIkz{number}",
        Type=f"{DOCUMENT_RELATIONS}/comments",
        Target=target,
    )
    parts[rels] = _bytes(root)


def _unused(name: str, parts: dict[str, bytes]) -> str:
    stem, _, ending = name.rpartition(".")
    while name in parts:
        stem += "-ikz"
        name = f"{stem}.{ending}"
    return name


def _free_id(comments: Element, body: Element) -> int:
    tags = (w("comment"), w("commentRangeStart"), w("commentReference"))
    used = [e.get(w("id"), "") for root in (comments, body) for e in root.iter(*tags)]
    return max((int(number) for number in used if number.isdecimal()), default=-1) + 1


def _comment(number: int, text: Sequence[str], day: date) -> Element:
    comment = etree.Element(w("comment"))
    comment.set(w("id"), str(number))
    comment.set(w("author"), AUTHOR)
    comment.set(w("date"), f"{day.isoformat()}T00:00:00Z")
    comment.set(w("initials"), INITIALS)
    for line in text:
        run = etree.SubElement(etree.SubElement(comment, w("p")), w("r"))
        etree.SubElement(run, w("t")).text = line
    return comment


def _anchor(paragraph: Element, number: int) -> None:
    """Mark the whole paragraph as that which the comment is about."""
    start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    run = etree.Element(w("r"))
    reference = etree.SubElement(run, w("commentReference"))
    for element in (start, end, reference):
        element.set(w("id"), str(number))
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    paragraph.extend((end, run))


def _root(data: bytes) -> Element:
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
