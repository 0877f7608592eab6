"""Charts in a template: their figures come from the context, their looks from Word.

A chart keeps a copy of its figures beside the formula they come from. In a template the formula
is a name of the context: `einsparung.zeilen.vorher` means, for each item of the list, its value.
So the template stays a file that Word opens, with sample figures in its charts.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lxml import etree

from ikzdocs.documents.gaps import Gap
from ikzdocs.errors import TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_NAME = re.compile(r"[a-z]\w*(\.[a-z]\w*)+")


def fill_charts(package: Package, context: Mapping[str, object]) -> dict[str, bytes]:
    """Return the chart parts of a template with the figures of this context.

    Raises:
        TemplateError: a chart asks for a name that does not exist, or for what is no figure.
    """
    return {part: _filled(package, part, context) for part in chart_parts(package)}


def chart_parts(package: Package) -> tuple[str, ...]:
    """Return the parts of a Word file that are charts."""
    return tuple(part for part in package.parts if package.type_of(part) == CHART_TYPE)


def sources(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield each copy of figures in a chart with the name of the context it is taken from."""
    for kind in ("str", "num"):
        for reference in root.iter(_c(f"{kind}Ref")):
            name = (reference.findtext(_c("f")) or "").strip()
            cache = reference.find(_c(f"{kind}Cache"))
            if cache is not None and _NAME.fullmatch(name):
                yield cache, name


def _filled(package: Package, part: str, context: Mapping[str, object]) -> bytes:
    root = package.xml(part)
    for cache, name in sources(root):
        try:
            _fill(cache, [_text(value) for value in _values(context, name)])
        except (LookupError, AttributeError, TypeError):
            message = f"„{name}“ nennt keine Zahlen oder Texte, die ein Diagramm zeigen kann."
            raise TemplateError(package.name, "Diagramm", message) from None
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _values(context: Mapping[str, object], name: str) -> list[object]:
    """Follow a name through the context; a list on the way gives one value for each item."""
    first, *rest = name.split(".")
    values = [context[first]]
    for step in rest:
        values = [item for value in values for item in _items(value, step)]
    return values


def _items(owner: object, step: str) -> tuple[object, ...]:
    if isinstance(owner, Gap):
        return ()
    value = getattr(owner, step)
    return value if isinstance(value, tuple) else (value,)


def _text(value: object) -> str:
    """A figure as a chart stores it; empty for a gap, which leaves its bar out."""
    if isinstance(value, Gap):
        return ""
    if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
        return str(value)
    raise TypeError(type(value).__name__)


def _fill(cache: Element, texts: list[str]) -> None:
    for old in cache.findall(_c("pt")):
        cache.remove(old)
    count = cache.find(_c("ptCount"))
    if count is None:
        count = etree.SubElement(cache, _c("ptCount"))
    count.set("val", str(len(texts)))
    for index, text in enumerate(texts):
        if text:
            point = etree.SubElement(cache, _c("pt"), idx=str(index))
            etree.SubElement(point, _c("v")).text = text


def _c(name: str) -> str:
    return f"{{{CHART}}}{name}"
