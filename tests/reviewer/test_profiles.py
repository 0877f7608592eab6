"""The profiles sentence by sentence: what regulates a point, and what only looks alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from ikzdocs import datafile
from ikzdocs.reviewer import clauses, segments
from ikzdocs.reviewer.model import Status
from ikzdocs.reviewer.profiles import FOLDER, profiles
from ikzdocs.wordfile.clauses import CLAUSES

CASES = cast("list[dict[str, Any]]", datafile.read(Path(__file__).parent / "cases" / "saetze.yaml"))


def found(sentence: str) -> set[str]:
    text = f"Vereinbarung zwischen der Stadt A und der Gemeinde B\n\n§ 1\n\n{sentence}\n"
    read = clauses.find(segments.read(text))
    return {clause.clause for clause in read if clause.status is Status.VORHANDEN}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["satz"][:60])
def test_sentence(case: dict[str, Any]) -> None:
    clauses_found = found(case["satz"])
    assert set(case.get("ja", [])) <= clauses_found
    assert not clauses_found & set(case.get("nein", []))


def test_every_clause_has_a_profile_of_its_name() -> None:
    assert [profile.klausel for profile in profiles()] == list(CLAUSES)
    files = {path.stem for path in FOLDER.glob("*.yaml")} - {"begriffe"}
    assert files == set(CLAUSES)


def test_every_clause_has_a_case_for_and_the_look_alikes_have_one_against() -> None:
    wanted = {clause for case in CASES for clause in case.get("ja", [])}
    assert wanted == set(CLAUSES) - {"beteiligte", "unterschriften"}
