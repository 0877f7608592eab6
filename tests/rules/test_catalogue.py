"""The catalogue: every rule with its norm, and a page that is never stale."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from ikzdocs.errors import UnknownNameError
from ikzdocs.findings import Severity
from ikzdocs.rules import RULES
from ikzdocs.rules.catalogue import FELDER, Eintrag, catalogue
from ikzdocs.rules.protocol import Frage
from scripts.regeln import PAGE, page
from tests.casefiles import lage, sample, spec_of

LAGE = lage(spec_of(sample("birkenau-digitalisierung")))


def entry(rule: str) -> Eintrag:
    (found,) = catalogue(LAGE, rule)
    return found


def test_lists_every_rule_in_order_and_each_field_once() -> None:
    entries = catalogue(LAGE)
    assert [one.rule for one in entries] == [rule.ID for rule in RULES]
    fields = [one.feld for one in entries]
    assert list(dict.fromkeys(fields)) == list(FELDER.values())


def test_tells_threshold_norm_and_day() -> None:
    (basis,) = entry("foerderung.laufzeit").grundlagen
    assert basis.wert == "mindestens 5 Jahre"
    assert basis.geprueft_am == LAGE.programm.geprueft_am
    assert "Fördervoraussetzungen" in basis.quellen[0].norm


@pytest.mark.parametrize(
    ("rule", "wert"),
    [
        ("foerderung.partnerzahl", "mindestens 3 Beteiligte, mit Begründung 2"),
        ("foerderung.einsparung", "mindestens 15\N{NO-BREAK SPACE}%"),
        ("vereinbarung.kuendigungsregel", "10\N{NO-BREAK SPACE}Jahre"),
        ("steuer.klausel", "31.12.2026"),
        ("vergabe.marktanteil", "20\N{NO-BREAK SPACE}%"),
        ("vereinbarung.wichtiger_grund", ""),
    ],
)
def test_writes_a_value_in_its_unit(rule: str, wert: str) -> None:
    assert entry(rule).grundlagen[0].wert == wert


def test_a_programme_without_exception_names_none() -> None:
    partner = LAGE.programm.partner
    assert partner is not None
    strict = replace(LAGE, programm=replace(LAGE.programm, partner=replace(partner, ausnahme=None)))
    (found,) = catalogue(strict, "foerderung.partnerzahl")
    assert found.grundlagen[0].wert == "mindestens 3 Beteiligte"


def test_says_how_sure_a_norm_is() -> None:
    (basis, *_) = entry("steuer.klausel").grundlagen
    assert basis.vorbehalt.startswith("nach einer Sekundärquelle; ")


def test_a_question_has_no_weight_and_a_rule_no_question() -> None:
    assert entry("foerderung.breite").frage
    assert entry("foerderung.breite").schwere == {}
    assert entry("foerderung.laufzeit").frage is None
    assert Severity.SPERRT_FOERDERUNG in entry("foerderung.laufzeit").schwere


def test_tells_what_does_not_hold_in_another_land() -> None:
    elsewhere = replace(LAGE.programm.land, gesetze=())
    other = replace(LAGE, programm=replace(LAGE.programm, land=elsewhere))
    (found,) = catalogue(other, "vereinbarung.wichtiger_grund")
    assert not found.gilt
    assert found.grundlagen == ()


def test_an_unknown_rule_is_refused_with_those_alike() -> None:
    with pytest.raises(UnknownNameError, match=r"foerderung\.laufzeit"):
        catalogue(LAGE, "foerderung.laufzeiten")
    with pytest.raises(UnknownNameError, match=r"kosten\.zahlung"):
        catalogue(LAGE, "x")


def test_the_page_in_the_manual_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m scripts.regeln"


def test_the_limits_name_every_question_and_no_rule_that_is_gone() -> None:
    text = (PAGE.parent / "grenzen.md").read_text(encoding="utf-8")
    named = {name for name in re.findall(r"`(\w+\.\w+)`", text) if not name.endswith(".md")}
    assert named <= {rule.ID for rule in RULES}
    assert {rule.ID for rule in RULES if isinstance(rule, Frage)} <= named
