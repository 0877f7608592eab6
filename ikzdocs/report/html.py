"""The report as one self-contained, accessible HTML page: no script, no foreign resource."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template

from ikzdocs.pantry import Pantry, made_by
from ikzdocs.report.page import page

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

    from ikzdocs.report.model import CheckReport


_TEMPLATE = Path(__file__).parent / "pruefbericht.html.jinja"


def as_html(report: CheckReport) -> str:
    """Return the whole page."""
    return template(_TEMPLATE).render(page(report).namen())


@cache
def template(path: Path) -> Template:
    """Return a page's template: it escapes what it shows and refuses names that it is not given."""
    environment = Environment(
        loader=FileSystemLoader(path.parent, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        bytecode_cache=_Kept(),
    )
    return environment.get_template(path.name)


class _Kept(BytecodeCache):
    """Compiled pages from the pantry: to compile one takes three times as long as to fill it."""

    def __init__(self) -> None:
        self._pantry = Pantry(sort="seite", made_by=made_by([Path(__file__)], ["jinja2"]))

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._pantry.fetch(_content(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._pantry.keep(_content(bucket), bucket.bytecode_to_string())


def _content(bucket: Bucket) -> bytes:
    return f"{bucket.key} {bucket.checksum}".encode()
