"""Whatever comes in damaged is read or refused in a German sentence; it never makes us fail."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

import pytest

import ikzdocs
from ikzdocs import source
from ikzdocs.documents.plan import vorlagen
from ikzdocs.errors import IkzdocsError, InternalError
from ikzdocs.papers import RenderOptions
from ikzdocs.report import text, word
from ikzdocs.spec import workbook
from ikzdocs.templates_check import commented
from ikzdocs.templates_check.survey import survey_file
from tests.damage import damaged_office, damaged_spec
from tests.helpers import ROOT
from tests.reviewer.papers import agreement

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = date(2026, 11, 21)
SAMPLES = sorted(ROOT.glob("samples/*.yaml"))


def refusal(work: Callable[[], object]) -> IkzdocsError | None:
    """How the user's file is refused, if it is; a fault of ours goes on."""
    try:
        work()
    except InternalError:
        raise
    except IkzdocsError as error:
        return error
    return None


def _all_of(spec: bytes, folder: Path) -> None:
    """Everything that can be made of a spec."""
    loaded = ikzdocs.load(spec, folder=folder)
    report = ikzdocs.check(loaded, stichtag=DAY)
    text.as_text(report)
    word.as_docx(report)
    ikzdocs.render(loaded, stichtag=DAY, options=RenderOptions(ris=True))


def _comments_for(agreement: bytes) -> None:
    ikzdocs.review(agreement, stichtag=DAY).commented(DAY)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_damaged_spec_is_answered(sample: Path) -> None:
    data = source.read(sample.read_bytes(), sample.name).data
    for seed in range(12):
        spec = json.dumps(damaged_spec(dict(data), seed), ensure_ascii=False).encode()
        refused = refusal(partial(_all_of, spec, sample.parent))
        assert refused is None or str(refused)


def test_a_damaged_workbook_is_answered() -> None:
    sample = ROOT / "samples/birkenau-digitalisierung.yaml"
    content = workbook.write(source.read_file(sample).data, day=DAY, schwelle=Decimal(15))
    for seed in range(25):
        refused = refusal(partial(_all_of, damaged_office(content, seed), sample.parent))
        assert refused is None or str(refused)


@pytest.mark.parametrize("name", sorted(vorlagen()))
def test_what_a_damaged_template_is_refused_for_is_found_by_the_linter(
    name: str, tmp_path: Path
) -> None:
    loaded = ikzdocs.load(ROOT / "samples/birkenau-digitalisierung.yaml")
    options = RenderOptions(templates=tmp_path)
    own = tmp_path / name
    own.parent.mkdir()
    for seed in range(10):
        own.write_bytes(damaged_office((ROOT / "templates" / name).read_bytes(), seed))
        found = survey_file(own)
        refusal(partial(commented, found.content, name, found.faults))
        refused = refusal(partial(ikzdocs.render, loaded, stichtag=DAY, options=options))
        assert refused is None or found.faults, refused


def test_a_damaged_agreement_is_answered() -> None:
    for seed in range(40):
        refused = refusal(partial(_comments_for, damaged_office(agreement(), seed)))
        assert refused is None or str(refused)
