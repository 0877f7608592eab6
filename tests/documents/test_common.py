from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from ikzdocs.documents.akte import Ausnahme
from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.gaps import Gap
from ikzdocs.spec.model import Art, Aufgabe, Foerderart, Foerderung, Kooperation, Kosten, Rechtsform
from tests.akten import akte
from tests.cooperations import BIRKENAU, GORXHEIMERTAL, MOERLENBACH, ausgaben, spec

PARTIES = (BIRKENAU, MOERLENBACH, GORXHEIMERTAL)


def test_the_carrying_party_stands_apart_from_the_others() -> None:
    shared = Gemeinsam(akte())
    assert shared.federfuehrung.nominativ == "die Gemeinde Birkenau"
    assert [one.name for one in shared.uebrige] == ["Mörlenbach", "Gorxheimertal"]
    assert shared.liste_uebrige.genitiv == "der Gemeinden Mörlenbach und Gorxheimertal"
    assert shared.alle.anzahl == 3


def test_without_a_carrying_party_all_are_the_others() -> None:
    parties = (replace(BIRKENAU, federfuehrend=False), MOERLENBACH)
    shared = Gemeinsam(akte(spec(parties)))
    assert str(shared.federfuehrung) == "[[FEHLT: Federführung]]"
    assert shared.federfuehrung.genitiv == Gap("Federführung")
    assert len(shared.uebrige) == 2


@pytest.mark.parametrize(
    ("rechtsform", "told"),
    [
        (Rechtsform.VEREINBARUNG, "der Gemeinde Birkenau"),
        (Rechtsform.ARBEITSGEMEINSCHAFT, "der Gemeinde Birkenau"),
        (Rechtsform.ZWECKVERBAND, "des Zweckverbandes"),
        (Rechtsform.VERWALTUNGSVERBAND, "des Gemeindeverwaltungsverbandes"),
        (Rechtsform.ANSTALT, "der gemeinsamen kommunalen Anstalt"),
    ],
)
def test_the_task_is_carried_by_the_new_body_or_the_leading_party(
    rechtsform: Rechtsform, told: str
) -> None:
    kooperation = Kooperation(titel="Digitalisierung", rechtsform=rechtsform)
    traeger: Any = Gemeinsam(akte(spec(kooperation=kooperation))).traeger
    assert traeger.genitiv == told


def test_a_new_body_knows_neither_delegation_nor_mandatierung() -> None:
    kooperation = Kooperation(
        titel="Bauhof", art=Art.DELEGATION, rechtsform=Rechtsform.ZWECKVERBAND
    )
    shared = Gemeinsam(akte(spec(kooperation=kooperation)))
    assert (shared.delegation, shared.mandatierung) == (False, False)


@pytest.mark.parametrize(
    ("arts", "told"),
    [
        ((Art.DELEGATION,), (True, False, False)),
        ((Art.MANDATIERUNG,), (False, True, False)),
        ((Art.DELEGATION, Art.MANDATIERUNG), (True, True, True)),
        ((None,), (False, False, False)),
    ],
)
def test_tasks_by_art(arts: tuple[Art | None, ...], told: tuple[bool, bool, bool]) -> None:
    tasks = tuple(Aufgabe(bezeichnung=f"Aufgabe {art}", art=art) for art in arts)
    shared = Gemeinsam(akte(spec(aufgaben=tasks, kooperation=Kooperation(titel="Digitalisierung"))))
    assert (shared.delegation, shared.mandatierung, shared.gemischt) == told


def test_the_task_field_speaks_the_words_of_the_programme() -> None:
    def field(key: str | None) -> object:
        kooperation = Kooperation(titel="Digitalisierung", aufgabenfeld=key)
        return Gemeinsam(akte(spec(kooperation=kooperation))).aufgabenfeld

    assert field("digitalisierung") == "Digitalisierung der Verwaltung"
    assert field("Raumfahrt") == "Raumfahrt"
    assert field(None) == Gap("Aufgabenfeld")


@pytest.mark.parametrize("rechtsform", Rechtsform)
def test_every_legal_form_has_a_name_for_what_is_signed(rechtsform: Rechtsform) -> None:
    kooperation = Kooperation(titel="Digitalisierung", rechtsform=rechtsform)
    signed = Gemeinsam(akte(spec(kooperation=kooperation))).vertragswerk
    assert signed.nominativ.endswith(signed.bezeichnung)
    assert signed.genitiv.split()[0] in {"der", "des"}


BEFORE = {one.kuerzel: ausgaben(90, 10) for one in PARTIES}


@pytest.mark.parametrize(
    ("kosten", "label"),
    [
        (Kosten(), "Kosten"),
        (Kosten(vorher=BEFORE), "Kosten nachher"),
        (Kosten(nachher=ausgaben(180, 30)), "Kosten vorher"),
        (Kosten(vorher=BEFORE, nachher=ausgaben(180, None)), "Sachausgaben nachher"),
        (
            Kosten(vorher=dict.fromkeys(BEFORE, ausgaben(90, None)), nachher=ausgaben(180, 30)),
            "Kosten vorher",
        ),
        (Kosten(vorher=dict.fromkeys(BEFORE, ausgaben(0, 0)), nachher=ausgaben(0, 0)), "Kosten"),
    ],
)
def test_savings_that_cannot_be_computed_are_a_gap_for_what_they_need(
    kosten: Kosten, label: str
) -> None:
    shared = Gemeinsam(akte(spec(kosten=kosten)))
    assert not shared.einsparung
    assert str(shared.einsparung) == str(shared.beteiligte[0].anteil) == f"[[FEHLT: {label}]]"


def test_savings_name_the_party_of_each_row() -> None:
    kosten = Kosten(vorher=BEFORE, nachher=ausgaben(180, 30))
    einsparung = Gemeinsam(akte(spec(kosten=kosten))).einsparung
    assert einsparung.betrag == Decimal(90)  # type: ignore[attr-defined]
    assert [row.partei.kurzname for row in einsparung.zeilen] == [  # type: ignore[attr-defined]
        "Birkenau",
        "Mörlenbach",
        "Gorxheimertal",
    ]


def test_the_amount_is_what_is_asked_else_what_the_rule_gives() -> None:
    assert Gemeinsam(akte()).antragsbetrag == Decimal(75000)
    asked = Foerderung(betrag=Decimal(60000))
    assert Gemeinsam(akte(spec(foerderung=asked))).antragsbetrag == Decimal(60000)
    study = Foerderung(art=Foerderart.MACHBARKEITSSTUDIE)
    assert Gemeinsam(akte(spec(foerderung=study))).antragsbetrag == Gap("Beantragter Betrag")


def test_the_procedure_is_told_in_words() -> None:
    shared = Gemeinsam(akte())
    assert shared.verfahrensart == "anzeige"
    assert len(shared.dienstweg) == 2
    assert [step.nummer for step in shared.schritte][:2] == [1, 2]
    open_art = spec(kooperation=Kooperation(titel="Digitalisierung"))
    assert Gemeinsam(akte(open_art)).verfahrensart == Gap("Art der Aufgabenübertragung")


def test_answered_exceptions_are_told() -> None:
    told = Ausnahme(titel="Beteiligte", begruendung="Zwei genügen hier.")
    assert Gemeinsam(akte(ausnahmen=(told,))).ausnahmen == (told,)
