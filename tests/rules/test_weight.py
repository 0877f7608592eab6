"""How much a finding weighs."""

from __future__ import annotations

import pytest

from ikzdocs.findings import Severity
from ikzdocs.rules.weight import due, until_answered
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


def test_blocks_until_a_reason_is_given() -> None:
    data = sample("birkenau-digitalisierung")
    assert until_answered(spec_of(data), "foerderung.einsparung") is Severity.SPERRT_FOERDERUNG
    answered = spec_of(data | {"begruendungen": {"foerderung.einsparung": "Darum."}})
    assert until_answered(answered, "foerderung.einsparung") is Severity.BEGRUENDUNG
