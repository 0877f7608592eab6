from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ikzdocs.documents.gaps import Gap
from ikzdocs.spec.model import (
    Art,
    Aufgabe,
    Aufsichtsschritt,
    Beschluss,
    Foerderung,
    Gremien,
    Haushalt,
    Kontakt,
    Kooperation,
    Laufzeit,
    Schluessel,
    Stand,
    Verfahren,
    Verteilung,
)
from tests.akten import akte
from tests.cooperations import BIRKENAU, GORXHEIMERTAL, MOERLENBACH, spec

SPEC = spec()
RESOLVED = replace(
    BIRKENAU,
    gremien=Gremien(beschluss=Beschluss(datum=date(2026, 10, 6))),
    haushalt=Haushalt(produkt="1"),
    kontakt=Kontakt(ort="Birkenau"),
)


@pytest.mark.parametrize(
    "later",
    [
        {"stand": Stand.ANTRAG},
        {"beteiligte": (RESOLVED, MOERLENBACH, GORXHEIMERTAL)},
        {"verfahren": Verfahren(anzeige=Aufsichtsschritt(beantragt=date(2026, 11, 2)))},
        {"foerderung": Foerderung(betrag=Decimal(75000), antragsdatum=date(2026, 11, 9))},
        {"begruendungen": {"foerderung.partner": "Zwei genügen."}},
        {
            "kooperation": replace(
                SPEC.kooperation, zeitplan=("2027: Beginn",), alternativen="keine"
            )
        },
    ],
)
def test_the_version_stays_while_the_agreement_does(later: dict[str, Any]) -> None:
    assert akte(replace(SPEC, **later)).fassung == akte(SPEC).fassung


@pytest.mark.parametrize(
    "other",
    [
        {"laufzeit": Laufzeit(beginn=date(2027, 1, 1), jahre=6)},
        {"beteiligte": (BIRKENAU, MOERLENBACH)},
        {"beteiligte": (MOERLENBACH, BIRKENAU, GORXHEIMERTAL)},
        {"kooperation": replace(SPEC.kooperation, art=Art.DELEGATION)},
        {"foerderung": Foerderung(verteilung=Verteilung.GLEICH)},
    ],
)
def test_the_version_changes_with_the_agreement(other: dict[str, Any]) -> None:
    assert akte(replace(SPEC, **other)).fassung != akte(SPEC).fassung


def test_the_version_is_short_and_the_same_for_equal_content() -> None:
    def keyed(*values: tuple[str, str]) -> str:
        schluessel = Schluessel(werte={key: Decimal(value) for key, value in values})
        return akte(spec(kosten=replace(SPEC.kosten, schluessel=schluessel))).fassung

    one = keyed(("birkenau", "5"), ("moerlenbach", "7.5"))
    assert one == keyed(("moerlenbach", "7.50"), ("birkenau", "5.0"))
    assert len(one) == 8
    assert set(one) <= set("0123456789abcdef")


def test_tasks_without_an_art_have_that_of_the_cooperation() -> None:
    tasks = (Aufgabe(bezeichnung="A", art=Art.DELEGATION), Aufgabe(bezeichnung="B"))
    known = akte(spec(aufgaben=tasks))
    assert [one.bezeichnung for one in known.mit_art(Art.DELEGATION)] == ["A"]
    assert [one.bezeichnung for one in known.mit_art(Art.MANDATIERUNG)] == ["B"]


def test_a_cooperation_without_tasks_has_its_own() -> None:
    assert [one.bezeichnung for one in akte().aufgaben] == ["Digitalisierung"]
    told = Kooperation(titel="Digitalisierung", aufgabe="OZG umsetzen", art=Art.MANDATIERUNG)
    assert [one.bezeichnung for one in akte(spec(kooperation=told)).aufgaben] == ["OZG umsetzen"]


def test_a_party_is_found_by_kuerzel_or_is_a_gap() -> None:
    known = akte()
    assert known.partei("birkenau", "personal.stellen.0.bei").nominativ == "die Gemeinde Birkenau"
    nobody: Any = known.partei(None, "personal.stellen.0.bei")
    assert str(nobody) == "[[FEHLT: Anstellende Kommune]]"
    assert nobody.vertretung.name == Gap("Anstellende Kommune")


def test_it_survives_the_way_to_a_worker() -> None:
    known = akte()
    _ = known.parteien, known.ganz.laufzeit
    again = pickle.loads(pickle.dumps(known))  # noqa: S301 - our own bytes
    assert again == known
    assert again.fassung == known.fassung
