"""Text values as YAML that a clerk can read: no quotes that `ikzdocs.source` does not need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ikzdocs.source.yaml_reader import EMPTY

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Every plain value is text, and lists stand below their key, further in."""

    yaml_implicit_resolvers: Any = {}  # noqa: RUF012 - PyYAML's table, empty: nothing is guessed

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        super().increase_indent(flow, indentless=False)


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "'" if value in EMPTY else "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style)


_Dumper.add_representer(str, _text)


def write(data: Mapping[str, Any]) -> str:
    """Return nested text values, lists and blocks as YAML, a blank line before each top block."""
    blocks = (
        yaml.dump({key: value}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
        for key, value in data.items()
    )
    return "\n".join(blocks)
