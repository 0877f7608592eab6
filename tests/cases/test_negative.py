"""Cooperations that must be refused: each for the reason written in its file and for no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.casefiles import Fall, check, findings, read, sample, spec_of

FOLDER = Path(__file__).parent / "negative"
CASES = [
    pytest.param(fall, id=f"{path.stem}: {fall.titel}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for fall in read(path)
]


def test_the_sample_that_they_change_is_clean() -> None:
    assert findings(check(spec_of(sample("birkenau-digitalisierung")))) == []


@pytest.mark.parametrize("fall", CASES)
def test_is_refused_for_its_reason_and_no_other(fall: Fall) -> None:
    blocking = [finding for finding in findings(fall.checked()) if finding.severity.blocks]
    assert len(blocking) == len(fall.befunde), blocking
    for befund, finding in zip(fall.befunde, blocking, strict=True):
        assert befund.meets(finding), finding
        assert finding.remedy
