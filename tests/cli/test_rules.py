"""`ikzdocs rules` and `schema`: what is demanded, and how a spec is written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

DAY = ("--stichtag", "2026-11-21")


def test_all_rules_are_listed(run: Run) -> None:
    lines = run("rules", *DAY).out.splitlines()
    assert len(lines) > 50
    assert any(line.startswith("foerderung.laufzeit ") for line in lines)


def test_one_rule_is_told_whole(run: Run) -> None:
    shown = run("rules", "foerderung.laufzeit", *DAY).out
    assert "mindestens 5 Jahre" in shown
    assert "https://beratungszentrum.hessen.de" in shown
    assert "zuletzt geprüft am" in shown


def test_a_misspelt_rule_is_met_with_those_that_are_alike(run: Run) -> None:
    ran = run("rules", "foerderung.laufzeti", *DAY)
    assert ran.code == 2
    assert "foerderung.laufzeit" in ran.err


def test_another_programme_has_its_own_thresholds(run: Run) -> None:
    ours = run("rules", "foerderung.partnerzahl", *DAY).out
    theirs = run("rules", "foerderung.partnerzahl", "--programm", "bayern-ikz-2021", *DAY).out
    assert ours != theirs


def test_the_rules_as_records(run: Run) -> None:
    records = json.loads(run("rules", "--format", "json", *DAY).out)
    assert {record["rule"] for record in records} >= {"foerderung.laufzeit", "kosten.schluessel"}


def test_the_schema_is_json_schema(run: Run) -> None:
    record = json.loads(run("schema").out)
    assert record["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "kooperation" in record["properties"]
