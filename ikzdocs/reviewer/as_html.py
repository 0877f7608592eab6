"""The review as one self-contained, accessible HTML page: no script, no foreign resource."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.reviewer.bericht import bericht

if TYPE_CHECKING:
    from ikzdocs.reviewer.model import ReviewReport

_TEMPLATE = Path(__file__).parent / "bericht.html.jinja"


def as_html(report: ReviewReport) -> str:
    """Return the whole page."""
    from ikzdocs.report.html import template  # noqa: PLC0415 - jinja2 is slow to import

    return template(_TEMPLATE).render(bericht=bericht(report))
