from __future__ import annotations

from dataclasses import replace

import pytest

from ikzdocs import programmes
from ikzdocs.spec.model import Beteiligter, Typ
from ikzdocs.verfahren import dienstweg
from tests.cooperations import BIRKENAU, HESSEN, MOERLENBACH, gemeinde, spec

PROGRAMM = programmes.load(HESSEN)
LANDRAT = "Landrätin oder Landrat des Kreises Bergstraße als Behörde der Landesverwaltung"


def lead(name: str, ags: str | None, typ: Typ | None = Typ.GEMEINDE) -> Beteiligter:
    return gemeinde(name, ags, typ=typ, federfuehrend=True)


@pytest.mark.parametrize(
    ("party", "ueber"),
    [
        (BIRKENAU, [LANDRAT, "Regierungspräsidium Darmstadt"]),
        (lead("Gießen", "06531005", Typ.STADT), ["Regierungspräsidium Gießen"]),
        (
            lead("Landkreis Fulda", "06631000", Typ.LANDKREIS),
            ["Regierungspräsidium Kassel"],
        ),
        (lead("Frankfurt", "06412000", Typ.KREISFREIE_STADT), []),
    ],
)
def test_the_application_passes_the_levels_above_its_applicant(
    party: Beteiligter, ueber: list[str]
) -> None:
    found = dienstweg(spec((party, MOERLENBACH)), PROGRAMM)

    assert [stelle.bezeichnung for stelle in found.ueber] == ueber
    assert found.adressat.bezeichnung.startswith("Hessisches Ministerium des Innern")
    assert "bewertende Stellungnahme" in found.begruendung
    assert not found.fehlt


@pytest.mark.parametrize(
    ("party", "fehlt"),
    [
        (replace(BIRKENAU, federfuehrend=False), ("beteiligte",)),
        (lead("Irgendwo", None), ("beteiligte.0.ags", "beteiligte.0.landkreis")),
        (lead("Birkenau", "06431004", None), ("beteiligte.0.typ", "beteiligte.0.landkreis")),
    ],
)
def test_without_the_applicants_place_the_way_is_open(
    party: Beteiligter, fehlt: tuple[str, ...]
) -> None:
    found = dienstweg(spec((party, MOERLENBACH)), PROGRAMM)

    assert found.ueber == ()
    assert found.fehlt == fehlt


def test_another_land_has_its_own_way() -> None:
    found = dienstweg(
        spec((lead("Alzenau", "09671111", Typ.STADT),)), programmes.load("bayern-ikz-2021")
    )

    assert found.adressat.bezeichnung == "zuständige Regierung"
    assert [stelle.bezeichnung for stelle in found.ueber] == ["zuständige Rechtsaufsichtsbehörde"]
