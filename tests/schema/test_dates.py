from __future__ import annotations

from datetime import date

import pytest

from ikzdocs.schema.dates import datum, tag_monat
from ikzdocs.schema.faults import Unreadable


@pytest.mark.parametrize("text", ["01.02.2027", "1.2.2027", "2027-02-01", " 01. 02. 2027 "])
def test_a_day_is_read_in_both_ways_of_writing(text: str) -> None:
    assert datum(text) == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("31.02.2027", "Kalender"),
        ("2027-02-30", "Kalender"),
        ("29.02.2027", "Kalender"),
        ("00.01.2027", "Kalender"),
        ("01.01.27", "kein Datum"),
        ("02/01/2027", "kein Datum"),
        ("2027-1-1", "kein Datum"),
        ("1. Februar 2027", "kein Datum"),
        ("bald", "kein Datum"),
        ("01.01.0027", "Vergangenheit"),
        ("01.01.9999", "Zukunft"),
    ],
)
def test_what_is_no_day_is_refused(text: str, problem: str) -> None:
    with pytest.raises(Unreadable) as caught:
        datum(text)
    assert problem in caught.value.problem


@pytest.mark.parametrize("text", ["31.03.", "31.3.", "31. März", "31.März", " 31. 03. "])
def test_a_day_of_each_year_is_written_for_running_text(text: str) -> None:
    assert tag_monat(text) == "31.\N{NO-BREAK SPACE}März"


@pytest.mark.parametrize(
    "text", ["März", "31.04.", "31.13.", "31. Brumaire", "31.03.2027", "32.1."]
)
def test_what_is_no_day_of_a_year_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        tag_monat(text)


def test_a_leap_day_is_a_day_of_a_year() -> None:
    assert tag_monat("29.02.") == "29.\N{NO-BREAK SPACE}Februar"
