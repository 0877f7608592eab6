"""What people and machines read of a review."""

from __future__ import annotations

import json
import re
from functools import cache
from html.parser import HTMLParser

from ikzdocs import reviewer
from ikzdocs.wordfile.clauses import CLAUSES
from tests.reviewer.papers import agreement, looked_at, replaced, without_clause

WIDTH = 80
FOREIGN = """Vereinbarung zwischen der Stadt A und der Gemeinde <B> & Söhne
§ 1 Gegenstand
Die Stadt A nimmt die Aufgaben des Archivs für die Gemeinde wahr.
§ 2 Kosten
Die Kosten tragen die Beteiligten je zur Hälfte.
"""


@cache
def damaged() -> reviewer.ReviewReport:
    content = without_clause(agreement(), "haftung")
    content = replaced(content, "einer Frist von zwölf Monaten", "einer Frist von sechs Monaten")
    return looked_at(content, agreement())


@cache
def foreign() -> reviewer.ReviewReport:
    return looked_at(FOREIGN.encode(), name="fremd.txt")


def test_json_has_the_keys_of_the_contract() -> None:
    record = json.loads(reviewer.as_json(damaged()))
    assert record["file"] == "vereinbarung.docx"
    assert record["herkunft"] == "ikzdocs"
    assert [clause["clause"] for clause in record["clauses"]] == list(CLAUSES)
    assert {clause["status"] for clause in record["clauses"]} == {"vorhanden", "geaendert", "fehlt"}
    assert record["facts"] == {
        "art": "mandatierung",
        "laufzeit_jahre": 5,
        "mindestlaufzeit_jahre": 5,
        "kuendigungsfrist_monate": 6,
        "beteiligte": ["Gemeinde Birkenau", "Gemeinde Mörlenbach", "Gemeinde Gorxheimertal"],
    }
    assert {"rule", "severity", "message", "remedy", "path", "line", "sources"} <= set(
        record["findings"][0]
    )


def test_json_uses_the_words_of_the_contract_for_foreign_texts_too() -> None:
    record = reviewer.as_record(foreign())
    statuses = {clause["clause"]: clause["status"] for clause in record["clauses"]}
    assert statuses["kosten"] == "vorhanden"
    assert statuses["laufzeit"] == "fehlt"
    assert record["facts"]["laufzeit_jahre"] is None


def test_people_are_told_that_not_found_is_not_missing() -> None:
    told = reviewer.as_text(foreign(), width=WIDTH)
    assert "nicht gefunden" in told
    assert "Es heißt nicht" in told
    assert not re.search(r"✗|\bfehlt\b(?!\.)", told)


def test_our_own_clauses_are_missing_or_changed() -> None:
    told = reviewer.as_text(damaged(), width=WIDTH)
    assert "21 von 22 Klauseln gefunden · 1 fehlt · 1 geändert" in told
    assert "[-zwölf-] {+sechs+}" in " ".join(told.split())


def test_no_line_is_wider_than_the_terminal() -> None:
    for report in (damaged(), foreign()):
        assert max(len(line) for line in reviewer.as_text(report, width=WIDTH).split("\n")) <= WIDTH


def test_the_page_is_well_formed_and_safe() -> None:
    page = reviewer.as_html(foreign())
    tags: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
            if tag != "meta":
                tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert tags.pop() == tag

    Tags().feed(page)
    assert tags == []
    assert "<script" not in page
    assert "&lt;B&gt; &amp; Söhne" in page
    assert "nicht gefunden" in page
