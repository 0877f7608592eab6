"""What a rule may rest on, and where its sources come from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ikzdocs.errors import ParameterError
from tests.casefiles import lage, sample, spec_of

LAGE = lage(spec_of(sample("birkenau-digitalisierung")))


@pytest.mark.parametrize(
    "name",
    [
        "kgg.kuendigungsregel",
        "ustg.uebergang",
        "programm.laufzeit",
        "programm.anlagen.vereinbarung",
    ],
)
def test_knows_law_and_programme(name: str) -> None:
    assert LAGE.kennt([name])
    assert LAGE.quellen([name])


@pytest.mark.parametrize(
    "name", ["kgg.gibt_es_nicht", "programm.betraege.gibt_es_nicht", "programm.anlagen.x.y"]
)
def test_does_not_know_what_is_not_there(name: str) -> None:
    assert not LAGE.kennt(["kgg.kuendigungsregel", name])


def test_the_law_of_a_land_holds_only_there_and_federal_law_everywhere() -> None:
    land = replace(LAGE.programm.land, gesetze=())
    other = replace(LAGE, programm=replace(LAGE.programm, land=land))
    assert not other.kennt(["kgg.kuendigungsregel"])
    assert other.kennt(["ustg.uebergang"])


def test_names_a_source_once_and_in_order() -> None:
    names = ["programm.laufzeit", "kgg.kuendigungsregel", "programm.einsparung"]
    norms = [source.norm for source in LAGE.quellen(names)]
    assert norms == [
        "Rahmenvereinbarung IKZ vom 07.12.2021, Fördervoraussetzungen",
        "§ 24 Abs. 3 KGG",
    ]


def test_a_list_of_amounts_gives_the_sources_of_each() -> None:
    assert len(LAGE.quellen(["programm.betraege"])) >= 2


def test_a_parameter_that_is_not_in_force_has_no_source() -> None:
    with pytest.raises(ParameterError):
        LAGE.quellen(["kgg.gibt_es_nicht"])


def test_compares_with_the_built_in_register_without_another() -> None:
    assert LAGE.register.nach_name("Birkenau")
