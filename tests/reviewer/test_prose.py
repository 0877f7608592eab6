"""Where German legal sentences end."""

from __future__ import annotations

import pytest

from ikzdocs.reviewer.prose import paragraphs, sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sie gilt nach § 24 Abs. 1 Nr. 2 KGG. Sie endet.", 2),
        ("Sie tritt am 26. Oktober 2026 in Kraft.", 1),
        ("Dies gilt i. V. m. der Satzung vom 1. Mai.", 1),
        ("Die Kosten (z. B. Porto) trägt Dr. Müller.", 1),
        ("Das Gesetz (GVBl. I S. 307) gilt.", 1),
        ("Wer zahlt? Die Stadt! Sofort.", 3),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


def test_each_sentence_knows_its_line() -> None:
    body = [(4, "Die Stadt zahlt"), (5, "die Kosten. Die Gemeinde"), (6, "nicht.")]
    (paragraph,) = paragraphs(body)
    assert [paragraph.line(at) for at, _ in sentences(paragraph.text)] == [4, 5]


def test_a_blank_line_in_a_sentence_does_not_end_it() -> None:
    body = [
        (0, "Die Stadt trägt die Kosten für"),
        (1, ""),
        (2, "den Betrieb."),
        (3, ""),
        (4, "Ja."),
    ]
    assert [paragraph.text for paragraph in paragraphs(body)] == [
        "Die Stadt trägt die Kosten für den Betrieb.",
        "Ja.",
    ]
