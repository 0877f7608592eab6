from __future__ import annotations

from datetime import date

import pytest

from ikzdocs.spec.kalender import nach_jahren


@pytest.mark.parametrize(
    ("tag", "jahre", "spaeter"),
    [
        (date(2027, 1, 1), 5, date(2032, 1, 1)),
        (date(2028, 2, 29), 4, date(2032, 2, 29)),
        (date(2028, 2, 29), 5, date(2033, 3, 1)),
    ],
)
def test_the_same_day_of_a_later_year(tag: date, jahre: int, spaeter: date) -> None:
    assert nach_jahren(tag, jahre) == spaeter
