"""The JSON of the contract, key by key."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from typing import Any

import pytest

from ikzdocs import pipeline
from ikzdocs.report import machine
from tests.helpers import ROOT

DAY = date(2026, 11, 21)
DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+\Z")
OUTCOMES = {"ohne_befund", "befund", "nicht_anwendbar", "von_hand"}


@cache
def _record(name: str) -> dict[str, Any]:
    report = pipeline.check(ROOT / "samples" / f"{name}.yaml", stichtag=DAY)
    record = json.loads(machine.as_json(report))
    assert isinstance(record, dict)
    return record


SAMPLES = ["birkenau-digitalisierung", "erster-entwurf", "machbarkeitsstudie"]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_keys_of_the_contract_are_there(name: str) -> None:
    record = _record(name)
    assert set(record) >= {
        "ikzdocs", "spec", "spec_sha256", "stichtag", "programm", "foerderfaehig", "zuwendung",
        "einsparung", "aufsichtsbehoerde", "findings", "checked"}  # fmt: skip
    assert set(record["programm"]) >= {"id", "gueltig_von", "gueltig_bis", "gueltig_bis_sicher"}
    assert set(record["zuwendung"]) >= {"betrag", "berechnung", "quellen"}
    assert set(record["aufsichtsbehoerde"]) >= {"bezeichnung", "begruendung"}


def test_money_and_percent_are_decimal_strings() -> None:
    savings = _record("birkenau-digitalisierung")["einsparung"]
    assert set(savings) >= {"vorher", "nachher", "betrag", "prozent", "fehlt_bis_schwelle"}
    figures = [savings[key] for key in ("vorher", "nachher", "betrag", "prozent", "schwelle")]
    assert [figure for figure in figures if not DECIMAL.match(figure)] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_finding_has_a_place_and_every_rule_an_outcome(name: str) -> None:
    record = _record(name)
    for finding in record["findings"]:
        assert set(finding) >= {
            "rule", "severity", "message", "remedy", "path", "line", "column",
            "sources"}  # fmt: skip
        assert finding["line"] >= 1
        assert finding["column"] >= 1
    assert {one["outcome"] for one in record["checked"]} <= OUTCOMES
    rules = [one["rule"] for one in record["checked"]]
    assert len(rules) == len(set(rules))
    found = {finding["rule"] for finding in record["findings"]}
    assert found == {one["rule"] for one in record["checked"] if one["outcome"] == "befund"}


def test_findings_stand_in_the_order_of_the_file() -> None:
    lines = [finding["line"] for finding in _record("erster-entwurf")["findings"]]
    assert lines == sorted(lines)


def test_what_the_register_filled_in_is_told_with_its_source() -> None:
    added = _record("erster-entwurf")["ergaenzt"]
    assert {one["path"] for one in added} >= {"beteiligte.0.ags", "beteiligte.0.einwohner"}
    assert all("Destatis" in one["quelle"] and one["stand"] for one in added)
