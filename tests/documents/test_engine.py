from __future__ import annotations

import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ikzdocs import wordfile
from ikzdocs.documents.engine import Template, prepare
from ikzdocs.documents.gaps import Gap
from ikzdocs.documents.properties import Properties
from ikzdocs.errors import InternalError, TemplateError
from ikzdocs.spec.model import Art
from tests.helpers import ooxml_validator
from tests.word import bookmarked, make_docx, paragraph, part, reference, run, table

if TYPE_CHECKING:
    from pathlib import Path

PROPERTIES = Properties(title="Vereinbarung", day=date(2026, 11, 22))


def template(body: str, **parts: str) -> Template:
    return prepare(make_docx(body, parts=parts), "vorlage.docx")


def rendered(body: str, **values: object) -> list[str]:
    content = template(body).render(values, PROPERTIES).content
    return [block.text for block in wordfile.read(content, "x.docx").blocks]


def refusal(body: str, **values: object) -> str:
    with pytest.raises(TemplateError) as refused:
        template(body).render(values, PROPERTIES)
    return str(refused.value)


ATTACKS = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('touch {canary}').read() }}",
    "{{ lipsum.__globals__['os'].system('touch {canary}') }}",
    "{{ self.__init__.__globals__.__builtins__.open('{canary}', 'w') }}",
    "{{ x.__init__.__globals__ }}",
    "{{ x|attr('__class__') }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ ('{0.__class__}'|attr('format'))(x) }}",
    "{{ x['__class__'] }}",
    "{{ namespace(a=1) }}",
    "{{ range(1000000000)|list }}",
    "{{ 9**(9**9) }}",
    "{{ 'A' * 10000000000 }}",
    "{{ '%9999999999d' % 1 }}",
    "{{ 'a'|center(10000000000) }}",
    "{{ x|safe }}",
    "{% autoescape false %}{{ x }}{% endautoescape %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{% include 'a' %}",
    "{% import 'a' as b %}",
    "{% extends 'a' %}",
    "{% set x = 1 %}{{ x }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for a in x %}{% for b in x %}{% for c in x %}.{% endfor %}{% endfor %}{% endfor %}",
    "{{ liste.append(1) }}",
    "{{ liste|map('upper')|join }}",
    "{{ _printed }}",
    "{% if x is defined %}ja{% endif %}",
    "{{ x|default('nichts') }}",
    "{{ loop.cycle(1, 2) }}",
)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", ["body", "header", "footer", "footnotes"])
def test_no_template_runs_code(attack: str, place: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    text = paragraph(attack.replace("{canary}", str(canary)))
    parts = {} if place == "body" else {place: text}
    with pytest.raises(TemplateError) as refused:
        template(text if place == "body" else "", **parts)
    assert refused.value.message
    assert not canary.exists()


def test_an_attack_split_over_runs_is_refused() -> None:
    pieces = ("{", "{ x.__cl", "ass__ }", "}")
    with pytest.raises(TemplateError, match="__class__"):
        template(f"<w:p>{''.join(map(run, pieces))}</w:p>")


def test_a_template_cannot_change_what_the_next_document_prints() -> None:
    values: dict[str, object] = {"liste": ["a"], "x": "y"}
    with pytest.raises(TemplateError):
        rendered(paragraph("{{ liste.append('b') }}"), **values)
    assert values == {"liste": ["a"], "x": "y"}


VALUES = (
    "Müller & Söhne <GmbH>",
    "Wert < 5 > 3",
    "</w:t></w:r></w:p><w:p><w:r><w:t>eingeschmuggelt",
    "<!-- weg -->",
    "<script>alert(1)</script>",
    "&amp; &lt; &#65;",
    "]]>",
    "{{ 7*7 }}",
    "{% if x %}",
    "{# nichts #}",
    "{_{ 7 }_}",
    "„Anführung“ ‚halb‘ »spitz« \"gerade\" 'einfach'",
    "100 %",
    "\\1 \\g<0> \\n",
    "$1 ${x}",
    "[[eckig]]",
    "  Leerzeichen am Rand  ",
    "😀 שלום 漢字 é ﬁ",
    "Mu\u0308ller",
    "Ver\u00adein\u00adbarung",
    "§\u00a08\u202f%",
    "a" * 10_000,
    "0",
    "=1+1",
)


@pytest.mark.parametrize("value", VALUES)
def test_every_value_is_printed_exactly_in_every_place(value: str) -> None:
    note = '<w:footnote w:id="2">{}</w:footnote>'
    made = template(
        paragraph("vor {{ x }} nach") + table(("{{ x }}",)),
        header=paragraph("{{ x }}"),
        footer=paragraph("{{ x }}"),
        footnotes=note.format(paragraph("{{ x }}")),
    )
    content = made.render({"x": value}, Properties(title=value, day=date(2026, 1, 1))).content
    texts = [block.text for block in wordfile.read(content, "x.docx").blocks]
    assert texts == [f"vor {value} nach", *[value] * 4]


@pytest.mark.parametrize("value", ["&", '"', "'", "<b>", "ü", "{{ x }}"])
def test_a_value_in_an_alt_text_is_printed_exactly(value: str) -> None:
    picture = (
        '<w:drawing><wp:inline><wp:docPr id="7" name="B" descr="{{ x }}"/></wp:inline></w:drawing>'
    )
    content = template(f"<w:p><w:r>{picture}</w:r></w:p>").render({"x": value}, PROPERTIES).content
    root = wordfile.read(content, "x").package.xml("word/document.xml")
    assert [e.get("descr") for e in root.iter() if str(e.tag).endswith("docPr")] == [value]


@pytest.mark.parametrize("value", ["a\nb", "a\r\nb", "a\rb"])
def test_a_line_break_in_a_value_is_one_line_break(value: str) -> None:
    assert rendered(paragraph("{{ x }}"), x=value) == ["a\nb"]


def test_a_tab_in_a_value_is_a_tab() -> None:
    assert rendered(paragraph("{{ x }}"), x="a\tb") == ["a\tb"]


@pytest.mark.parametrize(
    "code",
    [0, 1, 7, 8, 0x0B, 0x0C, 0x1F, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF, 0xFDD0, 0xFDD1, 0xFDD2],
    ids=hex,
)
def test_what_is_no_text_is_our_fault_and_never_written(code: int) -> None:
    with pytest.raises(InternalError, match=f"U\\+{code:04X}"):
        rendered(paragraph("{{ x }}") + paragraph("§ 2 bleibt"), x=f"a{chr(code)}b")


@pytest.mark.parametrize(
    "value",
    [None, True, 1.5, Decimal(86000), date(2026, 1, 1), ["a"], {"a": 1}, Art.DELEGATION, b"x"],
    ids=str,
)
def test_what_has_no_wording_is_not_printed(value: object) -> None:
    assert "wird nicht gedruckt" in refusal(paragraph("Betrag: {{ x }}"), x=value)


def test_text_numbers_and_gaps_are_printed() -> None:
    body = paragraph("{{ a }} {{ b }} {{ c }}")
    assert rendered(body, a="Text", b=5, c=Gap("Beginn")) == ["Text 5 [[FEHLT: Beginn]]"]


def test_a_misspelt_name_is_told_with_place_and_suggestion() -> None:
    body = paragraph("Anfang") + paragraph("Die Laufzeit beträgt {{ laufzet }} Jahre.")
    assert refusal(body, laufzeit=5) == (
        "Vorlage vorlage.docx, Text, bei „Die Laufzeit beträgt {{ laufzet }} Jahre.“: "
        "Den Namen „laufzet“ gibt es nicht. Meinten Sie „laufzeit“?"
    )


def test_a_misspelt_name_behind_a_dot_is_told() -> None:
    told = refusal(paragraph("{{ laufzeit.jahr }}"), laufzeit={"jahre": 5})
    assert "„jahr“" in told
    assert "Meinten Sie „jahre“?" in told


def test_a_misspelt_flag_does_not_choose_the_other_clause() -> None:
    body = paragraph("{%p if einstimig %}") + paragraph("A") + paragraph("{%p endif %}")
    assert "„einstimig“" in refusal(body, einstimmig=True)


def test_a_fault_in_a_loop_is_placed() -> None:
    body = paragraph("{%p for x in liste %}") + paragraph("{{ x.b }}") + paragraph("{%p endfor %}")
    assert "bei „{{ x.b }}“" in refusal(body, liste=[{"a": 1}])


def test_a_broken_tag_is_placed() -> None:
    with pytest.raises(
        TemplateError, match=r"bei „Hier \{\{ a b \}\} steht es“.*falsch geschrieben"
    ):
        template(paragraph("Anfang") + paragraph("Hier {{ a b }} steht es"))


def test_typographic_quotes_in_a_tag_are_named() -> None:
    with pytest.raises(TemplateError, match="gerade Anführungszeichen"):
        template(paragraph("{% if art == „delegation“ %}x{% endif %}"))


def test_a_block_across_paragraphs_without_p_is_refused_not_repaired() -> None:
    """Plain docxtpl would drop text here without a word."""
    with pytest.raises(TemplateError, match=r"bei „.*eins“: .*nicht im selben Absatz"):
        template(paragraph("{% if a %}eins") + paragraph("zwei{% endif %} drei"))


def test_a_block_may_span_runs() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>fett</w:t></w:r>"
    body = f"<w:p>{run('a {% if x %}')}{bold}{run('{% endif %} b')}</w:p>"
    assert rendered(body, x=True) == ["a fett b"]
    assert rendered(body, x=False) == ["a  b"]


def test_gaps_are_told_and_marked_in_the_document() -> None:
    made = template(paragraph("Beginn: {{ x }}, Ende"), header=paragraph("{{ x }}{{ y }}"))
    values = {"x": Gap("Beginn"), "y": Gap("Titel")}
    document = made.render(values, PROPERTIES)
    assert document.gaps == ("Beginn", "Titel")
    word = wordfile.read(document.content, "x.docx")
    marked = [(one.kind.value, one.text) for one in word.findings]
    assert marked[0] == ("hervorhebung", "[[FEHLT: Beginn]]")
    assert len(marked) == 3


def test_the_properties_are_ours_alone() -> None:
    core = part(template("").render({}, PROPERTIES).content, "docProps/core.xml")
    assert "<dc:title>Vereinbarung</dc:title>" in core
    assert "<dc:language>de-DE</dc:language>" in core
    assert core.count("2026-11-22T00:00:00Z") == 2
    assert "Jemand" not in core


def test_the_same_input_gives_the_same_bytes() -> None:
    content = make_docx(paragraph("{{ x }}"))
    once, again = (prepare(content, "a").render({"x": "y"}, PROPERTIES) for _ in range(2))
    assert once == again


def test_threads_that_share_a_template_do_not_mix_parties() -> None:
    body = paragraph("{%p for x in namen %}") + paragraph("{{ x }}") + paragraph("{%p endfor %}")
    made = template(body, header=paragraph("{{ namen|first }}"))

    def papers(number: int) -> set[str]:
        values = {"namen": [f"Gemeinde {number}"] * 50}
        content = made.render(values, PROPERTIES).content
        return {block.text for block in wordfile.read(content, "x").blocks}

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(papers, range(64)))
    assert found == [{f"Gemeinde {number}"} for number in range(64)]


def test_a_template_cannot_bring_marks_of_its_own() -> None:
    with pytest.raises(TemplateError, match="FDD0"):
        template(paragraph("x\ufdd0start\ufdd21"))


def test_a_huge_result_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ikzdocs.documents.compiled.MAX_OUTPUT", 100_000)
    body = paragraph("{%p for x in namen %}") + paragraph("a" * 100) + paragraph("{%p endfor %}")
    assert "zu lang" in refusal(body, namen=["x"] * 10_000)


def test_what_is_no_word_file_is_no_template() -> None:
    with pytest.raises(TemplateError, match="PDF"):
        prepare(b"%PDF-1.7", "vorlage.docx")


def test_a_template_without_properties_is_refused() -> None:
    relations = part(make_docx(""), "_rels/.rels")
    core = relations[relations.index('<Relationship Id="c"') : relations.index("</Relationships>")]
    without = {"_rels/.rels": relations.replace(core, "").encode(), "docProps/core.xml": None}
    content = make_docx("", raw=without)
    with pytest.raises(TemplateError, match="Dokumenteigenschaften fehlen"):
        prepare(content, "vorlage.docx")


def test_an_expression_that_fails_is_told_in_words() -> None:
    assert "lässt sich nicht auswerten" in refusal(paragraph("{{ a + 1 }}"), a="x")


def test_a_reference_tells_the_number_of_its_clause() -> None:
    condition = paragraph("{%p if mit %}") + paragraph("Dazwischen", "Paragraf")
    body = (
        f"<w:p>{run('nach ')}{reference('_ikz_laufzeit')}</w:p>"
        + paragraph("Erstens", "Paragraf")
        + condition
        + paragraph("{%p endif %}")
        + bookmarked("_ikz_laufzeit", paragraph("Laufzeit", "Paragraf"))
    )
    assert rendered(body, mit=False)[0] == "nach §\u00a02"
    assert rendered(body, mit=True)[0] == "nach §\u00a03"


def test_microsofts_validator_finds_nothing(tmp_path: Path) -> None:
    validator = ooxml_validator()
    body = (
        bookmarked("_ikz_art", paragraph("{{ x }}", "Paragraf"))
        + f"<w:p>{reference('_ikz_art')}</w:p>"
        + paragraph("Lücke {{ luecke }}!")
    )
    values = {"x": "Zeile\nzwei & <drei>\tvier", "luecke": Gap("Beginn")}
    file = tmp_path / "x.docx"
    file.write_bytes(template(body).render(values, PROPERTIES).content)
    told = subprocess.run([validator, file], capture_output=True, text=True, check=False)
    assert '"ok": true' in told.stdout, told.stdout
