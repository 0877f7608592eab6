"""Agreements of ours that come back: every planted damage is found, and nothing else is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.reviewer import Herkunft, Status
from ikzdocs.wordfile.clauses import CLAUSES
from tests.reviewer.papers import (
    SAMPLE,
    STICHTAG,
    W,
    agreement,
    edited,
    looked_at,
    replaced,
    without_clause,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def test_an_untouched_agreement_is_complete_and_without_findings() -> None:
    report = looked_at(agreement(), agreement())
    assert report.herkunft is Herkunft.IKZDOCS
    assert [clause.clause for clause in report.clauses] == list(CLAUSES)
    assert {clause.status for clause in report.clauses} == {Status.VORHANDEN}
    assert report.findings == ()


def test_it_is_so_without_the_spec_too() -> None:
    report = looked_at(agreement())
    assert {clause.status for clause in report.clauses} == {Status.VORHANDEN}
    assert report.findings == ()


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_dropped_clause_is_missing_and_no_other(clause: str) -> None:
    report = looked_at(without_clause(agreement(), clause), agreement())
    missing = {found.clause for found in report.clauses if found.status is Status.FEHLT}
    assert missing == {clause}
    assert {found.clause for found in report.clauses if found.status is Status.GEAENDERT} == set()
    assert [(finding.rule, finding.path) for finding in report.findings] == [
        ("dokument.klauseln", clause)
    ]


@pytest.mark.parametrize("clause", CLAUSES)
def test_it_is_missing_without_the_spec_too(clause: str) -> None:
    report = looked_at(without_clause(agreement(), clause))
    assert {found.clause for found in report.clauses if found.status is Status.FEHLT} == {clause}


@pytest.mark.parametrize(
    ("clause", "before", "after"),
    [
        ("laufzeit", "sofern sie sich nicht", "wenn sie sich nicht"),
        ("kuendigung", "einer Frist von zwölf Monaten", "einer Frist von sechs Monaten"),
        ("kosten", "9.000\u00a0Euro", "12.000\u00a0Euro"),
        ("beteiligte", "der Gemeinde Mörlenbach,", "der Gemeinde Abtsteinach,"),
    ],
)
def test_a_changed_clause_is_told_with_its_words(clause: str, before: str, after: str) -> None:
    report = looked_at(replaced(agreement(), before, after), agreement())
    changed = [found for found in report.clauses if found.status is Status.GEAENDERT]
    assert [found.clause for found in changed] == [clause]
    words = [(change.before, change.after) for change in changed[0].changes]
    assert any(old and new and old != new for old, new in words)
    assert [(finding.rule, finding.path) for finding in report.findings] == [
        ("dokument.abweichung", clause)
    ]


def test_a_term_too_short_for_the_grant_blocks() -> None:
    damaged = replaced(agreement(), "die Dauer von fünf Jahren", "die Dauer von drei Jahren")
    damaged = replaced(damaged, "31.\u00a0Dezember 2031", "31.\u00a0Dezember 2029")
    report = looked_at(damaged, agreement())
    assert report.facts.laufzeit_jahre == 3
    assert report.blocks
    assert {finding.rule for finding in report.findings} == {
        "foerderung.laufzeit",
        "dokument.abweichung",
    }


def test_a_term_changed_in_one_of_two_places_contradicts_itself() -> None:
    damaged = replaced(agreement(), "die Dauer von fünf Jahren", "die Dauer von sieben Jahren")
    report = looked_at(damaged, agreement())
    assert {finding.rule for finding in report.findings} == {
        "dokument.abweichung",
        "dokument.widerspruch",
    }
    assert {finding.path for finding in report.findings} == {"laufzeit"}


def test_a_clause_written_anew_without_its_bookmark_is_changed() -> None:
    def rewrite(root: Element) -> None:
        mark = next(
            m for m in root.iter(f"{W}bookmarkStart") if m.get(f"{W}name") == "_ikz_haftung"
        )
        above = mark.getparent()
        assert above is not None
        above.remove(mark)

    content = edited(agreement(), rewrite)
    for words in ("haften einander nur", "Wird eine Körperschaft", "Schäden, die niemand"):
        content = replaced(content, words, f"anders: {words}")
    report = looked_at(content, agreement())
    assert report.clause("haftung").status is Status.GEAENDERT
    assert {clause.status for clause in report.clauses} == {Status.VORHANDEN, Status.GEAENDERT}


def test_a_clause_that_only_lost_its_bookmark_is_there() -> None:
    def unmark(root: Element) -> None:
        for mark in list(root.iter(f"{W}bookmarkStart")):
            above = mark.getparent()
            if mark.get(f"{W}name") == "_ikz_salvatorisch" and above is not None:
                above.remove(mark)

    report = looked_at(edited(agreement(), unmark), agreement())
    assert report.clause("salvatorisch").status is Status.VORHANDEN
    assert report.clause("salvatorisch").where == "§ 16 Abs. 2"


def test_the_version_in_the_footer_is_compared() -> None:
    other = SAMPLE.read_text(encoding="utf-8").replace("jahre: 5", "jahre: 6", 1)
    loaded = pipeline.load(other.encode())
    options = pipeline.RenderOptions(only=("vereinbarung",))
    papers = pipeline.render(loaded, stichtag=STICHTAG, options=options)
    fresh = next(file.content for file in papers.files if file.name == "vereinbarung.docx")
    told = [finding.message for finding in looked_at(agreement(), fresh).findings]
    assert any("trägt die Fassung" in message for message in told)
    assert any("[-sechs-] {+fünf+}" in message for message in told)


def test_text_beside_the_clauses_is_told() -> None:
    damaged = replaced(
        agreement(), "Mit der Zusammenarbeit verfolgen sie", "Mit der Kooperation verfolgen sie"
    )
    report = looked_at(damaged, agreement())
    assert {finding.rule for finding in report.findings} == {"dokument.abweichung"}
    assert any("Kooperation" in finding.message for finding in report.findings)
