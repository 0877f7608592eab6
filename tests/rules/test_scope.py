"""Questions about a spec that several rules ask."""

from __future__ import annotations

import pytest

from ikzdocs.findings import Outcome
from ikzdocs.rules.scope import (
    cooperates,
    is_agreement,
    misspelled,
    needs_approval,
    parties,
    without_material,
)
from tests.casefiles import check, drop, findings, put, sample, spec_of

BIRKENAU = "birkenau-digitalisierung"


@pytest.mark.parametrize(
    ("art", "kooperiert"),
    [("kooperation", True), ("kreisweit", True), ("machbarkeitsstudie", False)],
)
def test_a_study_is_no_cooperation_yet(art: str, kooperiert: bool) -> None:  # noqa: FBT001
    data = sample(BIRKENAU)
    put(data, "foerderung.art", art)
    assert cooperates(spec_of(data)) is kooperiert


def test_a_zweckverband_is_no_agreement() -> None:
    data = sample(BIRKENAU)
    assert is_agreement(spec_of(data))
    put(data, "kooperation.rechtsform", "zweckverband")
    assert not is_agreement(spec_of(data))


def test_names_the_place_of_each_party() -> None:
    found = {path: party.name for path, party in parties(spec_of(sample(BIRKENAU)))}
    assert found["beteiligte.1"] == "Mörlenbach"


def test_material_costs_are_missing_only_when_they_are_nowhere() -> None:
    data = sample(BIRKENAU)
    for kuerzel in ("birkenau", "moerlenbach", "gorxheimertal"):
        drop(data, f"kosten.vorher.{kuerzel}.sach")
    assert not without_material(spec_of(data))
    drop(data, "kosten.nachher.sach")
    assert without_material(spec_of(data))


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ({"birkenau", "moerlenbach"}, set()),
        ({"birkenau", "moerlenbch"}, {"moerlenbach"}),
        ({"moerlenbach", "moerlenbch"}, set()),
        ({"rimbach"}, set()),
    ],
)
def test_a_kuerzel_with_a_slip_is_that_of_the_party_it_resembles(
    table: set[str], found: set[str]
) -> None:
    assert misspelled(spec_of(sample(BIRKENAU)), table) == found


def test_one_slip_in_the_costs_is_one_finding() -> None:
    data = sample(BIRKENAU)
    put(data, "kosten.vorher.moerlenbch", data["kosten"]["vorher"]["moerlenbach"])
    drop(data, "kosten.vorher.moerlenbach")
    assert [finding.path for finding in findings(check(spec_of(data)))] == [
        "kosten.vorher.moerlenbch"
    ]


@pytest.mark.parametrize(
    ("path", "value", "needed"),
    [
        ("kooperation.art", "mandatierung", False),
        ("kooperation.art", "delegation", True),
        ("beteiligte.2.land", "Bayern", True),
        ("kooperation.rechtsform", "gemeinsame_kommunale_anstalt", True),
        ("kooperation.rechtsform", "zweckverband", False),
    ],
)
def test_who_needs_a_genehmigung(path: str, value: str, needed: bool) -> None:  # noqa: FBT001
    data = sample(BIRKENAU)
    put(data, path, value)
    assert needs_approval(spec_of(data)) is needed


def test_a_merger_inside_one_town_needs_no_agreement() -> None:
    town = sample(BIRKENAU)["beteiligte"][0]
    merger = {"art": "feuerwehrfusion", "ortsteilfeuerwehren": "2", "verwendung": "Ausstattung"}
    data = {
        "programm": "hessen-ikz-2021",
        "stand": "antrag",
        "kooperation": {"titel": "Fusion zweier Feuerwehren", "aufgabenfeld": "feuerwehr"},
        "beteiligte": [town],
        "foerderung": merger | {"betrag": "30.000", "antragsdatum": "01.12.2026"},
    }
    checked = check(spec_of(data))
    assert findings(checked) == []
    agreed = {e.outcome for e in checked if e.rule.startswith(("vereinbarung.a", "steuer."))}
    assert agreed == {Outcome.NICHT_ANWENDBAR}
