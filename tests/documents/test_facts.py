from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.gaps import Gap
from ikzdocs.spec.model import Laufzeit
from tests.akten import akte
from tests.cooperations import BIRKENAU, MOERLENBACH, spec


def shown(**blocks: Any) -> Any:  # noqa: ANN401 - a template knows no types either
    return Gemeinsam(akte(spec(**blocks)))


@pytest.mark.parametrize(
    ("beginn", "jahre", "ende"),
    [
        (date(2027, 1, 1), 5, date(2031, 12, 31)),
        (date(2027, 7, 1), 1, date(2028, 6, 30)),
        (date(2028, 2, 29), 5, date(2033, 2, 28)),
    ],
)
def test_the_last_day_of_the_term(beginn: date, jahre: int, ende: date) -> None:
    laufzeit: Any = akte(spec(laufzeit=Laufzeit(beginn=beginn, jahre=jahre))).ganz.laufzeit
    assert laufzeit.ende == ende


def test_a_term_without_end_shows_what_is_missing() -> None:
    laufzeit: Any = akte(spec(laufzeit=Laufzeit(jahre=5))).ganz.laufzeit
    assert laufzeit.ende == Gap("Beginn der Zusammenarbeit")
    laufzeit = akte(spec(laufzeit=Laufzeit(beginn=date(2027, 1, 1)))).ganz.laufzeit
    assert not laufzeit.ende


def test_the_authority_has_its_name_in_every_case() -> None:
    aufsicht = shown(beteiligte=(replace(BIRKENAU, landkreis="Bergstraße"), MOERLENBACH)).aufsicht
    assert aufsicht.dativ.startswith("der Landrätin oder dem Landrat des Kreises Bergstraße")
    assert aufsicht.bezeichnung
    assert aufsicht.begruendung


def test_an_authority_that_is_open_is_the_gap_that_keeps_it_open() -> None:
    aufsicht = shown(beteiligte=(replace(BIRKENAU, typ=None), MOERLENBACH)).aufsicht
    forms = (aufsicht.bezeichnung, aufsicht.nominativ, aufsicht.genitiv, aufsicht.akkusativ)
    assert set(forms) == {Gap("Art der Körperschaft")}


def test_the_application_goes_to_the_ministry() -> None:
    adressat = shown().programm.antrag.adressat
    assert adressat.nominativ.startswith("das Hessische Ministerium des Innern")
