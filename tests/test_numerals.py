from __future__ import annotations

import random
from decimal import Decimal

import num2words
import pytest

from ikzdocs.numerals import GRENZE, euro_in_worten, in_worten

SAMPLE = [
    *range(3000),
    *(base + near for base in (10**5, 10**6, 10**7, 10**8) for near in range(-120, 121)),
    *random.Random(27).sample(range(GRENZE + 1), 3000),  # noqa: S311 - a sample, not a secret
    GRENZE,
]


def oracle(number: int) -> str:
    """What num2words says, but for its „hunderteinstausend“ and „hunderteins Millionen“."""
    word = str(num2words.num2words(number, lang="de"))
    return word.replace("einstausend", "eintausend").replace("eins Millionen", "eine Millionen")


def test_agrees_with_num2words_on_all_small_and_sampled_large_numbers() -> None:
    assert [n for n in SAMPLE if in_worten(n) != oracle(n)] == []


@pytest.mark.parametrize(
    ("zahl", "eins", "wort"),
    [
        (1, "ein", "ein"),
        (1, "einem", "einem"),
        (1, "eine", "eine"),
        (5, "einem", "fünf"),
        (21, "ein", "einundzwanzig"),
        (101, "ein", "einhundertein"),
        (1001, "eine", "eintausendeine"),
        (1_000_001, "ein", "eine Million ein"),
        (101_000_000, "ein", "einhunderteine Millionen"),
        (-2, "eins", "minus zwei"),
    ],
)
def test_one_takes_the_form_that_its_noun_needs(zahl: int, eins: str, wort: str) -> None:
    assert in_worten(zahl, eins) == wort


@pytest.mark.parametrize("zahl", [True, 1.0, "1", None, Decimal(1)])
def test_refuses_what_is_not_a_whole_number(zahl: object) -> None:
    with pytest.raises(TypeError):
        in_worten(zahl)  # type: ignore[arg-type]


def test_refuses_numbers_beyond_its_range() -> None:
    with pytest.raises(ValueError, match="1000000000"):
        in_worten(GRENZE + 1)


@pytest.mark.parametrize(
    ("betrag", "worte"),
    [
        ("0", "null Euro"),
        ("1", "ein Euro"),
        ("0.01", "null Euro und ein Cent"),
        ("44.03", "vierundvierzig Euro und drei Cent"),
        ("250.00", "zweihundertfünfzig Euro"),
        ("30350", "dreißigtausenddreihundertfünfzig Euro"),
        ("25000", "fünfundzwanzigtausend Euro"),
        ("1000000.50", "eine Million Euro und fünfzig Cent"),
        ("-12.10", "minus zwölf Euro und zehn Cent"),
    ],
)
def test_euro_amounts_in_words(betrag: str, worte: str) -> None:
    assert euro_in_worten(Decimal(betrag)) == worte


@pytest.mark.parametrize("betrag", [25000, 1.5, None, "1"])
def test_euro_refuses_what_is_not_decimal(betrag: object) -> None:
    with pytest.raises(TypeError):
        euro_in_worten(betrag)  # type: ignore[arg-type]


def test_euro_refuses_parts_of_a_cent() -> None:
    with pytest.raises(ValueError, match="Cent"):
        euro_in_worten(Decimal("1.005"))
