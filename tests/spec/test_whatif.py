"""What-if questions leave the file alone and say what they suppose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs.errors import UnknownNameError
from ikzdocs.pipeline import check, load
from ikzdocs.spec.whatif import WhatIf
from tests.casefiles import STICHTAG
from tests.helpers import ROOT

if TYPE_CHECKING:
    from ikzdocs.report.model import CheckReport

BIRKENAU = ROOT / "samples" / "birkenau-digitalisierung.yaml"
LINES = BIRKENAU.read_text(encoding="utf-8").splitlines()


def asked(**question: str | int) -> CheckReport:
    return check(BIRKENAU, stichtag=STICHTAG, what_if=WhatIf(**question))  # type: ignore[arg-type]


@pytest.mark.parametrize("told", ["moerlenbach", "Mörlenbach", "MÖRLENBACH"])
def test_a_party_is_left_out_by_its_name_or_its_kuerzel(told: str) -> None:
    spec = WhatIf(ohne=told).apply(load(BIRKENAU).usable())

    assert [party.name for party in spec.beteiligte] == ["Birkenau", "Gorxheimertal"]
    assert "moerlenbach" not in spec.kosten.vorher


def test_who_is_no_party_is_refused_with_those_that_are() -> None:
    with pytest.raises(UnknownNameError, match="birkenau, moerlenbach, gorxheimertal"):
        asked(ohne="Rimbach")


def test_the_parties_that_stay_are_found_in_their_lines() -> None:
    report = asked(ohne="birkenau")
    last = report.source.position("beteiligte.1.name")

    assert "Gorxheimertal" in LINES[last.line - 1]
    assert report.source.position("beteiligte.2").line == report.source.position("beteiligte").line


def test_the_years_are_supposed_and_that_is_told() -> None:
    report = asked(ohne="Gorxheimertal", mit_jahren=3)

    assert report.annahmen == ("ohne Gorxheimertal", "Laufzeit in Jahren: 3")
    assert any("Laufzeit 3 Jahre" in finding.message for finding in report.findings)


def test_nothing_asked_supposes_nothing() -> None:
    assert asked().annahmen == ()
