"""What stands in a tag: is it written in the language of the templates, are its names known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from ikzdocs.documents.environment import make_environment
from ikzdocs.documents.formats import FILTERS
from ikzdocs.documents.language import refusals, walk
from ikzdocs.documents.tags import Kind, tag_faults
from ikzdocs.templates_check.model import fault_at
from ikzdocs.templates_check.names import Names, Reading, loop_names, printing_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.documents.tags import Tag
    from ikzdocs.templates_check.model import Fault, Paragraph
    from ikzdocs.templates_check.names import Said
    from ikzdocs.templates_check.structure import Block

_FORMS = {
    "if": "{{% if {} %}}{{% endif %}}",
    "elif": "{{% if {} %}}{{% endif %}}",
    "for": "{{% for {} %}}{{% endfor %}}",
}
_BARE = {"else", "endif", "endfor"}
_ENVIRONMENT = make_environment(FILTERS)


def expression_faults(
    paragraph: Paragraph, tag: Tag, blocks: list[Block], names: Names | None
) -> Iterator[Fault]:
    """What is wrong inside one tag; `blocks` are those open around it."""
    if tag.kind is Kind.REMARK or any(tag_faults(tag)):
        return
    for message, remedy in _said(tag, blocks, names):
        yield fault_at(paragraph, f"In „{tag.raw}“: {message}", remedy)


def _said(tag: Tag, blocks: list[Block], names: Names | None) -> Iterator[Said]:
    if tag.kind is Kind.CONTROL and tag.keyword in _BARE:
        if tag.rest:
            yield f"„{tag.rest}“ steht hier zu viel.", f"{{% {tag.keyword} %}} schreiben."
        return
    try:
        tree = _parsed(tag)
    except TemplateSyntaxError as error:
        yield f"falsch geschrieben ({error.message}).", "Schreibweise prüfen."
        return
    except RecursionError:
        yield "zu tief verschachtelt.", "Den Ausdruck vereinfachen."
        return
    refused = [(refusal.message, refusal.remedy) for refusal in refusals(walk(tree), FILTERS)]
    yield from refused
    if names is not None and not refused:
        yield from _name_faults(tree, _names_inside(names, blocks), blocks)


def _parsed(tag: Tag) -> nodes.Template:
    form = _FORMS.get(tag.keyword, "{{{{ {} }}}}")
    return _ENVIRONMENT.parse(form.format(tag.rest if tag.keyword else tag.body))


def _name_faults(tree: nodes.Template, names: Names, blocks: list[Block]) -> Iterator[Said]:
    reading = Reading(names, [])
    first = tree.body[0]
    if isinstance(first, nodes.If):
        reading.of(first.test)
    elif isinstance(first, nodes.For):
        reading.of(first.iter)
    elif isinstance(first, nodes.Output):
        for node in first.nodes:
            may_be_gap = any(block.is_rest for block in blocks)
            yield from printing_faults(reading.of(node), node, may_be_gap=may_be_gap)
    yield from reading.said


def _names_inside(names: Names, blocks: list[Block]) -> Names:
    """The names known inside these blocks: each loop adds its variable."""
    for block in blocks:
        if block.tag.keyword == "for":
            names = _with_loop(names, block.tag)
    return names


def _with_loop(names: Names, tag: Tag) -> Names:
    try:
        loop = _parsed(tag).body[0]
    except (TemplateSyntaxError, RecursionError):
        return names
    if not isinstance(loop, nodes.For):
        return names
    return loop_names(names, loop.target, Reading(names, []).of(loop.iter))
