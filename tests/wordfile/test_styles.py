from __future__ import annotations

import pytest
from lxml import etree

from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.xml import w
from tests.word import STYLES, W, paragraph

MORE = """<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigene Klausel"/>
<w:basedOn w:val="Paragraf"/></w:style>
<w:style w:type="paragraph" w:styleId="Kreis"><w:basedOn w:val="Kreis"/></w:style>
<w:style w:type="paragraph" w:styleId="Text"><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Wirr"><w:pPr><w:outlineLvl w:val="x"/></w:pPr></w:style>"""


def root(content: str) -> etree._Element:
    return etree.fromstring(f'<w:x xmlns:w="{W}">{content}</w:x>')


STYLE = Styles(root(STYLES + MORE))


def in_style(style: str) -> etree._Element:
    element = root(paragraph("x", style)).find(w("p"))
    assert element is not None
    return element


@pytest.mark.parametrize(
    ("style", "level"),
    [("Paragraf", 1), ("Eigen", 1), ("", None), ("Kreis", None), ("Text", None), ("Wirr", None)],
)
def test_the_level_of_a_heading_comes_down_from_the_styles(style: str, level: int | None) -> None:
    assert STYLE.outline_level(in_style(style)) == level


def test_names_are_those_that_people_see() -> None:
    assert STYLE.name("Eigen") == "Eigene Klausel"
    assert STYLE.name("Unbekannt") == "Unbekannt"


def test_a_paragraph_without_style_has_the_default_one() -> None:
    assert STYLE.of(in_style("")) == "Normal"
    assert Styles(None).of(in_style("")) == ""


@pytest.mark.parametrize(
    ("looks", "keeps"),
    [
        ('<w:pStyle w:val="Halt"/>', True),
        ('<w:pStyle w:val="Halt"/><w:keepNext w:val="0"/>', False),
        ("<w:keepNext/>", True),
        ("", False),
    ],
)
def test_what_the_paragraph_says_of_itself_goes_before_its_style(
    looks: str, *, keeps: bool
) -> None:
    style = '<w:style w:styleId="Halt"><w:pPr><w:keepNext/></w:pPr></w:style>'
    element = root(f"<w:p><w:pPr>{looks}</w:pPr></w:p>").find(w("p"))
    assert element is not None
    assert Styles(root(style)).keeps_next(element) is keeps
