from __future__ import annotations

from ikzdocs.wordfile.clauses import CLAUSES, bookmark, clause_of


def test_there_are_the_clauses_of_the_contract() -> None:
    assert len(CLAUSES) == len(set(CLAUSES)) == 22


def test_a_bookmark_names_its_clause() -> None:
    assert [clause_of(bookmark(clause)) for clause in CLAUSES] == [*CLAUSES]


def test_other_bookmarks_name_none() -> None:
    assert clause_of("_GoBack") is None
