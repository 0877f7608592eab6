"""Whether every condition and loop of a template leaves Word's XML whole, whatever is rendered.

A block may begin in one run and end in another, for a bold word inside of it; its paragraphs,
rows and cells must lie wholly inside or outside. Otherwise text would vanish without a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import nodes

from ikzdocs.documents.language import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ikzdocs.documents.language import Seen

_ELEMENT = re.compile(r"<(/?)([\w:.-]+)[^<>]*?(/?)>")
_RUN_LEVEL = frozenset({"w:t", "w:r"})


def torn_blocks(seen: Seen) -> Iterator[Refusal]:
    """The blocks among these nodes that do not hold whole paragraphs, rows or cells."""
    for block, _ in seen:
        for branch in _branches(block):
            if not _is_whole("".join(_xml(branch))):
                yield Refusal(
                    line=block.lineno,
                    message="Der Block beginnt und endet nicht im selben Absatz.",
                    remedy="Im selben Absatz schließen oder {%p … %} in eigenen Absätzen nutzen.",
                )
                break


def _branches(block: nodes.Node) -> Iterator[Sequence[nodes.Node]]:
    """What a block holds, and what it holds else; an `elif` is a block of its own for Jinja."""
    if isinstance(block, nodes.If | nodes.For):
        yield block.body
        yield block.else_


def _xml(branch: Sequence[nodes.Node]) -> Iterator[str]:
    """The XML of a branch itself; what is printed and inner blocks are whole by themselves."""
    for node in branch:
        if isinstance(node, nodes.Output):
            yield from (text.data for text in node.nodes if isinstance(text, nodes.TemplateData))


def _is_whole(xml: str) -> bool:
    """Whether what it closes from outside are runs only, and are opened again at its end."""
    inner: list[str] = []
    closed: list[str] = []
    for closing, name, empty in _ELEMENT.findall(xml):
        if empty:
            continue
        if not closing:
            inner.append(name)
        elif not inner:
            closed.append(name)
        elif inner.pop() != name:
            return False
    return closed == inner[::-1] and _RUN_LEVEL.issuperset(closed)
