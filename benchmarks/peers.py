"""The ways to make one document from the same template and the same values."""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest import mock

from docxtpl import DocxTemplate
from jinja2 import Environment, Template

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
    with mock.patch.object(engine, "check", _unchecked):
        yield


def _unchecked(*_: object) -> None:
    """Stand in for the check. A mock would cost as much as what is measured."""


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
    opened = {one.kind: DocxTemplate(io.BytesIO(one.template)) for one in papers}
    return lambda: [_docxtpl(opened[one.kind], one) for one in papers]


def _docxtpl(template: DocxTemplate, paper: Paper) -> bytes:
    template.render(dict(paper.context), jinja_env=environment(), autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    return saved.getvalue()


def limit(papers: Sequence[Paper]) -> Callable[[], object]:
    """The least that must be done: join compiled text, deflate what changed, copy the rest.

    The properties and the figures of charts change without Jinja; here they lie ready.
    """
    plain = environment()
    made = {one.kind: _Least.of(plain, one) for one in papers}
    return lambda: [made[one.kind].rendered(one) for one in papers]


@dataclass(frozen=True, slots=True)
class _Least:
    packer: Packer
    parts: Mapping[str, Template]
    ready: Mapping[str, bytes]

    @classmethod
    def of(cls, plain: Environment, paper: Paper) -> _Least:
        prepared = paper.prepared
        figures = {chart.part: chart.filled(paper.context) for chart in prepared.charts}
        return cls(
            Packer(prepared.package.parts),
            {name: plain.from_string(source) for name, source in paper.sources().items()},
            paper.properties.parts() | figures,
        )

    def rendered(self, paper: Paper) -> bytes:
        values = dict(paper.context)
        joined = {
            name: "".join(part.root_render_func(part.new_context(values))).encode()
            for name, part in self.parts.items()
        }
        return self.packer.pack({**self.ready, **joined})
