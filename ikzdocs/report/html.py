"""The report as one self-contained, accessible HTML page: no script, no foreign resource."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from ikzdocs.report.page import page

if TYPE_CHECKING:
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
    )
    return environment.get_template(path.name)
