"""What stays with the next paragraph does so in LibreOffice, also where that forgets to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from ikzdocs.documents import pdf
from ikzdocs.documents.keeping import FIELD, keep_together
from ikzdocs.wordfile import read
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.xml import w
from tests.cooperations import STICHTAG
from tests.helpers import needed
from tests.pages import told
from tests.word import STYLES, make_docx, paragraph, table

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element

KEEPS = STYLES.replace("<w:outlineLvl", "<w:keepNext/><w:outlineLvl")
FORGOTTEN = 25
"""LibreOffice deals so many paragraphs of a short text to a page before it measures them."""


def _kept(body: str) -> tuple[Element, bytes]:
    word = read(make_docx(body, parts={"styles": KEEPS}), "probe.docx")
    root = word.package.xml(word.package.main)
    keep_together(root, Styles.of_package(word.package))
    inner = b"".join(etree.tostring(one) for one in root[0] if one.tag != w("sectPr"))
    return root, make_docx(inner.decode(), parts={"styles": KEEPS})


@pytest.mark.parametrize(
    ("looks", "kept"),
    [
        ('<w:pStyle w:val="Paragraf"/>', True),
        ('<w:pStyle w:val="Paragraf"/><w:keepNext w:val="0"/>', False),
        ('<w:pStyle w:val="Absatz"/>', False),
        ('<w:pStyle w:val="Absatz"/><w:keepNext/>', True),
    ],
)
def test_what_stays_with_the_next_gets_a_field(looks: str, *, kept: bool) -> None:
    root, _ = _kept(f"<w:p><w:pPr>{looks}</w:pPr><w:r><w:t>Kosten</w:t></w:r></w:p>")
    assert [field.instruction for field in fields(root)] == [FIELD] * kept


def test_tables_are_left_as_they_are() -> None:
    root, _ = _kept(table(("Kosten",)).replace("<w:p>", "<w:p><w:pPr><w:keepNext/></w:pPr>"))
    assert list(fields(root)) == []


def test_no_heading_stays_behind_where_libreoffice_begins_a_page(tmp_path: Path) -> None:
    needed("soffice", "LibreOffice")
    documents = [_full_page(height) for height in range(500, 620, 20)]
    for made in pdf.convert(documents, day=STICHTAG):
        file = tmp_path / f"{made.name}.pdf"
        file.write_bytes(made.content)
        assert not any(page.rstrip().endswith("Kosten") for page in told(file)), made.name


def _full_page(height: int) -> pdf.Document:
    """A heading as the last paragraph that is dealt to a page; `height` of those before, twips."""
    exact = f'<w:pPr><w:spacing w:line="{height}" w:lineRule="exact"/></w:pPr>'
    filling = paragraph("Füllung").replace("<w:p>", f"<w:p>{exact}") * (FORGOTTEN - 1)
    _, content = _kept(filling + paragraph("Kosten", "Paragraf") + paragraph("Wort " * 80))
    return pdf.Document(name=f"hoehe-{height}", content=content)
