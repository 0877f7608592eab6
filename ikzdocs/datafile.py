"""Our own YAML files (law, programmes, register): read strictly and fast.

Unlike a user's file these are typed by YAML itself, with resolvers of our own: whole numbers,
decimals (`Decimal`, never float), dates, `true`/`false`, empty. Everything else is text, so that
an AGS keeps its leading zero and `no` stays a word.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

import yaml

from ikzdocs.errors import ParameterError

if TYPE_CHECKING:
    from pathlib import Path

    from yaml import SafeLoader as _YamlLoader
else:
    _YamlLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SCALARS = (
    ("int", r"-?(0|[1-9][0-9]*)", "-0123456789"),
    ("float", r"-?[0-9]+\.[0-9]+", "-0123456789"),
    ("timestamp", r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
    ("bool", r"true|false", "tf"),
    ("null", r"null|", ("n", "")),
)


class _Loader(_YamlLoader):
    """libyaml where it is there; knows only the scalars above and refuses a key given twice."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]  # as yaml does

    def mapping(self, node: yaml.MappingNode) -> dict[Any, Any]:
        """Construct a mapping; a key given twice is a fault, not the last one's victory."""
        result = self.construct_mapping(node, deep=True)
        if len(result) != len(node.value):
            raise yaml.MarkedYAMLError(problem="a key twice", problem_mark=node.start_mark)
        return result

    def decimal(self, node: yaml.ScalarNode) -> Decimal:
        """Construct an exact decimal number."""
        return Decimal(self.construct_scalar(node))

    def day(self, node: yaml.ScalarNode) -> date:
        """Construct a date; one that the calendar does not have is a fault."""
        try:
            return date.fromisoformat(self.construct_scalar(node))
        except ValueError as error:
            raise yaml.MarkedYAMLError(problem=str(error), problem_mark=node.start_mark) from error


for _tag, _pattern, _first in _SCALARS:
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first)
    )
_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.mapping)
_Loader.add_constructor("tag:yaml.org,2002:float", _Loader.decimal)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.day)


def read(path: Path) -> object:
    """Return what a YAML file of ours says.

    Raises:
        ParameterError: the file cannot be read, is no UTF-8 or no YAML, or gives a key twice.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ParameterError(path.name, f"nicht lesbar ({error}).") from error
