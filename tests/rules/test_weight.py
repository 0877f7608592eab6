"""How much a finding weighs."""

from __future__ import annotations

from datetime import date

import pytest

from ikzdocs.findings import Severity
from ikzdocs.rules.weight import claimed, due, until_answered
from ikzdocs.spec.model import Stand
from tests.casefiles import sample, spec_of


@pytest.mark.parametrize(
    ("stand", "ab", "severity"),
    [
        ("entwurf", Stand.ENTWURF, Severity.WARNUNG),
        ("entwurf", Stand.BESCHLUSS, Severity.OFFEN),
        ("beschluss", Stand.BESCHLUSS, Severity.WARNUNG),
        ("beschluss", Stand.ANTRAG, Severity.OFFEN),
        ("antrag", Stand.BESCHLUSS, Severity.WARNUNG),
    ],
)
def test_is_open_before_its_stage(stand: str, ab: Stand, severity: Severity) -> None:
    spec = spec_of(sample("birkenau-digitalisierung") | {"stand": stand})
    assert due(spec, ab, Severity.WARNUNG) is severity


@pytest.mark.parametrize(
    ("stand", "day", "told"),
    [
        ("antrag", date(2026, 11, 22), True),
        ("antrag", date(2026, 11, 21), False),
        ("beschluss", date(2026, 11, 22), False),
    ],
)
def test_only_an_application_claims_what_is_to_come(
    stand: str,
    day: date,
    told: bool,  # noqa: FBT001
) -> None:
    spec = spec_of(sample("birkenau-digitalisierung") | {"stand": stand})
    assert claimed(spec, day, date(2026, 11, 21)) is told


def test_blocks_until_a_reason_is_given() -> None:
    data = sample("birkenau-digitalisierung")
    assert until_answered(spec_of(data), "foerderung.einsparung") is Severity.SPERRT_FOERDERUNG
    answered = spec_of(data | {"begruendungen": {"foerderung.einsparung": "Darum."}})
    assert until_answered(answered, "foerderung.einsparung") is Severity.BEGRUENDUNG
