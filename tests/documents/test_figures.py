"""Figures are found in German text as people write them, and all that is known is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ikzdocs.documents.figures import Figure, Sort, amount, known, percent, told
from tests.akten import akte
from tests.papers import BIRKENAU, sample

NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (f"Sie sparen 86.000{NBSP}Euro im Jahr", amount(Decimal(86_000))),
        (f"−1.086.000,50{NBSP}€", amount(Decimal("1086000.50"))),
        ("44,03 Euro", amount(Decimal("44.03"))),
        ("86000€", amount(Decimal(86_000))),
        (f"15,0{NARROW}%", percent(Decimal(15))),
        (f"14,9{NBSP}Prozent", percent(Decimal("14.9"))),
        (f"am 26.{NBSP}Oktober 2023 um", Figure(Sort.DAY, date(2023, 10, 26))),
        ("bis 26.10.2023.", Figure(Sort.DAY, date(2023, 10, 26))),
        ("für die Dauer von fünf Jahren", Figure(Sort.YEARS, 5)),
        ("ein Jahr vor Ablauf", Figure(Sort.YEARS, 1)),
        ("12 Jahre", Figure(Sort.YEARS, 12)),
    ],
)
def test_a_figure_is_read_as_it_is_written(text: str, figure: Figure) -> None:
    (mention,) = told(text)
    assert mention.figure == figure
    assert text[mention.start : mention.end].strip(" .") in text


@pytest.mark.parametrize(
    "text",
    [
        *("im Jahr 2025", "30. Februar 2026", "§ 24 Abs. 1", "11.1.02 Zentrale Dienste"),
        *("9.926\nEuro", "der nächsten Jahre", "5,5 Mio. Euro", "Jahre"),
    ],
)
def test_what_is_no_figure_is_none(text: str) -> None:
    assert [*told(text)] == []


def test_a_figure_says_itself_in_german() -> None:
    words = [str(one.figure) for one in told("86.000,5 Euro, 15 %, 1.2.2026, drei Jahre")]
    assert [word.replace(NBSP, " ") for word in words] == [
        *("86.000,50 Euro", "15 Prozent", "01.02.2026", "3"),
    ]


def test_all_figures_of_a_cooperation_are_known() -> None:
    cooperation = akte(sample(BIRKENAU).usable())
    found = known(cooperation)
    for value in ("98000", "86000", "84143.69", "75000", "43005", "42995", "452044.25"):
        assert amount(Decimal(value)) in found
    for value in ("15", "30", "32.8", "41.9", "2.5"):
        assert percent(Decimal(value)) in found
    assert Figure(Sort.DAY, date(2031, 12, 31)) in found
    assert Figure(Sort.YEARS, 5) in found
    assert amount(Decimal(68000)) not in found
    assert Figure(Sort.YEARS, 8) not in found


def test_what_the_spec_says_in_words_is_known_too() -> None:
    spec = sample(BIRKENAU).usable()
    assert amount(Decimal("1234.5")) not in known(akte(spec))
    told_in_words = replace(
        spec, kosten=replace(spec.kosten, annahmen=("Je Arbeitsplatz 1.234,50 Euro",))
    )
    assert amount(Decimal("1234.5")) in known(akte(told_in_words))
