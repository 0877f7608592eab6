from __future__ import annotations

import pytest

from ikzdocs import wordfile
from tests.word import NUMBERING, make_docx, paragraph


def labels(body: str, numbering: str = NUMBERING) -> list[str]:
    content = make_docx(body, parts={"numbering": numbering})
    return [block.label for block in wordfile.read(content, "x.docx").blocks]


def one_level(form: str, text: str = "%1", start: int = 1) -> str:
    return (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def numbered(number: str = "1", level: str = "0") -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        "</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    )


def test_clauses_and_their_paragraphs_count_as_word_shows_them() -> None:
    body = "".join(
        paragraph("x", style)
        for style in ("Paragraf", "Absatz", "Absatz", "", "Absatz", "Paragraf", "Absatz")
    )
    assert labels(body) == ["§\u00a01", "(1)", "(2)", "", "(3)", "§\u00a02", "(1)"]


@pytest.mark.parametrize(
    ("form", "start", "label"),
    [
        ("decimal", 8, "8"),
        ("decimalZero", 8, "08"),
        ("lowerLetter", 3, "c"),
        ("upperLetter", 28, "BB"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("ordinal", 3, "3."),
        ("none", 3, ""),
        ("bullet", 1, "•"),
        ("cardinalText", 7, "7"),
    ],
)
def test_the_forms_of_numbers(form: str, start: int, label: str) -> None:
    assert labels(numbered(), one_level(form, start=start)) == [label]


def test_a_list_of_its_own_starts_anew() -> None:
    second = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = numbered("1") + numbered("1") + numbered("2") + numbered("2")
    assert labels(body, one_level("decimal") + second) == ["1", "2", "1", "2"]


def test_a_number_taken_away_directly_stays_away() -> None:
    plain = (
        '<w:p><w:pPr><w:pStyle w:val="Paragraf"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
        "<w:r><w:t>Anlage</w:t></w:r></w:p>"
    )
    assert labels(plain + paragraph("x", "Paragraf")) == ["", "§\u00a01"]


def test_a_level_that_was_never_used_shows_its_start() -> None:
    text = '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    numbering = one_level("decimal", start=5).replace("</w:abstractNum>", f"{text}</w:abstractNum>")
    assert labels(numbered(level="1"), numbering) == ["5.1"]


def test_a_level_that_shall_not_restart_goes_on() -> None:
    level = (
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlRestart w:val="0"/>'
        '<w:lvlText w:val="(%2)"/></w:lvl>'
    )
    numbering = one_level("decimal").replace("</w:abstractNum>", f"{level}</w:abstractNum>")
    body = numbered() + numbered(level="1") + numbered() + numbered(level="1")
    assert labels(body, numbering) == ["1", "(1)", "2", "(2)"]


def test_a_list_style_leads_to_its_definition() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Liste"/><w:lvl w:ilvl="0">'
        '<w:start w:val="1"/><w:lvlText w:val="Art. %1"/></w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Liste"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    assert labels(numbered(), linked) == ["Art. 1"]


def test_a_file_without_lists_has_no_numbers() -> None:
    assert labels(paragraph("x", "Paragraf"), "") == [""]


def test_a_level_alone_belongs_to_the_list_of_the_style() -> None:
    level = '<w:p><w:pPr><w:pStyle w:val="Paragraf"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'
    assert labels(paragraph("x", "Paragraf") + f"{level}</w:p>") == ["§\u00a01", "(1)"]


def test_a_list_may_bring_a_level_of_its_own() -> None:
    own = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride></w:num>'
    )
    assert labels(numbered("2"), one_level("decimal") + own) == ["A)"]


def test_a_style_that_leads_nowhere_has_no_number() -> None:
    lost = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Weg"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    assert labels(numbered(), lost) == [""]
