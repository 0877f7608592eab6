"""The ways to make one document from the same template and the same values."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest import mock

from docxtpl import DocxTemplate
from jinja2 import Environment

from ikzdocs.documents import engine
from ikzdocs.documents.formats import FILTERS
from ikzdocs.documents.package import Packer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.cases import Paper


def environment() -> Environment:
    """Return Jinja as docxtpl's users have it: escaping, without sandbox and checks."""
    plain = Environment(autoescape=True)
    plain.filters.update(FILTERS)
    return plain


def ours(papers: Sequence[Paper]) -> Callable[[], object]:
    """As the product does it, with every guard."""
    return lambda: [one.prepared.render(one.context, one.properties) for one in papers]


@contextmanager
def without_guards() -> Iterator[None]:
    """Leave out the check of the finished document."""
    with mock.patch.object(engine, "check", return_value=None):
        yield


def unguarded(papers: Sequence[Paper]) -> Callable[[], object]:
    """As the product does it, but nobody looks at the finished document."""

    def peer() -> None:
        with without_guards():
            for one in papers:
                one.prepared.render(one.context, one.properties)

    return peer


def naive(papers: Sequence[Paper]) -> Callable[[], object]:
    """Use docxtpl as its documentation shows it: a new object for each document."""
    return lambda: [_docxtpl(DocxTemplate(io.BytesIO(one.template)), one) for one in papers]


def reused(papers: Sequence[Paper]) -> Callable[[], object]:
    """Use docxtpl with one object for each template."""
    opened = [(DocxTemplate(io.BytesIO(one.template)), one) for one in papers]
    return lambda: [_docxtpl(template, one) for template, one in opened]


def _docxtpl(template: DocxTemplate, paper: Paper) -> bytes:
    template.render(dict(paper.context), jinja_env=environment(), autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    return saved.getvalue()


def limit(papers: Sequence[Paper]) -> Callable[[], object]:
    """The least that must be done: join compiled text, deflate what changed, copy the rest."""
    plain = environment()
    made = [
        (
            one,
            Packer(one.prepared.package.parts),
            {part.name: plain.from_string(part.source) for part in one.prepared.parts},
        )
        for one in papers
    ]
    return lambda: [
        packer.pack(
            {
                name: "".join(part.root_render_func(part.new_context(dict(one.context)))).encode()
                for name, part in parts.items()
            }
        )
        for one, packer, parts in made
    ]
