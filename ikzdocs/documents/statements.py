"""What a document says by which name: `laufzeit.jahre | in_worten` → „fünf“.

The names are noted while a document is rendered, the texts are found again in the finished file.
So the documents of a run can be held against each other: the same name must say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ikzdocs.documents.environment import Printed
    from ikzdocs.documents.language import Seen

NOTE = "_note"
"""The filter through which everything printed goes; templates cannot name it."""


def note_names(seen: Seen) -> None:
    """Let all that these nodes print note its name, "" where it has no plain one.

    A name inside a loop says something else each time round and counts as none.
    """
    targets = [node.target for node, _ in seen if isinstance(node, nodes.For)]
    variables = {target.name for target in targets if isinstance(target, nodes.Name)} | {"loop"}
    for node, _ in seen:
        if isinstance(node, nodes.Output):
            node.nodes = [_noting(child, variables) for child in node.nodes]


def _noting(node: nodes.Expr, variables: Collection[str]) -> nodes.Expr:
    if isinstance(node, nodes.TemplateData):
        return node
    name = _plain_name(node)
    known = "" if name.partition(".")[0].partition(" ")[0] in variables else name
    return nodes.Filter(node, NOTE, [nodes.Const(known)], [], None, None, lineno=node.lineno)


def _plain_name(node: nodes.Node | None) -> str:
    """`a.b | c`; "" for anything that is computed."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        owner = _plain_name(node.node)
        return f"{owner}.{node.attr}" if owner else ""
    if isinstance(node, nodes.Filter) and not node.args:
        value = _plain_name(node.node)
        return f"{value} | {node.name}" if value else ""
    return ""


def said(printed: Iterable[Printed]) -> dict[str, tuple[str, ...]]:
    """By name: the different texts that a document says."""
    texts: dict[str, dict[str, None]] = {}
    for part in printed:
        for name, text in zip(part.names, part.texts, strict=True):
            if name:
                texts.setdefault(name, {})[text] = None
    return {name: tuple(different) for name, different in texts.items()}


def contradictions(
    documents: Mapping[str, Mapping[str, tuple[str, ...]]], own: Collection[str]
) -> Iterator[str]:
    """Names that say different things in the documents of a run, or within one of them.

    `documents` holds what each says; `own` are the names whose value is a document's own.
    """
    first: dict[str, tuple[str, tuple[str, ...]]] = {}
    for document, statements in documents.items():
        for name, texts in statements.items():
            if name.partition(".")[0].partition(" ")[0] in own:
                continue
            where, before = first.setdefault(name, (document, texts))
            if len(texts) > 1 or texts != before:
                different = " und ".join(f"„{text[:60]}“" for text in dict.fromkeys(before + texts))
                yield f"{name} ist in {where} und {document} {different}"
