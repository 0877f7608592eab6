"""Every rule against its case file: what it says, where, and how much it weighs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.casefiles import Fall, read

HERE = Path(__file__).parent
FILES = {".".join(p.relative_to(HERE).with_suffix("").parts): p for p in HERE.glob("*/*.yaml")}
CASES = [
    pytest.param(rule, fall, id=f"{rule}: {fall.titel}")
    for rule, path in sorted(FILES.items())
    for fall in read(path)
]


@pytest.mark.parametrize(("rule", "fall"), CASES)
def test_says_what_the_case_expects(rule: str, fall: Fall) -> None:
    checked = next(entry for entry in fall.checked() if entry.rule == rule)
    assert len(checked.findings) == len(fall.befunde), checked.findings
    for befund, finding in zip(fall.befunde, checked.findings, strict=True):
        assert befund.meets(finding), finding
    if fall.ergebnis:
        assert checked.outcome == fall.ergebnis
    elif not fall.befunde:
        assert checked.outcome == "ohne_befund"
