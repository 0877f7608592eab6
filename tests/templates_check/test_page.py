"""The page for people who write templates: what it shows is allowed, what it forbids is not."""

from __future__ import annotations

import re

import pytest

from ikzdocs.documents.engine import prepare
from ikzdocs.documents.tags import LONGEST, Kind, Tag, scan
from ikzdocs.errors import TemplateError
from tests.helpers import ROOT
from tests.linting import told
from tests.word import make_docx, paragraph

PAGE = (ROOT / "docs/vorlagen.md").read_text(encoding="utf-8")
ALLOWED, FORBIDDEN = PAGE.split("## Was nicht geht")
HEADING = (
    "<w:tbl><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>{}</w:tbl>"
)
CODE = re.compile(r"`([^`]+)`")
SHOWN = [tag for code in CODE.findall(ALLOWED.replace("\\|", "|")) for tag in scan(code).tags]
PRINTS = [tag for tag in SHOWN if tag.kind is Kind.PRINT]
BLOCKS = [tag for tag in SHOWN if tag.keyword in {"if", "for"} and tag.rest.strip("…")]


@pytest.mark.parametrize("tag", PRINTS, ids=lambda tag: tag.raw)
def test_every_value_shown_can_be_printed(tag: Tag) -> None:
    assert told(paragraph(tag.raw)) == ""


@pytest.mark.parametrize("tag", BLOCKS, ids=lambda tag: tag.raw)
def test_every_block_shown_can_be_written(tag: Tag) -> None:
    parts = (tag.raw, "x", f"{{%{tag.scope} end{tag.keyword} %}}")
    lines = {"": paragraph("y" + "".join(parts)), "p": "".join(map(paragraph, parts))}
    rows = HEADING.format("".join(f"<w:tr><w:tc>{paragraph(part)}</w:tc></w:tr>" for part in parts))
    assert told(lines.get(tag.scope, rows)) == ""


@pytest.mark.parametrize("tag", ["{{r x }}", "{%- if x -%}", "{{ x() }}", "{% set x = 1 %}"])
def test_what_the_page_forbids_is_refused(tag: str) -> None:
    assert tag.split(maxsplit=1)[0].strip("{}%") in FORBIDDEN
    with pytest.raises(TemplateError):
        prepare(make_docx(paragraph(tag)), "x.docx")


def test_the_longest_tag_is_the_one_of_the_page() -> None:
    assert f"über {LONGEST} Zeichen" in FORBIDDEN
