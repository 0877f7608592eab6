"""Who looks for the tests of a module finds them at the same place."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.helpers import ROOT

# What no module stands for by its name: several together, or something that is no Python.
OTHERWISE = {
    "batch/test_faults": "a run on a machine that fails",
    "cases/test_negative": "cooperations that are refused",
    "cli/test_main": "the door to all commands",
    "cli/test_schnittstelle": "docs/schnittstelle.md",
    "documents/test_validity": "papers under Microsoft's validator",
    "documents/workbook/test_recomputed": "the workbook under LibreOffice",
    "documents/workbook/test_workbook": "the sheets together",
    "law/test_used": "the law data",
    "reviewer/test_input": "files that are no agreement",
    "reviewer/test_library": "the review as scripts call it",
    "reviewer/test_reports": "text, HTML and JSON of a review",
    "reviewer/test_round_trip": "agreements after LibreOffice",
    "reviewer/test_samples": "the agreements of the samples",
    "reviewer/test_scoring": "agreements labelled by people",
    "rules/test_cases": "the cases of every rule",
    "rules/test_programmes": "rules under other programmes",
    "rules/test_properties": "what holds for every spec",
    "rules/test_registry": "the rules together",
    "spec/workbook/test_round_trip": "a spec to a workbook and back",
    "templates_check/test_page": "the page for people who write templates",
    "test_architecture": "docs/architecture.md",
    "test_benchmarks": "the gate of `make gate`",
    "test_damaged": "files that were damaged",
    "test_house": "the house rules",
    "test_manual": "the manual",
    "test_mirror": "the tests",
    "test_packaging": "the wheel",
    "test_release": "the release",
    "test_security": "SECURITY.md",
}
# Folders of tests for what is no Python, or for pages in a browser.
ELSEWHERE = {"templates": "the Word templates", "web": "the pages, as clerks meet them"}

TESTS = sorted(
    path.relative_to(ROOT / "tests").with_suffix("").as_posix()
    for path in (ROOT / "tests").rglob("test_*.py")
)


@pytest.mark.parametrize("test", TESTS)
def test_a_test_has_its_source_at_the_same_place(test: str) -> None:
    place = PurePosixPath(test)
    source = ROOT / "ikzdocs" / place.parent / place.name.removeprefix("test_")
    mirrors = source.is_dir() or source.with_suffix(".py").is_file()
    assert mirrors or test in OTHERWISE or place.parts[0] in ELSEWHERE


def test_no_exception_outlives_its_reason() -> None:
    assert sorted(OTHERWISE) == sorted(set(OTHERWISE) & set(TESTS))
    assert all((ROOT / "tests" / folder).is_dir() for folder in ELSEWHERE)
