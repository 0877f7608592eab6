"""The rules hold together: registered, named by their place, shown by cases, like their manual."""

from __future__ import annotations

import inspect
import re
import textwrap
from pathlib import Path

import pytest

import ikzdocs.rules
from ikzdocs import source
from ikzdocs.findings import Outcome, Severity
from ikzdocs.rules import RULES
from ikzdocs.rules.protocol import Frage, Rule
from tests.casefiles import STICHTAG, check, lage, merge, read, sample, spec_of

ROOM = Path(ikzdocs.rules.__file__).parent
CASES = Path(__file__).parent
DECIDED = [rule for rule in RULES if not isinstance(rule, Frage)]
ASKED = [rule for rule in RULES if isinstance(rule, Frage)]
# The day alone decides what this one says.
BY_SPEC = [rule for rule in DECIDED if rule.ID != "fristen.rechtsstand"]
# No programme that is shipped words these as „soll“; test_programmes.py shows them.
IN_OTHER_PROGRAMMES = {
    "foerderung.laufzeit": {Severity.BEGRUENDUNG},
    "foerderung.einsparung": {Severity.BEGRUENDUNG},
}
BIRKENAU = "birkenau-digitalisierung"


def modules() -> set[str]:
    return {
        f"{path.parent.name}.{path.stem}" for path in ROOM.glob("*/*.py") if path.stem != "__init__"
    }


def test_every_module_is_registered_under_its_place() -> None:
    assert sorted(rule.ID for rule in RULES) == sorted(modules())
    for rule in RULES:
        assert inspect.getmodule(rule.applies)
        assert getattr(rule, "__name__", "") == f"ikzdocs.rules.{rule.ID}"


def test_every_rule_has_a_case_file_and_every_case_file_a_rule() -> None:
    files = {f"{path.parent.name}.{path.stem}" for path in CASES.glob("*/*.yaml")}
    assert files == modules()


@pytest.mark.parametrize("rule", DECIDED, ids=lambda rule: rule.ID)
def test_every_weight_is_shown_by_a_case_and_none_is_untold(rule: Rule) -> None:
    cases = read(CASES / (rule.ID.replace(".", "/") + ".yaml"))
    shown = {befund.schwere for fall in cases for befund in fall.befunde}
    assert shown == set(rule.SCHWERE) - IN_OTHER_PROGRAMMES.get(rule.ID, set())
    assert any(not fall.befunde and not fall.ergebnis for fall in cases)


@pytest.mark.parametrize("rule", ASKED, ids=lambda rule: rule.ID)
def test_every_question_is_asked_in_a_case(rule: Frage) -> None:
    cases = read(CASES / (rule.ID.replace(".", "/") + ".yaml"))
    assert "von_hand" in {fall.ergebnis for fall in cases}
    assert rule.FRAGE.endswith((".", "?"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ID)
def test_rests_on_what_the_law_and_the_programme_have(rule: Rule | Frage) -> None:
    situation = lage(spec_of(sample(BIRKENAU)))
    assert situation.kennt(rule.PARAMETER)
    assert bool(situation.quellen(rule.PARAMETER)) == bool(rule.PARAMETER)


@pytest.mark.parametrize("rule", BY_SPEC, ids=lambda rule: rule.ID)
def test_the_snippets_of_the_manual_say_what_they_say(rule: Rule) -> None:
    manual = inspect.cleandoc(getattr(rule, "__doc__", ""))
    assert outcome(rule, snippet(manual, "Without finding")) is Outcome.OHNE_BEFUND
    assert outcome(rule, snippet(manual, "With finding")) is Outcome.BEFUND


def snippet(manual: str, heading: str) -> str:
    found = re.search(rf"^{heading}::\n\n((?:    .*\n|\n)+)", manual + "\n", re.MULTILINE)
    assert found, heading
    return textwrap.dedent(found[1])


def outcome(rule: Rule, text: str) -> Outcome:
    more = source.read(text.encode(), "manual.yaml").data
    checked = check(spec_of(merge(sample(BIRKENAU), more)))
    return next(entry.outcome for entry in checked if entry.rule == rule.ID)


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.name)
def test_no_module_cites_a_paragraph(path: Path) -> None:
    assert "§" not in path.read_text(encoding="utf-8")


def test_titles_are_short_and_unlike_each_other() -> None:
    titles = [rule.TITEL for rule in RULES]
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 60


def test_the_severities_of_the_contract_are_all_in_use() -> None:
    used = {severity for rule in DECIDED for severity in rule.SCHWERE}
    assert used == set(Severity) - {Severity.UNBRAUCHBAR}
    assert STICHTAG.year == 2026
