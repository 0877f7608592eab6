from __future__ import annotations

import pickle
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest

from ikzdocs.documents.gaps import Gap, gap
from ikzdocs.documents.offers import angebot
from ikzdocs.documents.views import Ergebnis, Fehlend, View, Zuordnung
from ikzdocs.spec.model import (
    Aufgabe,
    Kontakt,
    Kosten,
    Kuendigung,
    Laufzeit,
    Mitwirkung,
    Spec,
    Steuerung,
)
from tests.akten import akte
from tests.cooperations import BIRKENAU, MOERLENBACH, ausgaben, spec

if TYPE_CHECKING:
    from collections.abc import Iterator


def shown(**blocks: Any) -> Any:  # noqa: ANN401 - a template knows no types either
    return akte(spec(**blocks)).ganz


def test_fields_are_shown_by_name() -> None:
    assert shown().laufzeit.jahre == 5
    assert shown().laufzeit.beginn == date(2027, 1, 1)
    assert shown().beteiligte[1].name == "Mörlenbach"


def test_a_name_that_no_block_has_is_refused() -> None:
    with pytest.raises(AttributeError):
        _ = shown().laufzeit.jahr
    with pytest.raises(AttributeError):
        _ = shown().laufzeit.kuendigung.frist


@pytest.mark.parametrize("name", ["_missing", "__missing__"])
def test_private_names_are_refused(name: str) -> None:
    assert not hasattr(shown().laufzeit, name)
    assert not hasattr(shown().laufzeit.kuendigung, name)


def test_a_value_that_is_not_given_is_a_gap_with_its_label() -> None:
    assert shown(laufzeit=Laufzeit()).laufzeit.jahre == Gap("Laufzeit in Jahren")


def test_a_word_is_plain_text() -> None:
    steuerung = shown(mitwirkung=Mitwirkung(steuerung=Steuerung.BEIRAT)).mitwirkung.steuerung
    assert type(steuerung) is str
    assert steuerung == "beirat"


def test_a_block_that_is_not_given_is_a_gap_with_gaps_behind_it() -> None:
    kuendigung = shown().laufzeit.kuendigung
    assert not kuendigung
    assert kuendigung.frist_monate == Gap("Kündigungsfrist in Monaten")
    assert isinstance(kuendigung, Gap)


def test_a_block_is_false_while_nothing_in_it_is_given() -> None:
    beteiligte = shown(beteiligte=(BIRKENAU, replace(MOERLENBACH, kontakt=Kontakt(ort="M."))))
    assert [bool(one.kontakt) for one in beteiligte.beteiligte] == [False, True]
    assert all(beteiligte.beteiligte)


def test_a_block_that_says_no_is_given() -> None:
    laufzeit = shown(laufzeit=Laufzeit(kuendigung=Kuendigung(ordentlich=False))).laufzeit
    assert laufzeit.kuendigung
    assert laufzeit.kuendigung.ordentlich is False


def test_lists_are_shown_and_may_be_empty() -> None:
    assert shown().aufgaben == ()
    listed = shown(aufgaben=(Aufgabe(bezeichnung="A"), Aufgabe(bezeichnung="B")))
    assert [one.bezeichnung for one in listed.aufgaben] == ["A", "B"]
    assert not listed.aufgaben[1].beschreibung


def test_values_of_parties_are_shown_by_kuerzel() -> None:
    kosten = replace(spec().kosten, vorher={"birkenau": ausgaben(90, None)})
    vorher = shown(kosten=kosten).kosten.vorher
    assert list(vorher) == ["birkenau"]
    assert len(vorher) == 1
    assert ("birkenau" in vorher, "moerlenbach" in vorher) == (True, False)
    assert vorher["birkenau"].personal == Decimal(90)
    assert vorher["birkenau"].sach == Gap("Sachausgaben vorher")
    assert vorher["moerlenbach"].sach == Gap("Sachausgaben vorher")


def test_a_derived_fact_names_one_gap_for_all_that_it_lacks() -> None:
    known = akte()
    view: Any = Ergebnis(known.programm, "kosten", known)
    assert view.land.name == "Hessen"
    behind: Any = Fehlend(Laufzeit, "kosten", fest=True)
    assert behind.jahre == behind.verlaengerung.jahre == Gap("Kosten")


def test_lists_and_mappings_of_a_missing_block_are_empty() -> None:
    kosten: Any = Fehlend(Kosten, "kosten", fest=False)
    assert kosten.einmalig == ()
    assert list(kosten.vorher) == []
    assert kosten.vorher["birkenau"].sach == Gap("Sachausgaben vorher")


def test_a_template_changes_nothing() -> None:
    view = shown()
    for owner in (view, view.laufzeit, view.laufzeit.kuendigung):
        with pytest.raises(AttributeError):
            owner.jahre = 3


def test_all_names_can_be_listed_for_a_suggestion() -> None:
    view = shown()
    assert {"jahre", "beginn", "ende"} <= set(dir(view.laufzeit))
    assert "frist_monate" in dir(view.laufzeit.kuendigung)


def test_views_come_back_from_another_process() -> None:
    view = shown()
    _ = view.laufzeit.jahre
    again = pickle.loads(pickle.dumps(view))  # noqa: S301 - our own bytes
    assert again.laufzeit.jahre == 5
    assert again.laufzeit.kuendigung.frist_monate == Gap("Kündigungsfrist in Monaten")
    assert again.beteiligte[0].nominativ == "die Gemeinde Birkenau"


def paths(kind: type, start: str = "") -> Iterator[str]:
    """Every path at which a spec can have a gap."""
    hints = get_type_hints(kind)
    for field in fields(kind):
        offered, path = angebot(hints[field.name]), f"{start}{field.name}"
        if offered.element is None:
            yield path
        else:
            offered, path = offered.element, f"{path}.0"
        if offered.typ is not None:
            yield from paths(offered.typ, f"{path}.")


def test_every_gap_that_a_spec_can_have_has_a_label() -> None:
    found = list(paths(Spec))
    assert {"laufzeit.kuendigung.frist_monate", "kosten.vorher.0.sach"} <= set(found)
    assert all(gap(path).label for path in found)


def test_the_classes_are_what_templates_meet() -> None:
    view = shown()
    assert isinstance(view.laufzeit, View)
    assert isinstance(view.kosten.vorher, Zuordnung)
