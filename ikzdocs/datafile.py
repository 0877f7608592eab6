"""Our own YAML files (law, programmes, register): read strictly, and once for many runs.

Unlike a user's file these are typed by how a value is written: whole numbers, decimals (`Decimal`,
never float), dates, `true`/`false`, empty. Everything else is text, so that an AGS keeps its
leading zero and `no` stays a word.
"""

from __future__ import annotations

import pickle
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml

from ikzdocs.errors import ParameterError
from ikzdocs.pantry import Pantry, made_by

if TYPE_CHECKING:
    from collections.abc import Callable

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
    return _said(path.name, _content(path))


def read_all(folder: Path) -> dict[str, object]:
    """Return what all YAML files below a folder say, by their path in it (`kgg/anzeige.yaml`).

    To read many takes long: what they say is kept in the pantry until one of them changes.

    Raises:
        ParameterError: as `read` does.
    """
    paths = sorted(folder.rglob("*.yaml"))
    files = {path.relative_to(folder).as_posix(): _content(path) for path in paths}
    together = b"".join(b"%b %d %b" % (name.encode(), len(c), c) for name, c in files.items())
    kept = _pantry().fetch(together)
    if kept is not None:
        return cast("dict[str, object]", pickle.loads(kept))  # noqa: S301 - our own, from there
    said = {name: _said(name, content) for name, content in files.items()}
    _pantry().keep(together, pickle.dumps(said))
    return said


@cache
def _pantry() -> Pantry:
    return Pantry(sort="daten", made_by=made_by([Path(__file__)]))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path.name, error) from error


def _said(name: str, content: bytes) -> object:
    try:
        root = yaml.compose(content.decode("utf-8"), Loader=_LOADER)
        return None if root is None else _value(root)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: Exception) -> ParameterError:
    return ParameterError(name, f"nicht lesbar ({error}).")


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
