"""Sections and sentences, whatever the layout."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ikzdocs.reviewer import segments
from ikzdocs.reviewer.segments import Zone

BODY = "(1) Die Stadt trägt die Kosten.\n(2) Die Gemeinde zahlt jährlich.\n"


def sections(text: str) -> list[tuple[str, str]]:
    return [
        (section.number, section.title)
        for section in segments.read(text).sections
        if section.zone is Zone.TEXT
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"§ 1\nKosten\n{BODY}§ 2\nHaftung\n{BODY}", [("§ 1", "Kosten"), ("§ 2", "Haftung")]),
        (f"§ 1 Kosten\n{BODY}§ 2 - Haftung\n{BODY}", [("§ 1", "Kosten"), ("§ 2", "Haftung")]),
        (f"§ 1\n{BODY}\n§ 2\n{BODY}", [("§ 1", ""), ("§ 2", "")]),
        (
            f"Artikel 1\nKosten\n{BODY}Art. 2 Haftung\n{BODY}",
            [("Artikel 1", "Kosten"), ("Art. 2", "Haftung")],
        ),
        (f"I. Kosten\n{BODY}II. Haftung\n{BODY}", [("I.", "Kosten"), ("II.", "Haftung")]),
        ("1. Kosten\nSie werden geteilt.\n\n2. Haftung\nSie haften nicht.\n",
         [("1.", "Kosten"), ("2.", "Haftung")]),
        (
            """Zwischen A und B wird folgende Vereinbarung getroffen:
Kosten
Sie werden geteilt.
Haftung
Sie haften nicht.
""",
            [("", "Kosten"), ("", "Haftung")],
        ),
        (
            "§ 1 Kosten\nSie werden nach\n§ 2 Abs. 3 KGG und\n§ 7 der Satzung geteilt.\n",
            [("§ 1", "Kosten")],
        ),
    ],
)  # fmt: skip
def test_headings(text: str, expected: list[tuple[str, str]]) -> None:
    assert sections(f"Vereinbarung\n\n{text}") == expected


def test_places_are_cited_as_lawyers_do() -> None:
    text = f"Vereinbarung\n§ 3 Kosten\n{BODY}§ 4 Recht\n1. Es gilt dies.\n2. Es gilt das.\n"
    read = segments.read(text)
    assert [sentence.where for sentence in read.zone(Zone.TEXT)] == [
        "§ 3 Abs. 1",
        "§ 3 Abs. 2",
        "§ 4 Nr. 1",
        "§ 4 Nr. 2",
    ]


def test_decimal_numbers_are_cited_whole() -> None:
    text = (
        "Vertrag\n1. Kosten\n1.1 Die Stadt zahlt.\n1.2 Es gilt dies.\n2. Haftung\nSie haften nicht."
    )
    places = [sentence.where for sentence in segments.read(text).zone(Zone.TEXT)]
    assert places == ["Nr. 1.1", "Nr. 1.2", "Nr. 2"]


def test_a_preamble_and_signatures_are_not_text() -> None:
    text = (
        "zwischen der Stadt A und der Stadt B\n\nPräambel\n\nSie wollen sparen.\n\n"
        f"§ 1 Kosten\n{BODY}\nAhausen, den ____________\n\nDie Bürgermeisterin\n"
    )
    read = segments.read(text)
    assert [s.text for s in read.zone(Zone.PRAEAMBEL)] == ["Sie wollen sparen."]
    assert [s.text for s in read.zone(Zone.SCHLUSS)][-1] == "Die Bürgermeisterin"
    assert len(read.zone(Zone.TEXT)) == 2


@pytest.mark.parametrize(
    "closing",
    [
        "Ahausen, den 3. Mai 2026",
        "Ahausen, den",
        "Karlsruhe,.......... Rheinstetten,..........",
        "Für die Stadt Ahausen",
        "gez. Müller",
        "Der Magistrat der Stadt Ahausen",
        "(Dienstsiegel)",
        "_______________",
    ],
)
def test_signatures_of_many_kinds(closing: str) -> None:
    read = segments.read(f"Vereinbarung\n§ 1 Kosten\n{BODY}\n{closing}\n")
    assert [sentence.text for sentence in read.zone(Zone.SCHLUSS)] == [closing]


def test_a_sentence_about_a_day_is_no_signature() -> None:
    read = segments.read(
        "Vereinbarung\n§ 1\nBeginn\nDiese Vereinbarung tritt am 1.1.2026 in Kraft."
    )
    assert read.zone(Zone.SCHLUSS) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="§ 1I.)(aA-\n:„“Präambel,zwischen", max_size=200))
def test_any_text_is_read(text: str) -> None:
    read = segments.read(text)
    assert all(0 <= sentence.line < len(read.lines) for sentence in read.sentences)
    assert all(sentence.section < len(read.sections) for sentence in read.sentences)
