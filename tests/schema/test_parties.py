from __future__ import annotations

import pytest

from ikzdocs.schema.parties import kuerzel_findings, name_parties


def test_the_kuerzel_is_made_from_the_name_where_none_is_given() -> None:
    parties = [{"name": "Tann (Rhön)"}, {"name": "Hilders", "kuerzel": "hi"}]
    name_parties({"beteiligte": parties})
    assert [party["kuerzel"] for party in parties] == ["tann", "hi"]


@pytest.mark.parametrize(
    ("second", "says"),
    [
        ({"name": "Gießen"}, "hat schon die 1. Kommune"),
        ({"name": "Giessen"}, "hat schon die 1. Kommune"),
        ({"name": "Gießen (Landkreis)"}, "hat schon die 1. Kommune"),
        ({"name": "Linden", "kuerzel": " giessen "}, "hat schon die 1. Kommune"),
        ({"name": "(Eder)"}, "lässt sich kein Kürzel bilden"),
    ],
)
def test_a_kuerzel_is_that_of_one_party(second: dict[str, str], says: str) -> None:
    (finding,) = kuerzel_findings({"beteiligte": [{"name": "Gießen"}, second]})
    assert finding.path == "beteiligte.1"
    assert says in finding.message
    assert "kuerzel:" in finding.remedy


@pytest.mark.parametrize(
    "parties", [None, "x", [None], ["x"], [{}], [{"name": []}], [{"name": " "}], [{"kuerzel": []}]]
)
def test_what_another_finding_says_is_not_said_twice(parties: object) -> None:
    assert not list(kuerzel_findings({"beteiligte": parties}))
