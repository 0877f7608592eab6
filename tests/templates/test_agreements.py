"""The agreement: what the spec decides, and the same in the papers that speak of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ikzdocs.spec.model import (
    Datenschutz,
    Datenschutzrolle,
    Kuendigung,
    Laufzeit,
    Rechtsform,
    Typ,
    Verlaengerung,
)
from tests.papers import BIRKENAU, papers_of, sample, text

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

COUNCIL = "beschlussvorlage-birkenau.docx"


def _birkenau() -> Spec:
    return sample(BIRKENAU).usable()


def _said(spec: Spec, *kinds: str) -> list[str]:
    return [text(paper) for paper in papers_of(spec, *kinds).values()]


def _across_the_border() -> Spec:
    spec = _birkenau()
    abroad = replace(
        spec.beteiligte[2],
        name="Weinheim",
        typ=Typ.STADT,
        ags="08226096",
        land="Baden-Württemberg",
    )
    return replace(spec, beteiligte=(*spec.beteiligte[:2], abroad))


def test_a_mandatierung_across_the_border_needs_a_genehmigung() -> None:
    agreement, letter = _said(_across_the_border(), "vereinbarung", "anschreiben-aufsicht")
    assert "Diese Vereinbarung bedarf der Genehmigung der Aufsichtsbehörde" in agreement
    assert "Diese Vereinbarung ist der Aufsichtsbehörde" not in agreement
    assert "durch alle Beteiligten und der Genehmigung der Aufsichtsbehörde." in agreement
    assert "weil nicht alle Beteiligten in Hessen liegen (§ 36 KGG)" in letter
    assert "Delegation" not in letter


def test_while_the_art_is_open_the_agreement_does_not_say_who_is_asked() -> None:
    spec = _birkenau()
    (agreement,) = _said(
        replace(spec, kooperation=replace(spec.kooperation, art=None)), "vereinbarung"
    )
    assert "anzuzeigen ist, richtet sich nach der Art der Zusammenarbeit: [[FEHLT:" in agreement
    assert "Diese Vereinbarung ist der Aufsichtsbehörde" not in agreement


@pytest.mark.parametrize(
    ("rolle", "agreed", "told"),
    [
        (
            Datenschutzrolle.VERANTWORTLICHE_STELLE,
            "ist die federführende Körperschaft Verantwortlicher",
            "ist die Gemeinde Birkenau verantwortlich",
        ),
        (
            Datenschutzrolle.GEMEINSAM,
            "des gemeinsamen Verfahrens verantwortlich ist, ist die Gemeinde Birkenau.",
            "gemeinsamen Verfahrens ist die Gemeinde Birkenau zuständig",
        ),
    ],
)
def test_councils_read_who_answers_for_data(rolle: str, agreed: str, told: str) -> None:
    spec = replace(_birkenau(), datenschutz=Datenschutz(rolle=Datenschutzrolle(rolle)))
    papers = papers_of(spec, "vereinbarung", "beschlussvorlage")
    assert agreed in text(papers["vereinbarung.docx"])
    assert told in text(papers[COUNCIL])


def test_a_term_without_more_is_told_alike() -> None:
    term = replace(
        _birkenau().laufzeit, verlaengerung=Verlaengerung(automatisch=True), kuendigung=None
    )
    papers = papers_of(replace(_birkenau(), laufzeit=term), "vereinbarung", "beschlussvorlage")
    agreed, told = text(papers["vereinbarung.docx"]), text(papers[COUNCIL])
    assert "Sie verlängert sich jeweils um ein Jahr, wenn" in agreed
    assert "Sie verlängert sich jeweils um ein Jahr, wenn" in told
    assert "Die ordentliche Kündigung ist während der Laufzeit ausgeschlossen." in agreed
    assert "Eine ordentliche Kündigung ist nicht vorgesehen." in told


def test_one_year_is_singular_everywhere() -> None:
    notice = Kuendigung(ordentlich=True, frist_monate=1, erstmals_nach_jahren=1)
    term = Laufzeit(
        beginn=_birkenau().laufzeit.beginn,
        jahre=1,
        verlaengerung=Verlaengerung(jahre=1, automatisch=True),
        kuendigung=notice,
    )
    for said in _said(replace(_birkenau(), laufzeit=term)):
        for wrong in ("eins Jahr", "ein Jahre", "1 Jahre", "eins Monat", "1 Monaten"):
            assert wrong not in said


def test_the_application_names_the_legal_form_not_the_paper() -> None:
    spec = _birkenau()
    founded = replace(spec.kooperation, rechtsform=Rechtsform.ZWECKVERBAND, art=None)
    (application,) = _said(replace(spec, kooperation=founded), "antrag")
    assert "Rechtsform: Zweckverband" in application
    assert "Rechtsform: Verbandssatzung" not in application
