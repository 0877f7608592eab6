"""What must hold of every document before anyone gets it. A breach is a fault of ours.

The check reads the finished file anew, as a stranger would: it knows the template, and which
texts it printed; each of them has to stand in the document, whole and in this order.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

from ikzdocs.documents.highlight import GAP
from ikzdocs.errors import InvariantError
from ikzdocs.wordfile.clauses import CLAUSES, clause_of
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.soundness import breaches
from ikzdocs.wordfile.xml import DRAWING, PICTURE, UnsafeXmlError, parse, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

_TAG = re.compile(r"\{\{|\{%|\{#|%\}|#\}|\}\}")
PROGRAM_WORD = re.compile(r"\b(?:None|True|False|NaN|nan|Undefined)\b")
DRAFT = "ENTWURF"
_PICTURE = f"{{{DRAWING}}}docPr"
_PICTURE_ITSELF = f"{{{PICTURE}}}cNvPr"
_TEXT = w("t")
_XML = (".xml", ".rels")
_BREAKS = {w("p"), w("br"), w("cr"), w("tab")}
_POINTING = {"REF", "PAGEREF", "NOTEREF"}


def check(
    content: bytes,
    name: str,
    template: Mapping[str, bytes],
    printed: Mapping[str, Sequence[str]],
) -> None:
    """Refuse a document that breaks a promise.

    `template` holds the parts of the template, `printed` by part, in the order of the text, all
    that was printed into it. A part that differs from the template has to be sound XML; what the
    template itself brings along was looked at when it was prepared.

    Raises:
        InvariantError: with all problems at once; such a document is never written.
    """
    parts, problems = _parts(content, template)
    roots: dict[str, Element] = {}
    for part, data in parts.items():
        if part.endswith(_XML) and (data != template.get(part) or part in printed):
            try:
                roots[part] = parse(data)
            except UnsafeXmlError as error:
                problems.append(f"{part}: {error}")
    problems += _all_problems(roots, printed)
    if problems:
        raise InvariantError(name, tuple(problems))


def _parts(content: bytes, template: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            problems = [] if names == [*template] else ["die Teile sind nicht die der Vorlage"]
            return {name: archive.read(name) for name in names}, problems
    except zipfile.BadZipFile as error:
        return {}, [f"die Datei ist beschädigt ({error})"]


def _all_problems(
    roots: Mapping[str, Element], printed: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    yield from _bookmark_names(roots)
    has_gap, is_draft = False, False
    for part in filter(roots.__contains__, printed):
        text = visible_text(roots[part])
        own, missing = _own_text(text, [_one_line(words) for words in printed[part]])
        found = (*missing, *_leftovers(own, printed[part]), *_structure(roots[part]))
        yield from (f"{part}: {problem}" for problem in found)
        has_gap = has_gap or GAP in text
        is_draft = is_draft or (DRAFT in own and is_margin(roots[part]))
    if is_draft and not has_gap:
        yield "es nennt sich Entwurf und hat keine Lücke"


def is_margin(root: Element) -> bool:
    """Whether a part is a header or a footer."""
    return root.tag in {w("hdr"), w("ftr")}


def visible_text(root: Element) -> str:
    """The text of a part and of its alt texts; every break and tab is one space."""
    pieces: list[str] = []
    for node in root.iter(_TEXT, _PICTURE, _PICTURE_ITSELF, *_BREAKS):
        if node.tag == _TEXT:
            pieces.append(node.text or "")
        elif node.tag in _BREAKS:
            pieces.append(" ")
        else:
            pieces += [node.get("descr") or "", " ", node.get("title") or "", " "]
    return _one_line("".join(pieces))


def _one_line(text: str) -> str:
    if "\n" in text or "\t" in text or "\r" in text:
        return re.sub(r"\r\n|[\t\n\r]", " ", text)
    return text


def _own_text(text: str, printed: Sequence[str]) -> tuple[str, list[str]]:
    """What the template says itself, between all that was printed; and what is not there."""
    own: list[str] = []
    missing: list[str] = []
    place = 0
    for words in printed:
        found = text.find(words, place)
        if found < 0:
            missing.append(f"der Text „{words[:60]}“ fehlt")
        else:
            own.append(text[place:found])
            place = found + len(words)
    return "\n".join((*own, text[place:])), missing


def _leftovers(own: str, printed: Sequence[str]) -> Iterator[str]:
    for match in (*_TAG.finditer(own), *PROGRAM_WORD.finditer(own)):
        yield f"„{match.group()}“ ist stehen geblieben"
    for words in filter(PROGRAM_WORD.fullmatch, printed):
        yield f"„{words}“ ist als Angabe gedruckt"
    if GAP in own:
        yield "eine Lücke ist gekennzeichnet, die es nicht gibt"


def _structure(root: Element) -> Iterator[str]:
    yield from _bookmarks(root)
    yield from (problem for _, problem in breaches(root))
    pictures = Counter(picture.get("id") for picture in root.iter(_PICTURE))
    yield from (f"die Bildnummer {id_} ist doppelt" for id_, n in pictures.items() if n > 1)


def _bookmarks(root: Element) -> Iterator[str]:
    starts = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkStart")))
    ends = Counter(mark.get(w("id")) for mark in root.iter(w("bookmarkEnd")))
    if starts != ends or any(count > 1 for count in starts.values()):
        yield "Anfang und Ende der Textmarken passen nicht zusammen"


def _bookmark_names(roots: Mapping[str, Element]) -> Iterator[str]:
    starts = (mark for root in roots.values() for mark in root.iter(w("bookmarkStart")))
    names = Counter(mark.get(w("name")) or "" for mark in starts)
    for name, count in names.items():
        if count > 1:
            yield f"die Textmarke „{name}“ ist doppelt"
        if clause_of(name) not in {None, *CLAUSES}:
            yield f"die Textmarke „{name}“ nennt keine Klausel"
    for target in sorted({target for root in roots.values() for target in _targets(root)}):
        if target not in names:
            yield f"ein Verweis führt zur Textmarke „{target}“, die es nicht gibt"


def _targets(root: Element) -> Iterator[str]:
    """The bookmarks that references and links inside the document lead to."""
    yield from (anchor for link in root.iter(w("hyperlink")) if (anchor := link.get(w("anchor"))))
    for field in fields(root):
        if field.kind in _POINTING:
            yield field.argument
