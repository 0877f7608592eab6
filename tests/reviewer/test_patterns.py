"""The language of the profiles."""

from __future__ import annotations

import pytest

from ikzdocs.reviewer.index import Index
from ikzdocs.reviewer.patterns import compile_pattern
from ikzdocs.reviewer.text import fold

TERMS = {"partei": "Stadt! / *gemeinde"}


def matches(pattern: str, sentence: str) -> bool:
    return bool(list(compile_pattern(pattern, TERMS).find(Index([fold(sentence)]))))


@pytest.mark.parametrize(
    ("pattern", "yes", "no"),
    [
        ("Kündigung", "Die Kündigungsfrist läuft.", "Die Aufkündigung läuft."),
        ("*kosten", "Die Personalkosten steigen.", "Es kostet nichts."),
        ("Kraft!", "Sie tritt in Kraft.", "Die Kraftfahrzeuge fahren."),
        ("haften!", "Sie haften.", "Die Arbeitsgemeinschaften tagen."),
        ("trägt … Kosten", "Sie trägt immer alle Kosten.", "Kosten, die sie trägt."),
        ("trägt & Kosten", "Kosten, die sie trägt.", "Sie trägt nichts."),
        ("Kosten & nicht Stadt!", "Die Kosten steigen.", "Die Kosten der Stadt steigen."),
        ("(in / außer) Kraft!", "Sie tritt außer Kraft.", "Sie tritt mit Kraft auf."),
        ("die (hohen)? Kosten", "die Kosten", "die neuen Kosten"),
        ("# Jahre", "nach zwölf Jahren", "nach vielen Jahren"),
        ("@partei … zahlt", "Die Verbandsgemeinde zahlt.", "Der Kreis zahlt."),
    ],
)
def test_what_a_line_matches(pattern: str, yes: str, no: str) -> None:
    assert matches(pattern, yes)
    assert not matches(pattern, no)


@pytest.mark.parametrize("pattern", ["(Kosten", "Kosten)", "@niemand", "nicht Kosten", "a ? b"])
def test_a_line_that_is_not_well_formed_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        compile_pattern(pattern, TERMS)
