"""Parties that a text calls by their place or role only."""

from __future__ import annotations

import pytest

from ikzdocs.reviewer import roles, segments
from ikzdocs.reviewer.segments import Zone

OPENING = """Vereinbarung
zwischen der Stadt Weil im Grund
- Betreiberin -
und der Gemeinde Hardt (nachfolgend "abgebende Körperschaft" genannt)

§ 1
"""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Weil im Grund stellt Geräte.", "partei im grund stellt gerate."),
        ("Sie rückt nach Hardt aus.", "sie ruckt nach partei aus."),
        ("Die Betreiberin haftet.", "die partei haftet."),
        ("Anteil der abgebenden Körperschaft.", "anteil der partei korperschaft."),
        (
            "Die Aufsicht führt auch das Landratsamt Hardt.",
            "die aufsicht fuhrt auch das landratsamt hardt.",
        ),
        ("Die Hardtwaldschule liegt dort.", "die hardtwaldschule liegt dort."),
    ],
)
def test_short_names_are_told_as_parties(sentence: str, told: str) -> None:
    read = segments.read(OPENING + sentence)
    assert roles.told(read.zone(Zone.TEXT), roles.short_names(read)) == [told]


def test_a_text_without_parties_stays_as_it_is() -> None:
    read = segments.read("§ 1\nHardt ist ein Ort.")
    assert roles.told(read.zone(Zone.TEXT), roles.short_names(read)) == ["hardt ist ein ort."]
