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
from ikzdocs.documents.marks import BEGIN
from ikzdocs.errors import TemplateError
from ikzdocs.record import record
from ikzdocs.wordfile.xml import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_NAME = re.compile(r"[a-z]\w*(\.[a-z]\w*)+")


@record
class Chart:
    """A chart of a template, its XML cut open where `names` of the context give the figures.

    `prefix` is the one that its elements bear there, such as `c:`.
    """

    template: str
    part: str
    pieces: tuple[str, ...]
    names: tuple[str, ...]
    prefix: str

    def filled(self, context: Mapping[str, object]) -> bytes:
        """The part with the figures of this context.

        Raises:
            TemplateError: a name that does not exist, or that stands for no figures.
        """
        first, *pieces = self.pieces
        filled = [first]
        for name, piece in zip(self.names, pieces, strict=True):
            filled += (self._figures(context, name), piece)
        return "".join(filled).encode()

    def _figures(self, context: Mapping[str, object], name: str) -> str:
        try:
            return _points(self.prefix, [_text(value) for value in _values(context, name)])
        except (LookupError, AttributeError, TypeError):
            message = f"„{name}“ nennt keine Zahlen oder Texte, die ein Diagramm zeigen kann."
            raise TemplateError(self.template, "Diagramm", message) from None


def charts(package: Package) -> tuple[Chart, ...]:
    """Return the charts of a template, ready to be filled.

    Raises:
        DocumentError: a chart cannot be read.
        TemplateError: a chart is not whole.
    """
    return tuple(_chart(package, part) for part in chart_parts(package))


def chart_parts(package: Package) -> tuple[str, ...]:
    """Return the parts of a Word file that are charts."""
    return tuple(part for part in package.parts if package.type_of(part) == CHART_TYPE)


def sources(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield each copy of figures in a chart with the name of the context it is taken from."""
    for cache in root.iter(_c("strCache"), _c("numCache")):
        reference = cache.getparent()
        name = "" if reference is None else (reference.findtext(_c("f")) or "").strip()
        if _NAME.fullmatch(name):
            yield cache, name


def _chart(package: Package, part: str) -> Chart:
    root = package.xml(part)
    found = tuple(sources(root))
    for cache, _ in found:
        _empty(cache)
    cut = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    pieces = tuple(cut.decode().split(BEGIN))
    if len(pieces) != len(found) + 1:  # figures inside figures
        message, remedy = "Das Diagramm ist beschädigt.", "Es in Word neu einfügen."
        raise TemplateError(package.name, "Diagramm", message, remedy)
    return Chart(
        template=package.name,
        part=part,
        pieces=pieces,
        names=tuple(name for _, name in found),
        prefix=f"{root.prefix}:" if root.prefix else "",
    )


def _empty(cache: Element) -> None:
    """Take the sample figures out; the place for others is behind the format, if there is one."""
    for old in (*cache.findall(_c("ptCount")), *cache.findall(_c("pt"))):
        cache.remove(old)
    form = cache.find(_c("formatCode"))
    if form is None:
        cache.text = BEGIN
    else:
        form.tail = BEGIN


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


def _points(prefix: str, texts: list[str]) -> str:
    points = (
        f'<{prefix}pt idx="{index}"><{prefix}v>{escaped(text)}</{prefix}v></{prefix}pt>'
        for index, text in enumerate(texts)
        if text
    )
    return f'<{prefix}ptCount val="{len(texts)}"/>{"".join(points)}'


def _c(name: str) -> str:
    return f"{{{CHART}}}{name}"
