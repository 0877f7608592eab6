"""Every paper of every sample on its pages: nothing orphaned, nothing torn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.cooperations import ausgaben, gemeinde
from tests.helpers import ROOT
from tests.pages import faults, on_pages
from tests.papers import GIESSEN, akte_of, printed, sample

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.documents.akte import Akte
    from ikzdocs.spec.model import Spec

SAMPLES = sorted(path.stem for path in (ROOT / "samples").glob("*.yaml"))
FOR_ALL = ("vereinbarung", "einsparung", "antrag", "anschreiben-aufsicht", "bekanntmachung")


def _faults(akte: Akte, folder: Path, *kinds: str) -> dict[str, list[str]]:
    papers = on_pages(printed(akte, *kinds), folder)
    found = {paper.word.name: list(faults(paper)) for paper in papers}
    return {name: told for name, told in found.items() if told}


@pytest.mark.parametrize("name", SAMPLES)
def test_no_paper_of_a_sample_is_torn(name: str, tmp_path: Path) -> None:
    assert _faults(akte_of(sample(name)), tmp_path) == {}


def test_no_paper_of_twenty_parties_is_torn(tmp_path: Path) -> None:
    loaded = replace(sample(GIESSEN), spec=_with_one_more(sample(GIESSEN).usable()))
    akte = akte_of(loaded)
    assert len(akte.spec.beteiligte) == 20
    assert _faults(akte, tmp_path, *FOR_ALL) == {}


def _with_one_more(spec: Spec) -> Spec:
    more = gemeinde("Musterhausen", einwohner=4_000)
    costs = {**spec.kosten.vorher, more.kuerzel: ausgaben(30_000, 10_000)}
    return replace(
        spec,
        beteiligte=(*spec.beteiligte, more),
        kosten=replace(spec.kosten, vorher=costs),
    )
