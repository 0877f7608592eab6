from __future__ import annotations

import pytest

from ikzdocs.templates_check import lint
from tests.linting import NAMES, told
from tests.word import make_docx, paragraph, part, run

CHANGE = '<w:p><w:ins w:author="A">{}</w:ins></w:p>'
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
ROW = f"<w:tbl><w:tblGrid/><w:tr>{{}}<w:tc>{paragraph('neue Zeile')}</w:tc></w:tr></w:tbl>"
TABLE = "<w:tbl><w:tblGrid/><w:tr><w:tc><w:tcPr>{}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
SECTION = '<w:sectPr><w:sectPrChange w:author="A"><w:sectPr/></w:sectPrChange></w:sectPr>'
FIELD = '<w:p><w:fldSimple w:instr=" {} "/></w:p>'
HALF = f'<w:p>{run("Seite")}<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
EMPTY_CELL = TABLE.replace("<w:p/>", "")

WRONG = {
    "tracked change": (CHANGE.format(run("neu")), "nachverfolgte Änderungen"),
    "tag in a tracked change": (CHANGE.format(run("{{ x }}")), "nachverfolgte Änderungen"),
    "tag in a control": (CONTROL.format(paragraph("{{ partei.name }}")), "Inhaltssteuerelement"),
    "tag in a field": (FIELD.format("QUOTE {{ x }}"), "steht außerhalb des Textes"),
    "tracked row": (
        ROW.format('<w:trPr><w:ins w:author="A"/></w:trPr>'),
        "bei „neue Zeile“: Die Tab",
    ),
    "tracked cell": (
        TABLE.format('<w:cellDel w:author="A"/>'),
        "Die Tabelle enthält nachverfolgte",
    ),
    "tracked section": (SECTION, "Der Abschnitt enthält nachverfolgte Änderungen"),
    "table of contents": (FIELD.format("TOC"), "Inhaltsverzeichnis"),
    "fetching field": (FIELD.format("INCLUDEPICTURE x"), "holt Inhalte von außen"),
    "half a field": (HALF, "bei „Seite“: Anfang und Ende der Felder passen nicht zusammen"),
    "cell without a paragraph": (EMPTY_CELL, "Eine Tabellenzelle endet nicht mit einem Absatz"),
    "tag in an attribute": ('<w:p w:rsidR="{{ x }}"/>', "steht außerhalb des Textes"),
}


@pytest.mark.parametrize(("body", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_must_not_be_in_a_template_is_found(body: str, message: str) -> None:
    assert message in told(body)


@pytest.mark.parametrize("part", ["endnotes", "comments"])
def test_tags_that_nobody_reads_are_found(part: str) -> None:
    kind = part.removesuffix("s")
    content = f'<w:{kind} w:id="0">{paragraph("{{ x }}")}</w:{kind}>'
    assert "Dieses Feld wird hier nicht ersetzt" in told("", **{part: content})


def test_comments_are_found() -> None:
    comment = f'<w:comment w:id="0">{paragraph("bitte ändern")}</w:comment>'
    assert "Sie enthält Kommentare" in told("", comments=comment)


@pytest.mark.parametrize("kind", ["image", "attachedTemplate", "vbaProject", "oleObject"])
def test_what_comes_from_outside_is_found(kind: str) -> None:
    entry = (
        f'<Relationship Id="q" Type="x/{kind}" Target="http://a.example" TargetMode="External"/>'
    )
    said = lint(make_docx("", relations=entry), "vorlage.docx", NAMES)
    assert "http://a.example" in str(said[0])


@pytest.mark.parametrize("body", [FIELD.format("PAGE"), CONTROL.format(paragraph("fest"))])
def test_usual_contents_are_not_blamed(body: str) -> None:
    assert told(body) == ""


def test_a_thumbnail_is_found() -> None:
    office = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = part(make_docx(""), "_rels/.rels").replace(
        "</Relationships>",
        f'<Relationship Id="t" Type="{office}/metadata/thumbnail" Target="t.png"/></Relationships>',
    )
    content = make_docx("", raw={"_rels/.rels": relations.encode(), "t.png": b"x"})
    assert "Vorschaubild" in str(lint(content, "vorlage.docx", NAMES)[0])
