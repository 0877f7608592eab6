"""The Cerberus definitions of all fields, read from `schemas/`."""

from __future__ import annotations

from functools import cache
from typing import Any

from ikzdocs import datafile, resources

Definition = dict[str, Any]


@cache
def load() -> dict[str, Definition]:
    """Return the definition of every top-level key in the order of `schemas/spec.yaml`.

    Raises:
        ParameterError: a file of the schema cannot be read.
    """
    return {name: _definition(rule) for name, rule in _read("spec.yaml").items()}


def _definition(rule: Definition | str) -> Definition:
    definition = _read(rule) if isinstance(rule, str) else rule
    return _allow_empty(definition)


def _allow_empty(definition: Definition) -> Definition:
    """Let every field that is not required be left empty, at every depth."""
    if not definition.get("required"):
        definition["nullable"] = True
    inner = definition.get("schema", {})
    if definition.get("type") == "dict":
        for part in inner.values():
            _allow_empty(part)
    elif inner:
        _allow_empty(inner)
        inner["nullable"] = False
    if "valuesrules" in definition:
        _allow_empty(definition["valuesrules"])
    return definition


def _read(name: str) -> Definition:
    content: Any = datafile.read(resources.folder("schemas") / name)
    return dict(content)
