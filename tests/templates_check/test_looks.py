from __future__ import annotations

import pytest

from ikzdocs.templates_check import lint
from tests.linting import NAMES, told
from tests.word import STYLES, make_docx, paragraph, part, table

PICTURE = "<w:p><w:r><w:drawing><wp:inline>{}</wp:inline></w:drawing></w:r></w:p>"
OLD_PICTURE = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" {}>'
    "<v:imagedata/></v:shape></w:pict></w:r></w:p>"
)
PAPER = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="{}" w:h="{}"/></w:sectPr></w:pPr></w:p>'
LANGUAGE = '<w:p><w:r><w:rPr><w:lang w:val="{}"/></w:rPr><w:t>x</w:t></w:r></w:p>'
ROW = "<w:tr>{}<w:tc><w:p/></w:tc></w:tr>"

WRONG = {
    "no alt text": (PICTURE.format('<wp:docPr id="1" name="Wappen"/>'), "keinen Alternativtext"),
    "no alt text of an old picture": (OLD_PICTURE.format(""), "im alten Format"),
    "no heading row": (table(("a", "b"), ("c", "d")), "keine Überschriftenzeile"),
    "paper of no size": (PAPER.format("x", ""), "nicht DIN A4"),
    "letter paper": (PAPER.format(12240, 15840), "nicht DIN A4"),
    "english words": (LANGUAGE.format("en-US"), "hat die Sprache en-US"),
    "empty lines": (paragraph("x") + "<w:p/><w:p/>", "Leere Absätze"),
}
GOOD = {
    "alt text": PICTURE.format('<wp:docPr id="1" name="W" descr="Wappen"/>'),
    "alt text of an old picture": OLD_PICTURE.format('alt="Wappen"'),
    "heading row": f"<w:tbl><w:tblGrid/>{ROW.format('<w:trPr><w:tblHeader/></w:trPr>')}</w:tbl>",
    "table for the layout": (
        f'<w:tbl><w:tblPr><w:tblLook w:firstRow="0"/></w:tblPr><w:tblGrid/>{ROW.format("")}</w:tbl>'
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


def test_a_foreign_language_of_a_style_is_found() -> None:
    english = STYLES.replace(
        '<w:name w:val="Absatz"/>', '<w:name w:val="Absatz"/><w:rPr><w:lang w:val="en-US"/></w:rPr>'
    )
    assert "Die Formatvorlage „Absatz“ hat die Sprache en-US." in told("", styles=english)


def _without_paper(document: str) -> str:
    return document.replace('<w:pgSz w:w="11906" w:h="16838"/>', "")


def test_a_template_that_names_no_paper_is_found() -> None:
    bare = make_docx("")
    bare = make_docx("", raw={"word/document.xml": _without_paper(part(bare)).encode()})
    assert "Das Papierformat ist nicht angegeben" in str(lint(bare, "vorlage.docx", NAMES)[0])
