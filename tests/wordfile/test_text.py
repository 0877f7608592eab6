from __future__ import annotations

import pytest

from ikzdocs.wordfile import normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mu\u0308ller", "Müller"),
        ("Ver\u00adein\u00adbarung", "Vereinbarung"),
        ("§\u00a08", "§ 8"),
        ("86\u202f000 Euro", "86 000 Euro"),
        ("a\n b\tc", "a b c"),
        ("IT\u2011Dienst", "IT-Dienst"),
        ("86\u200b.000", "86.000"),
    ],
)
def test_what_differs_in_bytes_only_is_the_same(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_other_words_stay_other_words() -> None:
    assert normalise("86.000") != normalise("68.000")
