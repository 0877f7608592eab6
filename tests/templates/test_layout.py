"""How every paper is made: tables that break well, no paragraph without text, pages counted."""

from __future__ import annotations

import pytest

from ikzdocs.wordfile.xml import parse, value, w
from tests.papers import BIRKENAU, FIRST_DRAFT, GIESSEN, papers

SAMPLES = (BIRKENAU, GIESSEN, FIRST_DRAFT)
WITHOUT_TEXT = {"Unterschriftslinie", "Bild"}


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_paragraph_is_there_for_its_space(sample: str) -> None:
    blanks = [
        (name, block.paragraph, block.style)
        for name, paper in papers(sample).items()
        for block in paper.body
        if not (block.text.strip() or block.in_table or block.style in WITHOUT_TEXT)
    ]
    assert blanks == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_rows_stay_whole_and_ruled_tables_repeat_their_head(sample: str) -> None:
    for name, paper in papers(sample).items():
        for table in parse(paper.package.parts[paper.package.main]).iter(w("tbl")):
            rows = table.findall(w("tr"))
            assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in rows), name
            ruled = value(table.find(f"{w('tblPr')}/{w('tblStyle')}")) == "IkzTabelle"
            head = rows[0].find(f"{w('trPr')}/{w('tblHeader')}")
            assert not ruled or head is not None, name


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_paper_says_draft_exactly_when_it_has_gaps(sample: str) -> None:
    for name, paper in papers(sample).items():
        gaps = any("[[FEHLT" in block.text for block in paper.body)
        heads = {block.part for block in paper.blocks if "ENTWURF" in block.text}
        assert bool(heads) == gaps, name
        assert not gaps or len(heads) == len(paper.package.of_type("header")), name


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_footer_counts_the_pages(sample: str) -> None:
    for name, paper in papers(sample).items():
        footers = [paper.package.parts[part] for part in paper.package.of_type("footer")]
        assert footers, name
        assert all(b" PAGE " in footer and b" NUMPAGES " in footer for footer in footers), name
