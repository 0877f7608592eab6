"""The papers of a town that merges its own fire services: no partners, no agreement, no sharing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ikzdocs.spec.model import Kosten
from tests.papers import papers, papers_of, sample, text

MERGER = "feuerwehrfusion"
PAPERS = ("antrag", "beschlussvorlage-ahrenfels", "niederschrift-ahrenfels")
OF_A_COOPERATION = ("Zusammenarbeit", "ereinbarung", "Beteiligte", "gemeinsame Aufgabe", "Anteil")
PROGRAMME = "Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit"


def _said(name: str) -> str:
    return text(papers(MERGER)[f"{name}.docx"])


def test_only_what_one_town_needs_is_written() -> None:
    assert sorted(papers(MERGER)) == [f"{name}.docx" for name in PAPERS]


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_speaks_of_a_cooperation(name: str) -> None:
    said = _said(name).replace(PROGRAMME, "")
    assert [word for word in OF_A_COOPERATION if word in said] == []
    assert "Zusammenschluss" in said


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_asked_that_only_a_cooperation_knows(name: str) -> None:
    assert "[[FEHLT" not in _said(name)


def test_the_council_decides_on_the_merger_and_its_own_application() -> None:
    paper = _said("beschlussvorlage-ahrenfels")
    assert (
        "Die Stadt Ahrenfels führt zwei Ortsteilfeuerwehren zu einer Feuerwehr zusammen." in paper
    )
    assert "Der Magistrat wird beauftragt, eine Zuwendung" in paper
    assert "Der Zusammenschluss wird am 1. Januar 2027 wirksam." in paper
    assert "Kündigung" not in paper
    assert "Datenschutz" not in paper


def test_the_whole_grant_is_that_of_the_town() -> None:
    assert _said("beschlussvorlage-ahrenfels").count("30.000,00 €") == 2
    assert "Beantragt werden 30.000 Euro." in _said("antrag")


def test_who_merges_alone_need_not_be_named_as_the_one_that_leads() -> None:
    spec = sample(MERGER).usable()
    alone = replace(spec, beteiligte=(replace(spec.beteiligte[0], federfuehrend=False),))
    (letter,) = papers_of(alone, "antrag").values()
    assert "[[FEHLT" not in text(letter)


def test_costs_that_are_not_known_yet_are_a_gap_for_the_council_only() -> None:
    spec = replace(sample(MERGER).usable(), kosten=Kosten())
    said = {name: text(paper) for name, paper in papers_of(spec).items()}
    assert "[[FEHLT" in said["beschlussvorlage-ahrenfels.docx"]
    assert "[[FEHLT" not in said["antrag.docx"]
    assert "Einsparung" not in said["antrag.docx"]
