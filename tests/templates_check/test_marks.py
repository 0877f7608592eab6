from __future__ import annotations

import pytest

from ikzdocs.wordfile.clauses import CLAUSES
from tests.linting import ENDFOR, ENDIF, FOR, IF, told
from tests.word import bookmarked, paragraph, reference

START, END = '<w:bookmarkStart w:id="4" w:name="_ikz_art"/>', '<w:bookmarkEnd w:id="4"/>'
TEXT = paragraph("x")
MARKED = bookmarked("_ikz_art", TEXT)

WRONG = {
    "bookmark without end": (START + TEXT, "„_ikz_art“ hat kein Ende"),
    "end without bookmark": (TEXT + END, "hat keinen Anfang"),
    "bookmark out of a condition": (IF + START + TEXT + ENDIF + END, "in verschiedenen Blöcken"),
    "bookmark in a loop": (FOR + MARKED + ENDFOR, "steht in einer Schleife"),
    "bookmark twice": (MARKED + bookmarked("_ikz_art", TEXT, 2), "kommt zweimal vor"),
    "unknown clause": (bookmarked("_ikz_arbeit", TEXT), "nennt keine Klausel"),
    "clause not marked": (MARKED, "Die Klausel „laufzeit“ ist nicht gekennzeichnet"),
    "reference to nowhere": (f"<w:p>{reference('_ikz_haftung')}</w:p>", "die es nicht gibt"),
    "link to nowhere": ('<w:p><w:hyperlink w:anchor="weg"/></w:p>', "„weg“, die es nicht gibt"),
}


@pytest.mark.parametrize(("body", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_broken_mark_is_found(body: str, message: str) -> None:
    assert message in told(body)


def test_alternatives_may_mark_the_same_clause() -> None:
    other = bookmarked("_ikz_art", paragraph("y"), 2)
    assert "zweimal" not in told(IF + MARKED + paragraph("{%p else %}") + other + ENDIF)


def test_all_clauses_marked_and_referred_to_is_fine() -> None:
    marked = (bookmarked(f"_ikz_{clause}", TEXT, n) for n, clause in enumerate(CLAUSES))
    assert told("".join(marked) + f"<w:p>{reference('_ikz_haftung')}</w:p>") == ""


def test_a_paper_that_marks_no_clause_needs_none() -> None:
    assert told(bookmarked("_GoBack", TEXT)) == ""
