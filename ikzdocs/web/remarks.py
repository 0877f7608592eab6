"""Remarks between two blocks belong to the one that follows; ruamel ties them to the one before."""

from __future__ import annotations

from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString
from ruamel.yaml.tokens import CommentToken


def insert(block: CommentedMap, position: int, key: str, value: object) -> None:
    """Insert a key; blank lines and remarks behind the key before it move behind the new one."""
    tail = _cut(*_leaf(block, list(block)[position - 1])) if position else ""
    block.insert(position, key, value)
    if tail:
        _tie(*_leaf(block, key), tail)


def _leaf(container: Any, key: Any) -> tuple[Any, Any]:  # noqa: ANN401 - ruamel's trees
    """Return where the last line of a value stands: its container, and the key in that."""
    value = container[key]
    while isinstance(value, CommentedMap | CommentedSeq) and value and not value.fa.flow_style():
        container, key = value, len(value) - 1 if isinstance(value, CommentedSeq) else [*value][-1]
        value = container[key]
    return container, key


def _cut(container: Any, key: Any) -> str:  # noqa: ANN401 - ruamel's trees
    slots = container.ca.items.get(key)
    token = slots[_slot(container)] if slots else None
    if not isinstance(token, CommentToken):
        return ""
    head, end, tail = token.value.partition("\n")
    if _ends_itself(container[key]):
        head, end, tail = "", "", token.value
    if tail:
        slots[_slot(container)] = _token(head + end, token.start_mark) if head else None
    return tail


def _tie(container: Any, key: Any, tail: str) -> None:  # noqa: ANN401 - ruamel's trees
    text = tail if _ends_itself(container[key]) else f"\n{tail}"
    slots = container.ca.items.setdefault(key, [None, None, None, None])
    slots[_slot(container)] = _token(text)


def _slot(container: object) -> int:
    return 0 if isinstance(container, CommentedSeq) else 2


def _ends_itself(value: object) -> bool:
    """Whether a value ends with its own line end, before any remark."""
    return isinstance(value, FoldedScalarString | LiteralScalarString)


def _token(text: str, where: Any = None) -> CommentToken:  # noqa: ANN401 - a mark of ruamel's
    return CommentToken(text, where or CommentMark(0), None)
