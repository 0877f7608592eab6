from __future__ import annotations

import pytest

from tests.linting import told
from tests.word import STYLES, paragraph, table

PICTURE = "<w:p><w:r><w:drawing><wp:inline>{}</wp:inline></w:drawing></w:r></w:p>"
PAPER = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="{}" w:h="{}"/></w:sectPr></w:pPr></w:p>'
LANGUAGE = '<w:p><w:r><w:rPr><w:lang w:val="{}"/></w:rPr><w:t>x</w:t></w:r></w:p>'
ROW = "<w:tr>{}<w:tc><w:p/></w:tc></w:tr>"

WRONG = {
    "no alt text": (PICTURE.format('<wp:docPr id="1" name="Wappen"/>'), "keinen Alternativtext"),
    "no heading row": (table(("a", "b"), ("c", "d")), "keine Überschriftenzeile"),
    "letter paper": (PAPER.format(12240, 15840), "nicht DIN A4"),
    "english words": (LANGUAGE.format("en-US"), "hat die Sprache en-US"),
    "empty lines": (paragraph("x") + "<w:p/><w:p/>", "Leere Absätze"),
}
GOOD = {
    "alt text": PICTURE.format('<wp:docPr id="1" name="W" descr="Wappen"/>'),
    "heading row": f"<w:tbl>{ROW.format('<w:trPr><w:tblHeader/></w:trPr>')}</w:tbl>",
    "table for the layout": (
        f'<w:tbl><w:tblPr><w:tblLook w:firstRow="0"/></w:tblPr>{ROW.format("")}</w:tbl>'
    ),
    "lying paper": PAPER.format(16838, 11906),
    "german words": LANGUAGE.format("de-DE"),
    "one empty line": "<w:p/>" + paragraph("x"),
}


@pytest.mark.parametrize(("body", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_a_template_lacks_is_found(body: str, message: str) -> None:
    assert message in told(body)


@pytest.mark.parametrize("body", GOOD.values(), ids=GOOD.keys())
def test_what_is_there_is_not_blamed(body: str) -> None:
    assert told(body) == ""


def test_a_foreign_language_of_the_file_is_found() -> None:
    assert "nicht Deutsch" in told("", styles=STYLES.replace("de-DE", "en-US"))
