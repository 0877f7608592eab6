"""The runner: what it stamps and how it weighs a reason."""

from __future__ import annotations

from ikzdocs.findings import Checked, Outcome, Severity
from tests.casefiles import check, findings, put, sample, spec_of

BIRKENAU = "birkenau-digitalisierung"


def run(**changes: object) -> dict[str, Checked]:
    data = sample(BIRKENAU)
    for path, value in changes.items():
        put(data, path.replace("__", "."), value)
    return {entry.rule: entry for entry in check(spec_of(data))}


def test_a_clean_sample_has_no_finding_and_tells_what_was_checked() -> None:
    found = run()
    assert findings(tuple(found.values())) == []
    assert found["foerderung.laufzeit"].feststellung == "5 Jahre"
    assert found["foerderung.einsparung"].feststellung.startswith("30,0")
    assert found["foerderung.kreisweit"].outcome is Outcome.NICHT_ANWENDBAR


def test_without_a_day_of_application_nothing_is_said_of_it() -> None:
    told = (
        run()["foerderung.naehe"].feststellung,
        run(foerderung={})["foerderung.naehe"].feststellung,
    )
    assert told == (
        "Der Antrag liegt nicht nach dem Beginn",
        "Der Beginn liegt nicht vor dem Stichtag",
    )


def test_a_finding_carries_its_rule_and_its_norm() -> None:
    (finding,) = run(laufzeit__jahre="3")["foerderung.laufzeit"].findings
    assert finding.rule == "foerderung.laufzeit"
    assert "Fördervoraussetzungen" in finding.sources[0].norm


def test_a_question_is_told_in_place_of_a_verdict() -> None:
    asked = run()["foerderung.breite"]
    assert asked.outcome is Outcome.VON_HAND
    assert asked.feststellung.endswith("?")
    assert asked.findings == ()


def test_an_answered_soll_stays_as_a_reasoned_exception() -> None:
    reasons = {"foerderung.betrag": "Das Vorhaben ist ein Modell."}
    (finding,) = run(foerderung__betrag="90.000", begruendungen=reasons)[
        "foerderung.betrag"
    ].findings
    assert finding.severity is Severity.HINWEIS
    assert finding.message.startswith("Begründete Ausnahme: ")
    assert "ist ein Modell" in finding.message


def test_the_land_decides_on_exceptions_from_its_programme_only() -> None:
    reasons = {"foerderung.betrag": "Ein Modell.", "steuer.klausel": "Es gibt eine Auskunft."}
    found = run(foerderung__betrag="90.000", umsatzsteuer__klausel="nein", begruendungen=reasons)
    (amount,) = found["foerderung.betrag"].findings
    (clause,) = found["steuer.klausel"].findings
    assert amount.remedy.endswith("über die Ausnahme entscheidet das Land.")
    assert clause.remedy == "Die Begründung erscheint im Antrag."


def test_a_reason_for_a_must_changes_nothing_and_says_so() -> None:
    reasons = {"foerderung.laufzeit": "Drei Jahre genügen uns."}
    (finding,) = run(laufzeit__jahre="3", begruendungen=reasons)["foerderung.laufzeit"].findings
    assert finding.severity is Severity.SPERRT_FOERDERUNG
    assert finding.remedy.endswith("Eine Begründung hebt diesen Punkt nicht auf.")
