"""Every shipped sample: its agreement says what its spec says, and nothing is told about it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.reviewer import Status
from ikzdocs.spec.model import Rechtsform
from tests.helpers import ROOT
from tests.reviewer.papers import STICHTAG, looked_at

if TYPE_CHECKING:
    from pathlib import Path


def _has_agreement(sample: Path) -> bool:
    spec = pipeline.load(sample).usable()
    return spec.kooperation.rechtsform is Rechtsform.VEREINBARUNG and not spec.zusammenschluss


SAMPLES = [path for path in sorted((ROOT / "samples").glob("*.yaml")) if _has_agreement(path)]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_agreement_reads_as_its_spec(sample: Path) -> None:
    spec = pipeline.load(sample).usable()
    options = pipeline.RenderOptions(only=("vereinbarung",))
    papers = pipeline.render(sample, stichtag=STICHTAG, options=options)
    content = next(file.content for file in papers.files if file.name == "vereinbarung.docx")
    report = looked_at(content, content)
    assert {clause.status for clause in report.clauses} == {Status.VORHANDEN}
    assert {finding.rule for finding in report.findings} <= {"dokument.platzhalter"}
    assert len(report.facts.beteiligte) == len(spec.beteiligte)
    term = spec.laufzeit
    wanted = "unbefristet" if term.unbefristet else term.jahre and Decimal(term.jahre)
    assert report.facts.laufzeit_jahre == wanted
    if len(spec.arten) == 1:
        assert report.facts.art == next(iter(spec.arten)).value
