from __future__ import annotations

import pytest

from ikzdocs.schema.suggest import elsewhere, similar


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("federfürend", "federfuehrend"),
        ("Federführend", "federfuehrend"),
        ("art_", "art"),
        ("jahre", None),
    ],
)
def test_the_nearest_word_is_found(wrong: str, right: str | None) -> None:
    assert similar(wrong, ["federfuehrend", "art", "name"]) == right


def test_umlauts_and_spaces_do_not_matter() -> None:
    words = ["oeffentlich_rechtliche_vereinbarung", "zweckverband"]
    assert similar("öffentlich-rechtliche Vereinbarung", words) == words[0]


def test_a_key_in_the_wrong_block_is_found_where_it_belongs() -> None:
    assert elsewhere("frist_monate") == "laufzeit.kuendigung.frist_monate"
    assert elsewhere("laufzeit") == "laufzeit"
    assert elsewhere("personal") is None
    assert elsewhere("gibt_es_nicht") is None
