from __future__ import annotations

from typing import Any

import pytest

from ikzdocs import programmes
from ikzdocs.law import Law
from ikzdocs.spec.model import Art, Aufgabe, Foerderart, Foerderung, Kooperation, Rechtsform
from ikzdocs.verfahren import Verfahrensart, Verfahrensweg, verfahrensart, verfahrensweg
from tests.cooperations import BIRKENAU, HESSEN, STICHTAG, gemeinde, spec

LAW = Law.at(STICHTAG)


def way(
    art: Art | None,
    rechtsform: Rechtsform = Rechtsform.VEREINBARUNG,
    **blocks: Any,  # noqa: ANN401 - any block
) -> Verfahrensweg:
    kooperation = Kooperation(titel="x", art=art, rechtsform=rechtsform)
    return verfahrensweg(spec(kooperation=kooperation, **blocks), LAW, programmes.load(HESSEN))


def test_a_delegation_needs_genehmigung_and_bekanntmachung() -> None:
    found = way(Art.DELEGATION)

    assert (found.art, found.bekanntmachung) == (Verfahrensart.GENEHMIGUNG, True)
    assert any("§ 26 KGG" in source.norm for source in found.quellen)


def test_a_mandatierung_is_told_to_the_authority() -> None:
    found = way(Art.MANDATIERUNG)

    assert (found.art, found.bekanntmachung) == (Verfahrensart.ANZEIGE, False)


def test_one_delegated_task_makes_the_whole_need_genehmigung() -> None:
    tasks = (Aufgabe(bezeichnung="a"), Aufgabe(bezeichnung="b", art=Art.DELEGATION))

    found = way(Art.MANDATIERUNG, aufgaben=tasks)

    assert (found.art, found.bekanntmachung) == (Verfahrensart.GENEHMIGUNG, True)
    assert found.begruendung.startswith("Zum Teil Delegation")


def test_a_party_of_another_land_needs_genehmigung_even_for_a_mandatierung() -> None:
    found = way(Art.MANDATIERUNG, beteiligte=(BIRKENAU, gemeinde("Hemsbach", "08226031")))

    assert (found.art, found.bekanntmachung) == (Verfahrensart.GENEHMIGUNG, False)
    assert [source.norm for source in found.quellen] == ["§ 36 KGG"]


def test_the_statutes_of_a_gemeinsame_anstalt_need_genehmigung() -> None:
    assert way(None, Rechtsform.ANSTALT).art is Verfahrensart.GENEHMIGUNG


@pytest.mark.parametrize("form", [Rechtsform.PRIVATRECHTLICH, Rechtsform.ARBEITSGEMEINSCHAFT])
def test_for_other_forms_a_person_has_to_find_out(form: Rechtsform) -> None:
    found = way(Art.DELEGATION, form)

    assert found.art is None
    assert "von Hand" in found.begruendung


def test_without_the_art_the_way_is_open() -> None:
    assert way(None).art is None


def test_the_law_of_hessen_does_not_decide_in_bayern() -> None:
    assert verfahrensart(spec(), LAW, programmes.load("bayern-ikz-2021")) is None


def test_what_one_town_merges_is_nobodys_to_approve() -> None:
    merger = Foerderung(art=Foerderart.FEUERWEHRFUSION)
    found = way(Art.DELEGATION, beteiligte=(BIRKENAU,), foerderung=merger)

    assert (found.art, found.bekanntmachung) == (None, None)
