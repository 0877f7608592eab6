from __future__ import annotations

import pytest

from ikzdocs.documents.gaps import Gap, gap


def test_a_gap_is_labelled_as_in_the_form() -> None:
    assert str(gap("laufzeit.jahre")) == "[[FEHLT: Laufzeit in Jahren]]"


def test_a_path_that_no_spec_has_is_our_fault() -> None:
    with pytest.raises(KeyError):
        gap("laufzeit.jahr")


def test_a_gap_is_false_and_empty() -> None:
    assert not Gap("Ort")
    assert list(Gap("Ort")) == []
    assert len(Gap("Ort")) == 0


def test_a_gap_is_neither_less_nor_more() -> None:
    ort = Gap("Ort")
    assert [ort < 1, ort <= 1, ort > 1, ort >= 1] == [False] * 4


def test_what_is_computed_with_a_gap_is_that_gap() -> None:
    ort = Gap("Ort")
    assert all(result is ort for result in (ort + 1, 1 + ort, ort - 1, 1 - ort))
