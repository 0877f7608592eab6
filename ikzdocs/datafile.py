"""Our own YAML files (law, programmes, register): read strictly and fast.

Unlike a user's file these are typed by how a value is written: whole numbers, decimals (`Decimal`,
never float), dates, `true`/`false`, empty. Everything else is text, so that an AGS keeps its
leading zero and `no` stays a word.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from ikzdocs.errors import ParameterError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it is there
_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_WORDS = {"true": True, "false": False, "null": None, "": None}
_FIGURES = re.compile(
    r"(?P<whole>-?(?:0|[1-9][0-9]*))|(?P<exact>-?[0-9]+\.[0-9]+)|(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
_TYPES: dict[str | None, Callable[[str], object]] = {
    "whole": int,
    "exact": Decimal,
    "day": date.fromisoformat,
}


def read(path: Path) -> object:
    """Return what a YAML file of ours says.

    Raises:
        ParameterError: the file cannot be read, is no UTF-8 or no YAML, or gives a key twice.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
        return None if root is None else _value(root)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ParameterError(path.name, f"nicht lesbar ({error}).") from error


def _value(node: yaml.Node) -> object:
    if node.tag not in _TAGS:
        raise _fault("a tag", node)
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style else _typed(node)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node)
    return [_value(item) for item in node.value]


def _mapping(node: yaml.MappingNode) -> dict[Any, object]:
    """Return a mapping; a key given twice is a fault, not the last one's victory."""
    result = {_value(key): _value(value) for key, value in node.value}
    if len(result) != len(node.value):
        raise _fault("a key twice", node)
    return result


def _typed(node: yaml.ScalarNode) -> object:
    if node.value in _WORDS:
        return _WORDS[node.value]
    figures = _FIGURES.fullmatch(node.value)
    if figures is None:
        return node.value
    try:
        return _TYPES[figures.lastgroup](node.value)
    except ValueError as error:  # a day that the calendar does not have
        raise _fault(str(error), node) from error


def _fault(problem: str, node: yaml.Node) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=node.start_mark)
