"""How the text of all papers reads, whatever the cooperation says of itself."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.helpers import ROOT
from tests.papers import FIRST_DRAFT, papers, papers_of, sample, text

SAMPLES = sorted(path.stem for path in ROOT.glob("samples/*.yaml"))
SLIPS = re.compile(r" {2,}| [,;]|\( | \)|„ | “|,,|\(\)|\b(?:von|für|und)[.,]")


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_left_out_in_the_middle_of_a_sentence(name: str) -> None:
    for paper in papers(name).values():
        assert [line for line in text(paper).splitlines() if SLIPS.search(line)] == []


def test_the_draft_of_a_town_that_is_still_alone_misses_its_partners() -> None:
    draft = sample(FIRST_DRAFT).usable()
    alone = papers_of(replace(draft, beteiligte=draft.beteiligte[:1]))
    assert "arbeitet mit [[FEHLT: Beteiligte]] auf Dauer" in text(
        alone["beschlussvorlage-birkenau.docx"]
    )
    for paper in alone.values():
        assert [line for line in text(paper).splitlines() if SLIPS.search(line)] == []
