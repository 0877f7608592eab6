"""What PDF, OCR and Word do to a text, undone."""

from __future__ import annotations

import pytest

from ikzdocs.reviewer.text import clean, clean_line, fold


@pytest.mark.parametrize(
    ("raw", "clear"),
    [
        ("Feuerwehr-\naufgaben", "Feuerwehraufgaben"),
        ("Pflicht- und\nKannaufgaben", "Pflicht- und\nKannaufgaben"),
        ("Pflicht-\nund Kannaufgaben", "Pflicht- und Kannaufgaben"),
        ("Baden-\nWürttemberg", "Baden-Württemberg"),
        ("Pflicht- und Kann-Aufga- ben", "Pflicht- und Kann-Aufgaben"),
        ("der  Stadt\u00a0A", "der Stadt A"),
        ("Ver\u00adtrag", "Vertrag"),
        ("Verpﬂichtung", "Verpflichtung"),
        ("u\u0308ber", "über"),
        ("§1", "§ 1"),
        ("$ 3", "§ 3"),
        ("s8\nHaftung", "§ 8\nHaftung"),
        ("sl\nAbwasser", "§ 1\nAbwasser"),
        ("entsprechend S 6 Abs. 2", "entsprechend § 6 Abs. 2"),
        ("GBl. S. 408", "GBl. S. 408"),
        ("zu leisten.Im Falle", "zu leisten. Im Falle"),
        ("a\n- 2 -\nb", "a\nb"),
        ("a\nSeite 3 von 7\nb", "a\nb"),
    ],
)
def test_clean(raw: str, clear: str) -> None:
    assert clean(raw) == clear


def test_running_heads_go_and_other_repeated_lines_stay() -> None:
    page = "- Entwurf vom 1. Mai -\nDie Stadt zahlt.\n"
    assert clean(page * 3).count("Entwurf") == 0
    assert clean(page * 3).count("Die Stadt zahlt.") == 3


def test_glued_words_are_parted_where_the_text_is_full_of_them() -> None:
    glued = "Die StadtKarlsruhe überträgt derGemeinde dieAufgabe bis2031"
    assert clean(glued) == "Die Stadt Karlsruhe überträgt der Gemeinde die Aufgabe bis 2031"
    assert clean("Die eGovernment GmbH " + "und so weiter " * 40).startswith("Die eGovernment GmbH")


def test_a_line_of_word_keeps_its_hyphens() -> None:
    assert clean_line(" Ver\u00adtrag\u00a0 mit- und  ohne ") == "Vertrag mit- und ohne"


def test_folding_forgets_case_and_dots() -> None:
    assert fold("Kündigung GRÖSSE Maß 5 €") == "kundigung grosse mass 5  euro"
