"""The papers of a town that merges its own fire services: no partners, no agreement, no sharing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ikzdocs.spec.model import Ausgaben, Foerderart, Kosten, Personal, Wesentlichkeit
from tests.papers import BIRKENAU, papers_of, sample, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.spec.model import Spec

PAPERS = ("antrag", "beschlussvorlage-birkenau", "niederschrift-birkenau")
OF_A_COOPERATION = ("Zusammenarbeit", "ereinbarung", "Beteiligte", "gemeinsam", "Kostenanteil")
PROGRAMME = "Rahmenvereinbarung zur Förderung der Interkommunalen Zusammenarbeit"


def _merger() -> Spec:
    """Birkenau merges two of its fire services and saves a third of the costs."""
    spec = sample(BIRKENAU).usable()
    return replace(
        spec,
        beteiligte=(replace(spec.beteiligte[0], federfuehrend=False),),
        kooperation=replace(
            spec.kooperation,
            titel="Feuerwehr Birkenau-Süd",
            aufgabe="Zwei Ortsteilfeuerwehren werden zusammengeführt",
            ausgangslage="Tagsüber fehlen Einsatzkräfte",
            ziele=("Genug Einsatzkräfte am Tag",),
            zeitplan=("2027: Umzug",),
            alternativen=None,
            wesentlich=Wesentlichkeit(erfuellt=True, begruendung="Pflichtaufgabe"),
            art=None,
        ),
        aufgaben=(),
        leistungen=type(spec.leistungen)(),
        personal=Personal(),
        kosten=Kosten(
            bezugsjahr=2025,
            vorher={"birkenau": Ausgaben(personal=Decimal(30_000), sach=Decimal(60_000))},
            nachher=Ausgaben(personal=Decimal(30_000), sach=Decimal(30_000)),
        ),
        foerderung=replace(
            spec.foerderung,
            art=Foerderart.FEUERWEHRFUSION,
            ortsteilfeuerwehren=2,
            betrag=None,
            verteilung=None,
            verwendung="Umbau des Gerätehauses",
        ),
        begruendungen={},
    )


@cache
def _papers() -> Mapping[str, str]:
    return {name: text(paper) for name, paper in papers_of(_merger()).items()}


def test_only_what_one_town_needs_is_written() -> None:
    assert sorted(_papers()) == [f"{name}.docx" for name in PAPERS]


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_speaks_of_a_cooperation(name: str) -> None:
    said = _papers()[f"{name}.docx"].replace(PROGRAMME, "")
    assert [word for word in OF_A_COOPERATION if word in said] == []
    assert "Zusammenschluss" in said


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_asked_that_only_a_cooperation_knows(name: str) -> None:
    assert "[[FEHLT" not in _papers()[f"{name}.docx"]


def test_the_council_decides_on_the_merger_and_its_own_application() -> None:
    paper = _papers()["beschlussvorlage-birkenau.docx"]
    assert (
        "Die Gemeinde Birkenau führt zwei Ortsteilfeuerwehren zu einer Feuerwehr zusammen." in paper
    )
    assert "Der Gemeindevorstand wird beauftragt, eine Zuwendung" in paper
    assert "Der Zusammenschluss wird am 1. Januar 2027 wirksam." in paper
    assert "Kündigung" not in paper
    assert "Datenschutz" not in paper


def test_the_whole_grant_is_that_of_the_town() -> None:
    paper = _papers()["beschlussvorlage-birkenau.docx"]
    assert paper.count("30.000,00 €") >= 2
    assert "Beantragt werden 30.000 Euro." in _papers()["antrag.docx"]


def test_costs_that_are_not_known_yet_are_a_gap_for_the_council_only() -> None:
    spec = replace(_merger(), kosten=Kosten())
    said = {name: text(paper) for name, paper in papers_of(spec).items()}
    assert "[[FEHLT" in said["beschlussvorlage-birkenau.docx"]
    assert "[[FEHLT" not in said["antrag.docx"]
    assert "Einsparung" not in said["antrag.docx"]
