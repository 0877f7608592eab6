"""The faults of a template as Word comments in a copy, where the editor of the template works."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from ikzdocs.documents.package import Packer
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.oxml.text.paragraph import CT_P
    from docx.oxml.text.run import CT_R
    from lxml.etree import _Element as Element

    from ikzdocs.templates_check.model import Fault

AUTHOR = "ikzdocs"
INITIALS = "ikz"
_COMMENTS = "/word/comments.xml"


def commented(content: bytes, name: str, faults: Iterable[Fault]) -> bytes:
    """A copy of a template with each fault as a comment at its place; else nothing is changed.

    Faults of the whole file, of headers and of footers stand at the first paragraph: Word allows
    comments in the body only. The comments bear no date, so the copy is the same every time.

    Raises:
        DocumentError: the file is not a Word file that can be read.
    """
    from docx import Document  # noqa: PLC0415 - slow to import, needed here only
    from docx.text.run import Run  # noqa: PLC0415

    package = open_package(content, name)
    document = Document(io.BytesIO(content))
    paragraphs = list(document.element.iter(w("p"))) or [document.element.body.add_p()]
    for fault in faults:
        place = fault.paragraph or 0 if fault.part == package.main else 0
        runs = [Run(run, document) for run in _runs(paragraphs[place])]
        document.add_comment(runs, str(fault), AUTHOR, INITIALS)
    for part in document.part.package.iter_parts():
        if part.partname == _COMMENTS:
            _undate(part.element)
    copy = io.BytesIO()
    document.save(copy)
    return Packer(open_package(copy.getvalue(), name).parts).pack({})


def _undate(comments: Element) -> None:
    for comment in comments.iter(w("comment")):
        if comment.get(w("author")) == AUTHOR:
            comment.attrib.pop(w("date"), "")


def _runs(paragraph: CT_P) -> list[CT_R]:
    """The first and the last run of a paragraph; an empty one gets a run to hang on."""
    runs = paragraph.r_lst or [paragraph.add_r()]
    return [runs[0], runs[-1]]
