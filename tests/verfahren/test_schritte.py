from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ikzdocs import programmes
from ikzdocs.law import Law
from ikzdocs.spec.model import (
    Art,
    Aufsichtsschritt,
    Bekanntmachung,
    Beschluss,
    Foerderart,
    Foerderung,
    Gremien,
    Kooperation,
    Laufzeit,
    Rechtsform,
    Stand,
    Verfahren,
)
from ikzdocs.verfahren import Schritt, schritte
from tests.cooperations import (
    BIRKENAU,
    GORXHEIMERTAL,
    HESSEN,
    MOERLENBACH,
    STICHTAG,
    gemeinde,
    spec,
)

if TYPE_CHECKING:
    from ikzdocs.spec.model import Beteiligter

DELEGATION = Kooperation(titel="x", art=Art.DELEGATION)


def steps(day: date = STICHTAG, programm: str = HESSEN, **blocks: Any) -> dict[str, Schritt]:  # noqa: ANN401
    found = schritte(spec(**blocks), Law.at(day), programmes.load(programm))
    return {step.titel: step for step in found}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def decided(party: Beteiligter, day: date) -> Beteiligter:
    return replace(party, gremien=Gremien(beschluss=Beschluss(datum=day)))


def test_the_order_of_a_mandatierung() -> None:
    assert list(steps()) == [
        "Beschlüsse der Vertretungen",
        "Unterzeichnung",
        "Anzeige",
        "Antrag auf Zuwendung",
        "Beginn der Zusammenarbeit",
        "Ende der Mindestdauer",
    ]
    assert [step.nummer for step in steps().values()] == [1, 2, 3, 4, 5, 6]


def test_a_delegation_is_approved_and_announced_before_it_starts() -> None:
    found = steps(kooperation=DELEGATION)

    assert list(found)[2:5] == ["Genehmigung", "Öffentliche Bekanntmachung", "Antrag auf Zuwendung"]
    assert found["Genehmigung"].bis == date(2027, 1, 1)
    assert found["Öffentliche Bekanntmachung"].bis == date(2027, 1, 1)


def test_the_authority_does_what_is_its_own() -> None:
    assert steps()["Anzeige"].wer.startswith("Landrätin oder Landrat des Kreises Bergstraße")


def test_the_resolutions_are_done_with_the_last_of_them() -> None:
    days = (date(2026, 9, 1), date(2026, 10, 5), date(2026, 9, 20))
    parties = [
        decided(party, day)
        for party, day in zip((BIRKENAU, MOERLENBACH, GORXHEIMERTAL), days, strict=True)
    ]

    assert steps(beteiligte=parties)["Beschlüsse der Vertretungen"].erledigt_am == date(2026, 10, 5)


def test_a_missing_resolution_is_named() -> None:
    parties = (decided(BIRKENAU, date(2026, 9, 1)), MOERLENBACH, GORXHEIMERTAL)
    step = steps(beteiligte=parties)["Beschlüsse der Vertretungen"]

    assert step.erledigt_am is None
    assert step.begruendung == "Es fehlen noch die Beschlüsse von Mörlenbach und Gorxheimertal."


def test_many_missing_resolutions_are_counted() -> None:
    parties = [gemeinde(f"Ort {number}") for number in range(6)]
    step = steps(beteiligte=parties)["Beschlüsse der Vertretungen"]

    assert step.begruendung == "Es fehlen noch 6 von 6 Beschlüssen."


def test_where_the_art_is_open_no_step_at_the_authority_is_made_up() -> None:
    found = steps(kooperation=Kooperation(titel="x"))

    assert list(found)[2] == "Antrag auf Zuwendung"


def test_a_day_to_come_is_planned_and_a_day_gone_is_done() -> None:
    signed = Verfahren(unterzeichnung=date(2026, 12, 1))

    before = steps(verfahren=signed)["Unterzeichnung"]
    after = steps(date(2026, 12, 1), verfahren=signed)["Unterzeichnung"]

    assert (before.geplant, before.erledigt_am) == (date(2026, 12, 1), None)
    assert (after.geplant, after.erledigt_am) == (None, date(2026, 12, 1))


def test_the_application_is_due_before_the_programme_ends() -> None:
    step = steps()["Antrag auf Zuwendung"]

    assert step.bis == date(2026, 12, 6)
    assert "endet voraussichtlich am 6. Dezember 2026" in plain(step.begruendung)
    assert step.wer == "Birkenau für alle Beteiligten"


def test_the_application_names_its_way() -> None:
    text = steps()["Antrag auf Zuwendung"].begruendung

    assert "Über die Landrätin oder den Landrat des Kreises Bergstraße" in text
    assert "und das Regierungspräsidium Darmstadt an das Hessische Ministerium" in text


def test_after_the_programme_its_end_is_no_day_to_keep() -> None:
    found = steps(date(2027, 1, 15))

    assert found["Antrag auf Zuwendung"].bis is None
    assert "ausgelaufen" in found["Antrag auf Zuwendung"].begruendung
    assert found["Unterzeichnung"].bis == date(2027, 1, 1)


def test_the_contract_is_signed_before_the_application_that_encloses_it() -> None:
    found = steps(foerderung=Foerderung(antragsdatum=date(2026, 11, 30)))

    assert found["Unterzeichnung"].bis == date(2026, 11, 30)
    assert found["Antrag auf Zuwendung"].geplant == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("stand", "done"), [(Stand.BESCHLUSS, None), (Stand.ANTRAG, date(2026, 11, 2))]
)
def test_a_past_day_of_application_counts_once_the_stage_is_reached(
    stand: Stand, done: date | None
) -> None:
    wish = Foerderung(antragsdatum=date(2026, 11, 2))

    assert steps(stand=stand, foerderung=wish)["Antrag auf Zuwendung"].erledigt_am == done


def test_what_the_authority_has_done_is_done() -> None:
    found = steps(
        kooperation=DELEGATION,
        verfahren=Verfahren(
            genehmigung=Aufsichtsschritt(beantragt=date(2026, 10, 1), erteilt=date(2026, 11, 1)),
            bekanntmachung=Bekanntmachung(datum=date(2026, 11, 10)),
        ),
    )

    assert found["Genehmigung"].erledigt_am == date(2026, 11, 1)
    assert "1. Oktober 2026" in plain(found["Genehmigung"].begruendung)
    assert found["Öffentliche Bekanntmachung"].erledigt_am == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2027, 1, 1), date(2031, 12, 31)),
        (date(2027, 7, 1), date(2032, 6, 30)),
        (date(2028, 2, 29), date(2033, 2, 28)),
    ],
)
def test_the_minimum_term_ends_a_day_before_the_anniversary(start: date, end: date) -> None:
    found = steps(laufzeit=Laufzeit(beginn=start))["Ende der Mindestdauer"]

    assert found.geplant == end


def test_without_a_start_there_is_no_end() -> None:
    found = steps(laufzeit=Laufzeit())

    assert list(found)[-1] == "Beginn der Zusammenarbeit"


SIGNED = Verfahren(
    unterzeichnung=date(2026, 11, 2), bekanntmachung=Bekanntmachung(datum=date(2026, 12, 15))
)


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        pytest.param({}, "mit der letzten Unterschrift.", id="not signed yet"),
        pytest.param(
            {"verfahren": SIGNED}, "mit der letzten Unterschrift (2. November 2026).", id="signed"
        ),
        pytest.param(
            {"kooperation": DELEGATION, "verfahren": SIGNED},
            "nach Genehmigung und Bekanntmachung (15. Dezember 2026).",
            id="Delegation",
        ),
    ],
)
def test_the_earliest_start_follows_from_the_art(blocks: dict[str, Any], reason: str) -> None:
    found = steps(**blocks)["Beginn der Zusammenarbeit"]

    assert plain(found.begruendung) == f"Frühestens {reason}"
    assert "§ 26 KGG" in {source.norm for source in found.quellen}


def test_for_a_form_whose_way_is_open_no_earliest_start_is_made_up() -> None:
    found = steps(kooperation=Kooperation(titel="x", rechtsform=Rechtsform.ZWECKVERBAND))

    assert found["Beginn der Zusammenarbeit"].begruendung == ""


def test_a_study_has_no_minimum_term_and_a_merger_no_agreement() -> None:
    study = steps(foerderung=Foerderung(art=Foerderart.MACHBARKEITSSTUDIE))
    merger = steps(beteiligte=(BIRKENAU,), foerderung=Foerderung(art=Foerderart.FEUERWEHRFUSION))

    assert "Unterzeichnung" in study
    assert "Ende der Mindestdauer" not in study
    assert list(merger) == ["Beschluss der Vertretung", "Antrag auf Zuwendung", "Zusammenschluss"]
    assert {step.wer for step in merger.values()} == {"Birkenau"}


def test_only_a_programme_that_asks_for_the_agreement_dates_the_signature_by_it() -> None:
    found = steps(day=date(2025, 6, 1), programm="bayern-ikz-2021")["Unterzeichnung"]

    assert found.begruendung == "Nach den Beschlüssen."
    assert found.bis == date(2027, 1, 1)


def test_where_the_application_must_come_first_it_is_due_before_the_start() -> None:
    found = steps(date(2024, 1, 1), "bayern-ikz-2021", laufzeit=Laufzeit(beginn=date(2025, 1, 1)))

    assert found["Antrag auf Zuwendung"].bis == date(2024, 12, 31)
    assert "Anzeige" not in found
