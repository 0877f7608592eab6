"""What the rules make of programmes that are worded otherwise than those that are shipped."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ikzdocs.findings import Checked, Outcome, Severity
from ikzdocs.law import Bindung
from ikzdocs.rules import runner
from ikzdocs.spec.model import Typ
from tests.casefiles import lage, put, sample, spec_of

if TYPE_CHECKING:
    from ikzdocs.programmes import Programm


def checked(rule: str, programme: dict[str, Any], **changes: object) -> Checked:
    """One rule on Birkenau, under a programme with these parts replaced."""
    data = sample("birkenau-digitalisierung")
    for path, value in changes.items():
        put(data, path.replace("__", "."), value)
    spec = spec_of(data)
    situation = lage(spec)
    other = replace(situation, programm=replace(situation.programm, **programme))
    return next(entry for entry in runner.run(spec, other) if entry.rule == rule)


def hessen() -> Programm:
    return lage(spec_of(sample("birkenau-digitalisierung"))).programm


def test_a_term_that_may_deviate_asks_for_a_reason() -> None:
    rule = hessen().laufzeit
    assert rule is not None
    parts = {"laufzeit": replace(rule, bindung=Bindung.SOLL)}
    (finding,) = checked("foerderung.laufzeit", parts, laufzeit__jahre="3").findings
    assert finding.severity is Severity.BEGRUENDUNG


def test_savings_that_are_no_precondition_ask_for_a_reason() -> None:
    rule = hessen().einsparung
    assert rule is not None
    parts = {"einsparung": replace(rule, mindestens=Decimal(40), voraussetzung=False)}
    (finding,) = checked("foerderung.einsparung", parts).findings
    assert finding.severity is Severity.BEGRUENDUNG


def test_savings_that_are_a_must_block_even_with_a_reason() -> None:
    rule = hessen().einsparung
    assert rule is not None
    parts = {"einsparung": replace(rule, mindestens=Decimal(40), bindung=Bindung.MUSS)}
    reasons = {"foerderung.einsparung": "Wir sparen später."}
    (finding,) = checked("foerderung.einsparung", parts, begruendungen=reasons).findings
    assert finding.severity is Severity.SPERRT_FOERDERUNG
    assert "hebt diesen Punkt nicht auf" in finding.remedy


def test_an_end_that_is_certain_blocks() -> None:
    parts = {"gueltig_bis_sicher": True}
    late = "07.12.2026"
    (finding,) = checked(
        "foerderung.programmlaufzeit", parts, foerderung__antragsdatum=late
    ).findings
    assert finding.severity is Severity.SPERRT_FOERDERUNG
    assert "06.12.2026" in finding.message


def test_a_programme_that_is_silent_demands_nothing() -> None:
    for rule in ("laufzeit", "partner", "einsparung"):
        name = {"partner": "partnerzahl"}.get(rule, rule)
        entry = checked(f"foerderung.{name}", {rule: None}, laufzeit__jahre="1")
        assert entry.outcome is Outcome.NICHT_ANWENDBAR


def test_the_law_of_one_land_says_nothing_of_another() -> None:
    land = replace(hessen().land, gesetze=())
    entry = checked("vereinbarung.wichtiger_grund", {"land": land})
    assert entry.outcome is Outcome.NICHT_ANWENDBAR
    federal = checked("steuer.klausel", {"land": land})
    assert federal.outcome is Outcome.OHNE_BEFUND


def test_a_kind_of_body_that_may_not_apply_blocks() -> None:
    rule = hessen().antragsteller
    assert rule is not None
    parts = {"antragsteller": replace(rule, typen=(Typ.LANDKREIS,))}
    found = checked("foerderung.antragsberechtigung", parts).findings
    assert [finding.path for finding in found] == [f"beteiligte.{n}.typ" for n in range(3)]
    assert {finding.severity for finding in found} == {Severity.SPERRT_FOERDERUNG}


def test_a_field_of_tasks_that_the_programme_does_not_list_is_told() -> None:
    others = {k: v for k, v in hessen().aufgabenfelder.items() if k != "digitalisierung"}
    (finding,) = checked("foerderung.aufgabenfeld", {"aufgabenfelder": others}).findings
    assert finding.severity is Severity.WARNUNG
    assert "„digitalisierung“" in finding.message
