from __future__ import annotations

from datetime import date

import pytest

from ikzdocs.documents.formats import FILTERS
from ikzdocs.documents.gaps import Gap


def test_the_filters_are_the_formats() -> None:
    assert FILTERS["datum_kurz"](date(2023, 10, 6)) == "06.10.2023"


@pytest.mark.parametrize("name", FILTERS)
def test_a_gap_stays_a_visible_gap(name: str) -> None:
    gap = Gap("Laufzeit in Jahren")
    arguments = ("Jahr", "Jahre") if name == "mehrzahl" else ()
    assert FILTERS[name](gap, *arguments) is gap
