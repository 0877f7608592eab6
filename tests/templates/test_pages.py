"""Every paper of every sample on its pages: nothing orphaned, nothing torn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.cooperations import ausgaben, gemeinde
from tests.helpers import ROOT
from tests.pages import faults, on_pages
from tests.papers import BIRKENAU, GIESSEN, akte_of, printed, sample

if TYPE_CHECKING:
    from pathlib import Path

    from ikzdocs.documents.akte import Akte
    from ikzdocs.documents.press import Rendered
    from ikzdocs.spec.model import Spec

SAMPLES = sorted(path.stem for path in (ROOT / "samples").glob("*.yaml"))
MERGER = "feuerwehrfusion"
LINE = "Auch wurde erwogen, die Aufgabe wie bisher jeder für sich zu erfüllen, Jahr für Jahr. "
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


@pytest.mark.parametrize("name", [BIRKENAU, MERGER])
def test_no_paper_for_the_council_is_torn_wherever_its_text_ends(name: str, tmp_path: Path) -> None:
    papers = list(on_pages((_longer(name, lines) for lines in range(0, 44, 4)), tmp_path))
    assert {paper.word.name: told for paper in papers if (told := list(faults(paper)))} == {}
    assert len({max(paper.pages(paper.word.body)) for paper in papers}) > 1


def _longer(name: str, lines: int) -> Rendered:
    """A sample's paper for the council with about so many lines more."""
    loaded = sample(name)
    kooperation = loaded.usable().kooperation
    told = f"{kooperation.alternativen} {lines * LINE}"
    spec = replace(loaded.usable(), kooperation=replace(kooperation, alternativen=told))
    paper = printed(akte_of(replace(loaded, spec=spec)), "beschlussvorlage")[0]
    return replace(paper, planned=replace(paper.planned, name=f"{lines}-more"))


def _with_one_more(spec: Spec) -> Spec:
    more = gemeinde("Musterhausen", einwohner=4_000)
    costs = {**spec.kosten.vorher, more.kuerzel: ausgaben(30_000, 10_000)}
    return replace(
        spec,
        beteiligte=(*spec.beteiligte, more),
        kosten=replace(spec.kosten, vorher=costs),
    )
