from __future__ import annotations

import pytest

from ikzdocs.wordfile.soundness import breaches, text_near
from ikzdocs.wordfile.xml import parse
from tests.word import W, paragraph, table

BEGIN, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
CELL = "<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr></w:tbl>"
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"

DAMAGED = {
    "a field without an end": (f"<w:p>{BEGIN}</w:p>", "der Felder"),
    "a field without a beginning": (f"<w:p>{END}{BEGIN}</w:p>", "der Felder"),
    "an empty cell": (CELL.format(""), "nicht mit einem Absatz"),
    "a table at the end of a cell": (CELL.format(table(("x",))), "nicht mit einem Absatz"),
    "a table without a row": ("<w:tbl><w:tblGrid/></w:tbl>", "keine Zeile"),
    "a table without columns": ("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", "Spalten"),
}
WHOLE = {
    "a field": f"<w:p>{BEGIN}{END}</w:p>",
    "a field in a field": f"<w:p>{BEGIN}{BEGIN}{END}</w:p><w:p>{END}</w:p>",
    "a mark behind the paragraph": CELL.format('<w:p/><w:bookmarkEnd w:id="1"/>'),
    "a content control": CELL.format(CONTROL.format("<w:p/>")),
    "a row in a content control": f"<w:tbl><w:tblGrid/>{CONTROL.format('<w:tr/>')}</w:tbl>",
}


def told(body: str) -> list[tuple[str, str]]:
    root = parse(f'<w:body xmlns:w="{W}">{body}</w:body>'.encode())
    return [(text_near(element), problem) for element, problem in breaches(root)]


@pytest.mark.parametrize(("body", "problem"), DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_not_whole_is_told_once(body: str, problem: str) -> None:
    ((_, said),) = told(body)
    assert problem in said


@pytest.mark.parametrize("body", WHOLE.values(), ids=WHOLE.keys())
def test_what_is_whole_is_not_blamed(body: str) -> None:
    assert told(body) == []


def test_the_words_around_tell_the_place() -> None:
    row = f"<w:tr><w:tc>{paragraph('Kosten')}</w:tc><w:tc/></w:tr>"
    body = f"<w:p><w:r><w:t>Seite </w:t></w:r>{BEGIN}</w:p><w:tbl><w:tblGrid/>{row}</w:tbl>"
    assert [text for text, _ in told(body)] == ["Seite ", "Kosten"]
