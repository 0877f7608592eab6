"""The review as one self-contained, accessible HTML page: no script, no foreign resource."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.reviewer.bericht import bericht

if TYPE_CHECKING:
    from jinja2 import Template

    from ikzdocs.reviewer.model import ReviewReport

_TEMPLATE = "bericht.html.jinja"


def as_html(report: ReviewReport) -> str:
    """Return the whole page."""
    return _template().render(bericht=bericht(report))


@cache
def _template() -> Template:
    from jinja2 import (  # noqa: PLC0415 - slow to import, and only pages need it
        Environment,
        FileSystemLoader,
        StrictUndefined,
    )

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(_TEMPLATE)
