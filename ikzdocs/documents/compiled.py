"""A Word template, prepared once and rendered many times. The only door to docxtpl.

docxtpl makes Word's XML readable for Jinja (tags split over runs, `{%p`, `{%tr`) and compiles it
anew for every document. Here its own functions run once per template; rendering then joins text.
Nothing that a rendering writes to is shared, so threads and parties cannot mix.
"""

from __future__ import annotations

import re
from itertools import islice
from types import CodeType
from typing import TYPE_CHECKING, cast

from jinja2 import Template, nodes
from lxml import etree

from ikzdocs.documents.environment import PRINTED
from ikzdocs.documents.finishing import finish
from ikzdocs.documents.marks import RESERVED
from ikzdocs.record import record
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.xml import all_text, parse, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docxtpl import DocxTemplate
    from jinja2 import Environment
    from lxml.etree import _Element as Element

    from ikzdocs.documents.language import Seen

MAX_OUTPUT = 40 << 20
_BATCH = 256
_TAG = re.compile(r"\{\{|\{%|\{#")
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_OWN_LINE = re.compile(r"\n<w:p(?=[ >])")
_ROW_TAG = re.compile(r"\{[%#{]\s*tr\s")
_CELL_TAG = re.compile(r"\{[%{]\s*(tc|colspan|hm|vm|cellbg)\b")
_LINE_CHARACTERS = "\n\t"
_NO_TEXT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff{RESERVED}]")


class OutputTooLongError(ValueError):
    """A template that would print without end."""


class NoTextError(ValueError):
    """A value with a character that is none; the spec reader refuses them long before."""


@record
class Recipe:
    """One part with tags, compiled. `source` is its XML as Jinja reads it, a paragraph a line."""

    name: str
    source: str
    code: CodeType
    fix_tables: bool

    @classmethod
    def of(cls, name: str, source: str, code: CodeType, fix_tables: bool) -> Recipe:  # noqa: FBT001
        """A recipe that was put away as its fields."""
        return cls(name=name, source=source, code=code, fix_tables=fix_tables)

    def fields(self) -> tuple[str, str, CodeType, bool]:
        """The recipe as it can be put away."""
        return self.name, self.source, self.code, self.fix_tables


@record
class CompiledPart:
    """One part with tags, ready to be rendered. `source` as in its recipe."""

    name: str
    source: str
    template: Template
    fix_tables: bool
    numbering: Numbering

    @classmethod
    def of(cls, recipe: Recipe, environment: Environment, numbering: Numbering) -> CompiledPart:
        """The part that a recipe makes in this environment."""
        return cls(
            name=recipe.name,
            source=recipe.source,
            template=Template.from_code(environment, recipe.code, {}),
            fix_tables=recipe.fix_tables,
            numbering=numbering,
        )

    def render(self, context: Mapping[str, object], printed: list[str]) -> str:
        """The XML of the part for one context; `printed` takes up every text printed."""
        values = self.template.new_context({**context, PRINTED: printed})
        xml = _bounded(self.template.root_render_func(values))
        if fault := _NO_TEXT.search("".join(printed)):
            raise NoTextError(f"U+{ord(fault.group()):04X}")
        xml = finish(xml, self.numbering).replace("\r\n", "\n").replace("\r", "\n")
        if any(character in xml for character in _LINE_CHARACTERS):
            xml = _docxtpl().resolve_listing(xml)
        return xml

    def tree(self, xml: str) -> Element:
        """The rendered XML, parsed strictly, with its table grids as docxtpl repairs them."""
        root = parse(xml.encode())
        return _docxtpl().fix_tables(xml) if self.fix_tables else root


def read_source(root: Element) -> str:
    """The XML of a part as Jinja reads it: docxtpl joins the tags that Word has torn apart.

    Every paragraph stands on a line of its own, so that a line number tells a place.
    """
    patched = _docxtpl().patch_xml(etree.tostring(root, encoding="unicode"))
    return _PARAGRAPH.sub("\n<w:p", patched)


def has_tags(source: str) -> bool:
    """Whether anything in this XML is for Jinja."""
    return _TAG.search(source) is not None


def compile_part(
    name: str, root: Element, source: str, seen: Seen, environment: Environment
) -> Recipe:
    """Compile a parsed source, whose nodes are `seen`: the tree itself is the first of them.

    The line ends that `read_source` put in are taken out again.
    """
    for node, _ in seen:
        if isinstance(node, nodes.TemplateData):
            node.data = _OWN_LINE.sub("<w:p", node.data)
    return Recipe(
        name=name,
        source=source,
        code=environment.compile(cast("nodes.Template", seen[0][0])),
        fix_tables=not _tables_stay(root),
    )


def _docxtpl() -> DocxTemplate:
    """The functions of docxtpl without a file: they read nothing but their arguments."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 - slow to import, not needed for every run

    return DocxTemplate("")


def _bounded(pieces: Iterable[str]) -> str:
    """All pieces joined. Raises OutputTooLongError before memory is eaten up."""
    batches: list[str] = []
    size = 0
    rest = iter(pieces)
    while batch := "".join(islice(rest, _BATCH)):
        size += len(batch)
        if size > MAX_OUTPUT:
            raise OutputTooLongError
        batches.append(batch)
    return "".join(batches)


def _tables_stay(root: Element) -> bool:
    """Whether docxtpl's repair of table grids can change nothing, whatever is rendered.

    So it is where no tag works on cells and every row fills the grid. (A table that loses all
    its rows is refused by the invariants.) The repair would cost more than all the rest.
    """
    return _CELL_TAG.search(all_text(root)) is None and all(
        _is_full_grid(table) for table in root.iter(w("tbl"))
    )


def _is_full_grid(table: Element) -> bool:
    columns = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
    rows = (row for row in table.iter(w("tr")) if not _ROW_TAG.search(all_text(row)))
    return all(sum(_span(cell) for cell in row.iter(w("tc"))) == columns for row in rows)


def _span(cell: Element) -> int:
    return whole(value(cell.find(f"{w('tcPr')}/{w('gridSpan')}")), 1)
