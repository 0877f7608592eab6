"""The review for a terminal: what is to be done, what was read, and each clause with its place."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from ikzdocs.report.text import plain
from ikzdocs.reviewer.bericht import Bericht, Zeile, bericht

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ikzdocs.report.text import Style
    from ikzdocs.reviewer.model import ReviewReport

_TITLE_WIDTH = 26
_NAME_WIDTH = 18
_MARGIN = 4


def as_text(report: ReviewReport, *, width: int = 100, style: Style = plain) -> str:
    """Return the report as lines of at most `width` columns; `style` dresses a role's text."""
    lines = _lines(bericht(report), width, style)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(page: Bericht, width: int, style: Style) -> Iterator[str]:
    gap = max(width - len(page.titel) - len(page.stichtag), 2)
    yield f"{style('titel', page.titel)}{' ' * gap}{page.stichtag}"
    yield style("leise", page.herkunft)
    yield ""
    yield f"  {style(page.rolle, page.urteil)}"
    if page.befunde:
        yield from _part("", page.befunde, width, style)
    yield from ("", style("titel", "  Angaben im Text"))
    for name, value in page.angaben:
        start = f"    {name:<{_NAME_WIDTH}}"
        yield from textwrap.wrap(
            start + value, width, subsequent_indent=" " * len(start), drop_whitespace=True
        )
    yield from _part("Klauseln", page.klauseln, width, style)
    for remark in page.hinweise:
        yield ""
        yield from (style("leise", line) for line in textwrap.wrap(remark, width))


def _part(title: str, rows: Iterable[Zeile], width: int, style: Style) -> Iterator[str]:
    yield ""
    if title:
        yield style("titel", f"  {title}")
    for row in rows:
        yield from _row(row, width, style)


def _row(row: Zeile, width: int, style: Style) -> Iterator[str]:
    indent = " " * (_MARGIN + _TITLE_WIDTH)
    place = f"{row.ort}: " if row.ort else ""
    left = textwrap.wrap(row.titel, _TITLE_WIDTH - 2) or [""]
    right = textwrap.wrap(place + row.text, width - len(indent)) or [""]
    for number in range(max(len(left), len(right))):
        one = left[number] if number < len(left) else ""
        two = right[number] if number < len(right) else ""
        start = f"  {style(row.rolle, row.zeichen)} " if number == 0 else " " * _MARGIN
        yield f"{start}{one:<{_TITLE_WIDTH}}{two}"
    if row.abhilfe:
        yield from textwrap.wrap(
            row.abhilfe, width, initial_indent=f"{indent}→ ", subsequent_indent=f"{indent}  "
        )
    if row.quellen:
        norms = "; ".join(source.norm for source in row.quellen)
        for line in textwrap.wrap(norms, width, initial_indent=indent, subsequent_indent=indent):
            yield style("leise", line)
