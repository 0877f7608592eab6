"""What must hold of every document before anyone gets it. A breach is a fault of ours.

The check reads the finished file anew, as a stranger would: it knows only which texts the
template printed, and that each of them has to stand in the document, whole and in this order.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ikzdocs.errors import DocumentError, InvariantError
from ikzdocs.wordfile.clauses import CLAUSES, clause_of
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.hygiene import package_oddities
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.xml import DRAWING, PICTURE, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package

_TAG = re.compile(r"\{\{|\{%|\{#|%\}|#\}|\}\}")
_PROGRAM_WORD = re.compile(r"\b(None|True|False|NaN|nan|Undefined)\b")
_GAP = "[[FEHLT"
_PICTURE = f"{{{DRAWING}}}docPr"
_PICTURE_ITSELF = f"{{{PICTURE}}}cNvPr"
_BREAKS = {w("p"), w("br"), w("cr"), w("tab")}
_POINTING = {"REF", "PAGEREF", "NOTEREF"}
_MARKS = {w("bookmarkStart"), w("bookmarkEnd")}


def check(content: bytes, name: str, printed: Mapping[str, Sequence[str]]) -> None:
    """Refuse a document that breaks a promise.

    `printed` holds by part, in the order of the template, every text that was printed into it.

    Raises:
        InvariantError: with all problems at once; such a document is never written.
    """
    try:
        package = open_package(content, name)
        roots = {part: package.xml(part) for part in package.parts if _is_xml(part)}
    except DocumentError as error:
        raise InvariantError(name, (str(error),)) from error
    problems = [*_package_problems(package, roots)]
    for part in (package.main, *package.of_type("header", "footer", "footnotes", "endnotes")):
        found = (*_text_problems(roots[part], printed.get(part, ())), *_structure(roots[part]))
        problems += [f"{part}: {problem}" for problem in found]
    if problems:
        raise InvariantError(name, tuple(problems))


def visible_text(root: Element) -> str:
    """The text of a part and of its alt texts; every break and tab is one space."""
    pieces: list[str] = []
    for node in root.iter(w("t"), _PICTURE, _PICTURE_ITSELF, *_BREAKS):
        if node.tag in _BREAKS:
            pieces.append(" ")
        elif node.tag == w("t"):
            pieces.append(node.text or "")
        else:
            pieces += [node.get("descr") or "", " ", node.get("title") or "", " "]
    return _one_line("".join(pieces))


def _one_line(text: str) -> str:
    return text.replace("\r\n", " ").translate({9: " ", 10: " ", 13: " "})


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _text_problems(root: Element, printed: Sequence[str]) -> Iterator[str]:
    text, rest, place = visible_text(root), [], 0
    for words in map(_one_line, printed):
        found = text.find(words, place)
        if found < 0:
            yield f"der Text „{words[:60]}“ fehlt"
            continue
        rest.append(text[place:found])
        place = found + len(words)
    own = "\n".join((*rest, text[place:]))
    for match in (*_TAG.finditer(own), *_PROGRAM_WORD.finditer(text)):
        yield f"„{match.group()}“ ist stehen geblieben"
    if _GAP in own:
        yield "eine Lücke ist gekennzeichnet, die es nicht gibt"


def _structure(root: Element) -> Iterator[str]:
    yield from _bookmarks(root)
    yield from _fields(root)
    pictures = Counter(picture.get("id") for picture in root.iter(_PICTURE))
    yield from (f"die Bildnummer {id_} ist doppelt" for id_, n in pictures.items() if n > 1)
    for cell in root.iter(w("tc")):
        content = [child for child in cell if child.tag not in _MARKS]
        if not content or content[-1].tag != w("p"):
            yield "eine Tabellenzelle endet nicht mit einem Absatz"


def _bookmarks(root: Element) -> Iterator[str]:
    starts = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkStart")))
    ends = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkEnd")))
    if starts != ends or any(count > 1 for count in starts.values()):
        yield "Anfang und Ende der Textmarken passen nicht zusammen"


def _fields(root: Element) -> Iterator[str]:
    depth = 0
    for mark in root.iter(w("fldChar")):
        depth += {"begin": 1, "end": -1}.get(mark.get(w("fldCharType")) or "", 0)
        if depth < 0:
            break
    if depth:
        yield "Anfang und Ende der Felder passen nicht zusammen"


def _package_problems(package: Package, roots: Mapping[str, Element]) -> Iterator[str]:
    names = Counter(
        mark.get(w("name")) or ""
        for root in roots.values()
        for mark in root.iter(w("bookmarkStart"))
    )
    for name, count in names.items():
        if count > 1:
            yield f"die Textmarke „{name}“ ist doppelt"
        if clause_of(name) not in {None, *CLAUSES}:
            yield f"die Textmarke „{name}“ nennt keine Klausel"
    for target in {target for root in roots.values() for target in _targets(root)} - {*names}:
        yield f"ein Verweis führt zur Textmarke „{target}“, die es nicht gibt"
    for oddity in package_oddities(package):
        yield f"die Datei enthält {oddity.text}"
    for part in (*package.of_type("comments"), "docProps/custom.xml"):
        if part in roots and _TAG.search("".join(map(str, roots[part].itertext()))):
            yield f"{part}: ein Feld ist stehen geblieben"


def _targets(root: Element) -> Iterator[str]:
    """The bookmarks that references and links inside the document lead to."""
    yield from (anchor for link in root.iter(w("hyperlink")) if (anchor := link.get(w("anchor"))))
    for field in fields(root):
        if field.kind in _POINTING:
            yield field.argument
