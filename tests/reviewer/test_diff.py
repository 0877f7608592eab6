"""The comparison word by word."""

from __future__ import annotations

from ikzdocs.reviewer import diff


def test_equal_texts_have_no_changes() -> None:
    assert diff.words("Die Kosten  trägt\ndie Stadt.", "Die Kosten trägt die Stadt.") == ()


def test_changes_are_told_among_the_words_that_stay() -> None:
    changes = diff.words("Die Frist beträgt zwölf Monate.", "Die Frist beträgt sechs Monate.")
    assert diff.told(changes) == "Die Frist beträgt [-zwölf-] {+sechs+} Monate."


def test_long_stretches_that_stay_are_cut() -> None:
    same = " ".join(f"Wort{number}" for number in range(40))
    told = diff.told(diff.words(f"{same} alt", f"{same} neu"))
    assert told.endswith("Wort39 [-alt-] {+neu+}")
    assert len(told.split()) < 20


def test_what_is_added_or_left_out_is_told_alone() -> None:
    assert diff.told(diff.words("a b", "a b c")) == "a b {+c+}"
    assert diff.told(diff.words("a b", "b")) == "[-a-] b"
