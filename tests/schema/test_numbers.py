from __future__ import annotations

from decimal import Decimal

import pytest

from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.numbers import euro, prozent, whole, zahl


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("86000", "86000"),
        ("86.000", "86000"),
        ("86.000,50", "86000.50"),
        ("86000.50", "86000.50"),
        ("86000,5", "86000.5"),
        ("86000,00", "86000.00"),
        ("1.234.567,89", "1234567.89"),
        ("0", "0"),
        ("0,50", "0.50"),
        (" 86.000 € ", "86000"),
        ("86.000 Euro", "86000"),
        ("86.000,- €", "86000"),
        ("86.000,--", "86000"),
        ("86.000,–", "86000"),
        ("86.000,50 EUR", "86000.50"),
    ],
)
def test_euro_is_read_as_a_german_writes_it(text: str, amount: str) -> None:
    assert str(euro(text)) == amount


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("86,000.50", "kein Euro-Betrag"),
        ("86 000", "kein Euro-Betrag"),
        ("86_000", "kein Euro-Betrag"),
        ("86'000", "kein Euro-Betrag"),
        ("8.6e4", "kein Euro-Betrag"),
        ("86.00.000", "kein Euro-Betrag"),
        ("86.0000,5", "kein Euro-Betrag"),
        ("86.000.00", "kein Euro-Betrag"),
        ("８６", "kein Euro-Betrag"),
        ("NaN", "kein Euro-Betrag"),
        ("inf", "kein Euro-Betrag"),
        ("007", "kein Euro-Betrag"),
        ("etwa 86.000", "kein Euro-Betrag"),
        ("12\n3", "kein Euro-Betrag"),
        ("-5", "nicht negativ"),
        ("−5", "nicht negativ"),
        ("0.500", "mehr als zwei Nachkommastellen"),
        ("86000.505", "mehr als zwei Nachkommastellen"),
        ("86.000,505", "mehr als zwei Nachkommastellen"),
        ("9" * 5000, "zu viele Stellen"),
    ],
)
def test_what_is_no_amount_is_refused(text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as caught:
        euro(text)
    assert problem in caught.value.problem
    assert caught.value.remedy


def test_a_comma_before_three_digits_is_refused_with_both_readings() -> None:
    with pytest.raises(Unreadable) as caught:
        euro("86,000")
    assert caught.value.problem == "ist nicht eindeutig"
    assert "86.000" in caught.value.remedy
    assert "86,00" in caught.value.remedy


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("15", "15"),
        ("14,9", "14.9"),
        ("14.9 %", "14.9"),
        ("33,333", "33.333"),
        ("33.333", "33.333"),
        ("100", "100"),
        ("0", "0"),
        ("2,5 Prozent", "2.5"),
        ("15 v. H.", "15"),
        ("15 v.H.", "15"),
    ],
)
def test_percent_reads_a_point_as_decimals(text: str, share: str) -> None:
    assert str(prozent(text)) == share


@pytest.mark.parametrize("text", ["100,1", "1.000,5", "viel", "-3", ""])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        prozent(text)


def test_other_numbers_keep_their_decimals() -> None:
    assert [zahl(text) for text in ("0,5", "1.250", "0,125", "33,3333", "1.2340")] == [
        Decimal("0.5"),
        Decimal(1250),
        Decimal("0.125"),
        Decimal("33.3333"),
        Decimal("1.2340"),
    ]


def test_whole_numbers_have_bounds_and_no_decimals() -> None:
    assert whole("10.250", 0, 99_999) == 10250
    assert whole(" 5 ", 0, 99) == 5
    for text in ("5,0", "5 Jahre", "fünf", "100", "-1", "", "5."):
        with pytest.raises(Unreadable):
            whole(text, 0, 99)
