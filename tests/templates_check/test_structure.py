from __future__ import annotations

import pytest

from tests.linting import ENDFOR, ENDIF, FOR, IF, found, told
from tests.word import bookmarked, paragraph, run, table

HEADING = "<w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
CELL = "<w:tr><w:tc>{}</w:tc></w:tr>"
MARK = '<w:bookmarkStart w:id="4" w:name="_ikz_art"/><w:bookmarkEnd w:id="4"/>'

TAGS = {
    "x{% endif %}": "schließt kein {% if … %}",
    "x{% else %}": "gehört zu keinem {% if … %}",
    "{% for p in beteiligte %}x{% endif %}": "schließt kein {% if … %}",
    "{% if gemischt %}x": "wird nicht geschlossen",
    "{% if gemischt %}x{% endif %}": "bleibt leer stehen",
    "Text {%p if gemischt %}": "verschwindet der ganze Absatz",
    "{%p if gemischt %}{%p endif %}": "Zwei Felder",
    "{%tr if gemischt %}": "steht in keiner Tabelle",
}
BODIES = {
    "block across paragraphs": (
        paragraph("{% if gemischt %}x") + paragraph("{% endif %}y"),
        "nicht auf derselben Ebene",
    ),
    "another form at the end": (IF + paragraph("x {% endif %}"), "braucht dieselbe Form"),
    "block out of a cell": (table(("{%p if gemischt %}",)) + ENDIF, "nicht auf derselben Ebene"),
    "cell without paragraph": (
        f"<w:tbl>{HEADING}{CELL.format(IF + paragraph('x') + ENDIF)}</w:tbl>",
        "Die Zelle kann ohne Absatz enden",
    ),
    "row with other text": (
        table(("{%tr for p in beteiligte %}", "x"), ("{%tr endfor %}", "")),
        "verschwindet die ganze Zeile",
    ),
    "three loops": (FOR * 3 + paragraph("x") + ENDFOR * 3, "höchstens zweifach"),
    "bookmark in the paragraph of a tag": (
        f"<w:p>{MARK}{run('{%p if gemischt %}')}</w:p>{ENDIF}",
        "verschwindet eine Textmarke",
    ),
}
GOOD = (
    IF + paragraph("gemischt") + paragraph("{%p else %}") + paragraph("nicht") + ENDIF,
    FOR + FOR.replace(" p ", " q ") + paragraph("x") + ENDFOR + ENDFOR,
    f"<w:tbl>{HEADING}{CELL.format(IF + paragraph('x') + ENDIF + '<w:p/>')}</w:tbl>",
    f"<w:tbl>{HEADING}{CELL.format(paragraph('{% if gemischt %}x{% endif %}'))}</w:tbl>",
    paragraph("{% if gemischt %}x{% else %}y{% endif %}"),
    paragraph("{% if gemischt %}x{% endif %}, {{ partei.bezeichnung }}"),
    "<w:p><w:r><w:t>{% if gemischt %}a</w:t></w:r><w:r><w:t>b{% endif %} c</w:t></w:r></w:p>",
)


@pytest.mark.parametrize(("text", "message"), TAGS.items(), ids=TAGS.keys())
def test_a_block_that_is_not_whole_is_found(text: str, message: str) -> None:
    assert found(text, message)


@pytest.mark.parametrize(("body", "message"), BODIES.values(), ids=BODIES.keys())
def test_what_a_block_would_damage_is_found(body: str, message: str) -> None:
    assert message in told(body)


@pytest.mark.parametrize("body", GOOD)
def test_whole_blocks_are_not_blamed(body: str) -> None:
    assert told(body) == ""


def test_a_header_may_be_empty_without_its_condition() -> None:
    assert told("", header=paragraph("{% if dokument.entwurf %}ENTWURF{% endif %}")) == ""


def test_an_open_block_is_told_where_it_begins() -> None:
    said = told(paragraph("Anfang") + IF + bookmarked("x", paragraph("Ende")))
    assert said.startswith("Text, Absatz 2, bei „{%p if gemischt %}“: ")
    assert "{%p endif %} ergänzen" in said
