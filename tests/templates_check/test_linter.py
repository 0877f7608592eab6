"""Every trap that can be seen in a template is found, with its place and a remedy."""

from __future__ import annotations

import pytest

from ikzdocs.documents.context import angebotene_namen
from ikzdocs.documents.shelf import Shelf
from ikzdocs.templates_check import Fault, lint, survey
from ikzdocs.wordfile.clauses import CLAUSES
from tests.word import STYLES, bookmarked, make_docx, paragraph, reference, run, table

NAMES = angebotene_namen("beschlussvorlage")
IF, END = paragraph("{%p if gemischt %}"), paragraph("{%p endif %}")
FOR, ENDFOR = paragraph("{%p for p in beteiligte %}"), paragraph("{%p endfor %}")
MARK = '<w:bookmarkStart w:id="4" w:name="{}"/>'
MARK_END = '<w:bookmarkEnd w:id="4"/>'
PICTURE = "<w:p><w:r><w:drawing><wp:inline>{}</wp:inline></w:drawing></w:r></w:p>"
CHANGE = '<w:p><w:ins w:author="A">{}</w:ins></w:p>'
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
HEADING = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>"


def faults(body: str, **parts: str) -> tuple[Fault, ...]:
    return lint(make_docx(body, parts=parts), "vorlage.docx", NAMES)


def told(body: str, **parts: str) -> str:
    return "\n".join(map(str, faults(body, **parts)))


GOOD = (
    paragraph("{{ partei.bezeichnung }} und {{ liste_andere.dativ }}"),
    paragraph("{% if laufzeit.jahre %}{{ laufzeit.jahre|in_worten }}{% else %}offen{% endif %} x"),
    IF + paragraph("gemischt") + END,
    FOR + paragraph("{{ loop.index }}. {{ p.bezeichnung }}") + ENDFOR,
    paragraph("{% if verfahrensart == 'anzeige' %}Anzeige{% else %}Genehmigung{% endif %} folgt"),
    paragraph("{% if kooperation.art %}x{% else %}Die Art: {{ kooperation.art }}{% endif %}."),
    paragraph("{{ einsparung.betrag|euro if einsparung else einsparung }}"),
    paragraph("{{ beteiligte|length|in_worten }} {{ (beteiligte|first).bezeichnung }}"),
    paragraph("[[eckig]] { 1, 2 } 100 %"),
)

TAGS = {
    "{{ partei.bezeichnung": "hat kein Gegenstück",
    "{ partei.bezeichnung }": "wird nicht ersetzt",
    "{{ }}": "ist leer",
    "{{ a b }}": "falsch geschrieben",
    "{{ partei.bezeichnung | groß }}": "groß",
    "{{ partei|unbekannt }}": "Den Filter „unbekannt“ gibt es nicht",
    "{{ parte.bezeichnung }}": "Meinten Sie „partei“?",
    "{{ partei.bezeichnug }}": "Meinten Sie „bezeichnung“?",
    "{{ partei.leitung.nominatif }}": "Meinten Sie „nominativ“?",
    "{% if kooperation.art == 'delegaton' %}x{% endif %} y": "Meinten Sie „delegation“?",
    "{{ kooperation.art }}": "druckt ein Wort der Angabendatei",
    "{{ einsparung.betrag }}": "lässt sich nicht unmittelbar drucken",
    "{{ dokument.stichtag }}": "dem Filter datum",
    "{{ gemischt }}": "lässt sich nicht unmittelbar drucken",
    "{{ beteiligte }}": "lässt sich nicht unmittelbar drucken",
    "{{ partei.__class__ }}": "„__class__“ ist nicht erlaubt",
    "{{ partei.bezeichnung() }}": "Aufrufe mit Klammern",
    "{{ laufzeit.jahre * 2 }}": "Malnehmen",
    "{{ partei.bezeichnung|safe }}": "„safe“",
    "{% set x = 1 %}": "{% set %} gibt es in Vorlagen nicht",
    "{% include 'x' %}": "{% include %} gibt es in Vorlagen nicht",
    "{% raw %}{{ x }}{% endraw %}": "{% raw %} gibt es in Vorlagen nicht",
    "{%- if gemischt %}x{% endif -%}": "zieht Absätze zusammen",
    "{{r partei.bezeichnung }}": "einfacher Text verschwindet",
    "{{p partei.bezeichnung }}": "einfacher Text verschwindet",
    "{% if verfahrensart == „anzeige“ %}x{% endif %} y": "typografische Anführungszeichen",
    "{% if gemischt %}x{% endif gemischt %} y": "steht hier zu viel",
    "x{% endif %}": "schließt kein {% if … %}",
    "x{% else %}": "gehört zu keinem {% if … %}",
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
    "other form at the end": (IF + paragraph("x {% endif %}"), "braucht dieselbe Form"),
    "block out of a cell": (
        table(("{%p if gemischt %}",)) + END + paragraph(""),
        "nicht auf derselben Ebene",
    ),
    "cell without paragraph": (
        f"<w:tbl>{HEADING}<w:tr><w:tc>{IF}{paragraph('x')}{END}</w:tc></w:tr></w:tbl>",
        "Die Zelle kann ohne Absatz enden",
    ),
    "row with other text": (
        table(("{%tr for p in beteiligte %}", "x"), ("{%tr endfor %}", "")),
        "verschwindet die ganze Zeile",
    ),
    "three loops": (FOR + FOR + FOR + paragraph("x") + ENDFOR * 3, "höchstens zweifach"),
    "loop variable outside": (
        FOR + paragraph("x") + ENDFOR + paragraph("{{ p.bezeichnung }}"),
        "Den Namen „p“ gibt es hier nicht",
    ),
    "bookmark in a tag paragraph": (
        f"<w:p>{MARK.format('_ikz_art')}{run('{%p if gemischt %}')}</w:p>{END}{MARK_END}",
        "verschwindet eine Textmarke",
    ),
    "bookmark without end": (
        f"<w:p>{MARK.format('_ikz_art')}{run('x')}</w:p>",
        "„_ikz_art“ hat kein Ende",
    ),
    "end without bookmark": (paragraph("x") + MARK_END, "hat keinen Anfang"),
    "bookmark over a condition": (
        IF + MARK.format("_ikz_art") + paragraph("x") + END + MARK_END,
        "in verschiedenen Blöcken",
    ),
    "bookmark in a loop": (
        FOR + bookmarked("_ikz_art", paragraph("x")) + ENDFOR,
        "steht in einer Schleife",
    ),
    "bookmark twice": (
        bookmarked("_ikz_art", paragraph("x"), 1) + bookmarked("_ikz_art", paragraph("y"), 2),
        "kommt zweimal vor",
    ),
    "unknown clause": (bookmarked("_ikz_arbeit", paragraph("x")), "nennt keine Klausel"),
    "clause not marked": (
        bookmarked("_ikz_art", paragraph("x")),
        "Die Klausel „laufzeit“ ist nicht gekennzeichnet",
    ),
    "reference to nowhere": (
        f"<w:p>{reference('_ikz_haftung')}</w:p>",
        "„_ikz_haftung“, die es nicht gibt",
    ),
    "tracked change": (CHANGE.format(run("neu")), "nachverfolgte Änderungen"),
    "tag in a tracked change": (CHANGE.format(run("{{ x }}")), "nachverfolgte Änderungen"),
    "tag in a content control": (
        CONTROL.format(paragraph("{{ partei.bezeichnung }}")),
        "Inhaltssteuerelement",
    ),
    "tag in a field": (
        '<w:p><w:fldSimple w:instr=" QUOTE {{ x }} "/></w:p>',
        "Dieses Feld wird hier nicht ersetzt",
    ),
    "table of contents": ('<w:p><w:fldSimple w:instr=" TOC "/></w:p>', "Inhaltsverzeichnis"),
    "fetching field": (
        '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE x "/></w:p>',
        "holt Inhalte von außen",
    ),
    "tag in an attribute": ('<w:p w:rsidR="{{ x }}"/>', "steht in den Eigenschaften"),
    "no alt text": (PICTURE.format('<wp:docPr id="1" name="Wappen"/>'), "keinen Alternativtext"),
    "no heading row": (table(("a", "b"), ("c", "d")), "keine Überschriftenzeile"),
    "letter paper": (
        '<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:pPr></w:p>',
        "nicht DIN A4",
    ),
    "english words": (
        '<w:p><w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t>x</w:t></w:r></w:p>',
        "hat die Sprache en-US",
    ),
    "empty lines": (paragraph("x") + "<w:p/><w:p/>", "Leere Absätze"),
}


@pytest.mark.parametrize("body", GOOD)
def test_a_good_template_is_not_blamed(body: str) -> None:
    assert told(body) == ""


@pytest.mark.parametrize(("text", "message"), TAGS.items(), ids=TAGS.keys())
def test_a_wrong_tag_is_found(text: str, message: str) -> None:
    found = faults(paragraph("Anfang") + paragraph(text))
    assert any(message in str(fault) for fault in found), found
    assert all(fault.remedy for fault in found)
    assert found[0].place.startswith("Text, Absatz 2, bei „")


@pytest.mark.parametrize(("body", "message"), BODIES.values(), ids=BODIES.keys())
def test_a_trap_is_found(body: str, message: str) -> None:
    assert message in told(body)


def test_a_tag_split_over_runs_is_read_as_one() -> None:
    pieces = "".join(map(run, ("{", "{ partei.bezeich", "nug }", "}")))
    assert "Meinten Sie „bezeichnung“?" in told(f"<w:p>{pieces}</w:p>")


def test_alternatives_may_mark_the_same_clause() -> None:
    one = bookmarked("_ikz_art", paragraph("x"), 1)
    other = bookmarked("_ikz_art", paragraph("y"), 2)
    assert "zweimal" not in told(IF + one + paragraph("{%p else %}") + other + END)


def test_all_clauses_marked_is_fine() -> None:
    marked = (bookmarked(f"_ikz_{clause}", paragraph("x"), n) for n, clause in enumerate(CLAUSES))
    assert told("".join(marked)) == ""


@pytest.mark.parametrize(
    ("part", "where"),
    [("header", "Kopfzeile"), ("footer", "Fußzeile"), ("footnotes", "Fußnote")],
)
def test_margins_and_notes_are_looked_at(part: str, where: str) -> None:
    text = paragraph("{{ parti.bezeichnung }}")
    text = f'<w:footnote w:id="1">{text}</w:footnote>' if part == "footnotes" else text
    assert told("", **{part: text}).startswith(f"{where}, Absatz 1, bei „")


@pytest.mark.parametrize("part", ["endnotes", "comments"])
def test_tags_that_nobody_reads_are_found(part: str) -> None:
    kind = part.removesuffix("s")
    content = f'<w:{kind} w:id="0">{paragraph("{{ x }}")}</w:{kind}>'
    assert "Dieses Feld wird hier nicht ersetzt" in told("", **{part: content})


def test_comments_are_found() -> None:
    comment = f'<w:comment w:id="0">{paragraph("bitte ändern")}</w:comment>'
    assert "Sie enthält Kommentare" in told("", comments=comment)


def test_a_foreign_language_of_the_file_is_found() -> None:
    assert "nicht Deutsch" in told("", styles=STYLES.replace("de-DE", "en-US"))


@pytest.mark.parametrize("kind", ["image", "attachedTemplate", "vbaProject", "oleObject"])
def test_what_comes_from_outside_is_found(kind: str) -> None:
    entry = (
        f'<Relationship Id="q" Type="x/{kind}" Target="http://a.example" TargetMode="External"/>'
    )
    found = lint(make_docx("", relations=entry), "vorlage.docx", NAMES)
    assert "http://a.example" in str(found[0])


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04kaputt"])
def test_what_is_no_word_file_is_one_fault(content: bytes) -> None:
    (found,) = lint(content, "vorlage.docx", NAMES)
    assert found.place == "Datei"


def test_without_names_only_the_writing_is_checked() -> None:
    content = make_docx(paragraph("{{ irgendein.name }}"))
    assert lint(content, "vorlage.docx") == ()


def test_the_engine_has_the_last_word() -> None:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    (found,) = lint(make_docx("", main_type=main), "vorlage.dotx", NAMES)
    assert ".dotx" in found.message


def test_many_faults_are_told_at_once() -> None:
    found = faults(paragraph("{{ a }} {{ b.c }}") + paragraph("{% if x %}") + "<w:p/><w:p/>")
    assert len(found) >= 4


def test_the_shipped_templates_are_clean() -> None:
    surveyed = list(survey.survey(Shelf()))
    assert [str(fault) for one in surveyed for fault in one.faults] == []
    assert len(surveyed) > 5
