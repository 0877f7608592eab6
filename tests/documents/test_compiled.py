"""Our rendering against docxtpl's own, part by part, as canonical XML."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest
from docxtpl import DocxTemplate
from lxml import etree

from ikzdocs import pipeline
from ikzdocs.documents import press
from ikzdocs.documents.common import Gemeinsam
from ikzdocs.documents.context import kontext
from ikzdocs.documents.engine import Template, prepare
from ikzdocs.documents.environment import PRINTED, make_environment
from ikzdocs.documents.formats import FILTERS
from ikzdocs.documents.keeping import keep_together
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.styles import Styles
from tests.finishing import finish_slowly
from tests.helpers import ROOT
from tests.word import bookmarked, make_docx, paragraph, reference, run, table

if TYPE_CHECKING:
    from collections.abc import Mapping

STICHTAG = date(2026, 11, 22)
SAMPLES = sorted(path.name for path in (ROOT / "samples").glob("*.yaml"))


def line(*runs: str) -> str:
    """A paragraph of runs."""
    return f"<w:p>{''.join(runs)}</w:p>"


BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
PICTURE = (
    "<w:r><w:drawing><wp:inline>"
    '<wp:docPr id="1" name="B" descr="{}"/></wp:inline></w:drawing></w:r>'
)
CHOICE = '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice></mc:AlternateContent>'
BOX = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"
INDENTED = "\n  <w:p>\n    <w:r>\n      <w:t>{{ a }}</w:t>\n    </w:r>\n  </w:p>\n"
FOR, END = paragraph("{%p for x in liste %}"), paragraph("{%p endfor %}")
ASKING = line(reference("k"), run(" und "), reference("k", r"\r \t"))
FRIST = paragraph("Frist", "Absatz")
MAYBE = (
    paragraph("{%p if ja %}")
    + bookmarked("m", paragraph("y", "Paragraf") + FRIST, 2)
    + paragraph("{%p endif %}")
    + line(reference("m"))
)
ROWS = ("{%tr for x in liste %}", ""), ("{{ x }}", "b"), ("{%tr endfor %}", "")


TORTURE = {
    "plain": paragraph("{{ a }}"),
    "split over runs": line(run("{"), run("{ a "), BOLD.format("}"), run("}")),
    "inside of words": paragraph("vor{{ a }}nach {{b}}"),
    "spaces at the edges": paragraph("  {{ a }}  "),
    "condition in a line": paragraph("{% if ja %}eins{% else %}zwei{% endif %} drei"),
    "condition around bold": line(run("x{% if ja %}"), BOLD.format("y"), run("{% endif %}")),
    "paragraphs": FOR + paragraph("{{ x }}") + paragraph("{{ loop.index }}") + END,
    "loop in a loop": FOR + FOR.replace(" x ", " y ") + paragraph("{{ x }}{{ y }}") + END + END,
    "rows": table(("Kopf", "K"), *ROWS),
    "only rows of a loop": table(*ROWS),
    "columns": table(("{%tc for x in liste %}", "{{ x }}", "{%tc endfor %}"), ("a", "b", "c")),
    "ragged table": table(("a", "b", "c"), ("{{ a }}",)),
    "remark": paragraph("vor {# nichts #}nach") + paragraph("{#p gar nichts #}"),
    "typographic quotes": paragraph("{% if wort == “eins” %}ja{% endif %}"),
    "entities": paragraph("{% if zahl < 5 and zahl > 1 %}&amp; <klein>{% endif %}"),
    "line breaks": line("<w:pPr><w:jc w:val='center'/></w:pPr>", BOLD.format("{{ zeilen }}")),
    "alt text": line(PICTURE.format("{{ a }}"), PICTURE.format("x")),
    "text box": line(BOX.format(paragraph("{{ a }}"))),
    "content control": f"<w:sdt><w:sdtContent>{paragraph('{{ a }}')}</w:sdtContent></w:sdt>",
    "compatibility": line(CHOICE.format(run("{{ a }}"))),
    "indented xml": INDENTED,
    "a clause for each": FOR + bookmarked("k", paragraph("{{ x }}", "Paragraf")) + END + ASKING,
    "a clause that may be missing": MAYBE + bookmarked("k", paragraph("x", "Paragraf")) + ASKING,
    "a clause that is missing": MAYBE.replace(" ja ", " not ja ") + ASKING,
    "a picture for each": FOR + line(PICTURE.format("{{ x }}")) + END,
    "a number for each": FOR + paragraph("{{ x }}", "Absatz") + END + bookmarked("k", FRIST),
    "a new line in a reference": line(reference("k"), run("{{ zeilen }}")) + bookmarked("k", FRIST),
}
VALUES = {
    "a": "Müller & <Söhne>",
    "b": "b",
    "ja": True,
    "liste": ("eins", "zwei & drei"),
    "wort": "eins",
    "zahl": 3,
    "zeilen": "eins\nzwei\tdrei",
}


@pytest.mark.parametrize("body", TORTURE.values(), ids=TORTURE.keys())
def test_the_result_is_that_of_docxtpl(body: str) -> None:
    content = make_docx(body, parts={"header": paragraph("{{ a }}"), "footer": paragraph("x")})
    assert ours(content, VALUES) == docxtpls(content, VALUES)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_template_renders_every_sample_as_docxtpl_does(sample: str) -> None:
    akte = pipeline.check(ROOT / "samples" / sample, stichtag=STICHTAG).akte
    gemeinsam = Gemeinsam(akte)
    for planned in {one.template: one for one in press.select(akte)}.values():
        content = (ROOT / "templates" / planned.template).read_bytes()
        values = kontext(gemeinsam, planned)
        assert ours(content, values) == docxtpls(content, values), planned.name


@cache
def prepared(content: bytes) -> Template:
    return prepare(content, "x")


def ours(content: bytes, values: Mapping[str, object]) -> dict[str, bytes]:
    parts = prepared(content).parts
    trees = {part.name: part.tree(part.render(values, [])) for part in parts}
    return {name: etree.tostring(tree, method="c14n") for name, tree in trees.items()}


def docxtpls(content: bytes, values: Mapping[str, object]) -> dict[str, bytes]:
    template = DocxTemplate(io.BytesIO(content))
    environment = make_environment(FILTERS)
    template.render({**values, PRINTED: []}, jinja_env=environment, autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    with zipfile.ZipFile(saved) as archive:
        names = [part.name for part in prepared(content).parts]
        trees = {name: etree.fromstring(archive.read(name)) for name in names}
    package = prepared(content).package
    for tree in trees.values():
        finish_slowly(tree, Numbering(package))
        keep_together(tree, Styles.of_package(package))
    return {name: etree.tostring(tree, method="c14n") for name, tree in trees.items()}
