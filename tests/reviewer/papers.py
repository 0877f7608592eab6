"""A rendered agreement for tests, and what lawyers do to it in Word."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from ikzdocs import pipeline, reviewer
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

STICHTAG = date(2026, 11, 22)
SAMPLE = ROOT / "samples" / "birkenau-digitalisierung.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"


@cache
def agreement() -> bytes:
    """The agreement of the sample of Birkenau, complete and without damage."""
    options = pipeline.RenderOptions(only=("vereinbarung",))
    papers = pipeline.render(SAMPLE, stichtag=STICHTAG, options=options)
    return next(file.content for file in papers.files if file.name == "vereinbarung.docx")


def edited(content: bytes, edit: Callable[[Element], None]) -> bytes:
    """The file after an edit of its body."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == MAIN:
                root = etree.fromstring(data)
                edit(root)
                data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(member, data)
    return target.getvalue()


def without_clause(content: bytes, clause: str) -> bytes:
    """The file after somebody selected a whole clause and pressed the delete key."""
    return edited(content, lambda root: _drop(root, f"_ikz_{clause}"))


def _drop(root: Element, name: str) -> None:
    """Remove the paragraphs of a bookmark; other bookmarks that begin or end there stay."""
    start = next(mark for mark in root.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") == name)
    number = start.get(f"{W}id")
    end = next(mark for mark in root.iter(f"{W}bookmarkEnd") if mark.get(f"{W}id") == number)
    body = next(root.iter(f"{W}body"))
    children = list(body)
    first, last = (
        next(place for place, child in enumerate(children) if mark in set(child.iter()))
        for mark in (start, end)
    )
    for child in children[first : last + 1]:
        for mark in child.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
            if mark not in {start, end} and mark is not child:
                child.addprevious(mark)
        body.remove(child)


def replaced(content: bytes, before: str, after: str) -> bytes:
    """The file after somebody typed over a text; it may run over several pieces of a paragraph."""
    return edited(content, lambda root: _replace(root, before, after))


def _replace(root: Element, before: str, after: str) -> None:
    done = 0
    for paragraph in root.iter(f"{W}p"):
        texts = list(paragraph.iter(f"{W}t"))
        whole = "".join(text.text or "" for text in texts)
        if before in whole:
            for text in texts[1:]:
                text.text = ""
            texts[0].text = whole.replace(before, after)
            done += 1
    assert done, f"nicht gefunden: {before}"


def looked_at(
    content: bytes, fresh: bytes | None = None, *, name: str = "vereinbarung.docx"
) -> reviewer.ReviewReport:
    """The review of a file as of the tests' day."""
    return reviewer.review(content, name, stichtag=STICHTAG, fresh=fresh)
