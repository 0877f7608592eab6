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
    files: Any = datafile.read_all(resources.folder("schemas"))
    return {
        name: _allow_empty(files[rule] if isinstance(rule, str) else rule)
        for name, rule in files["spec.yaml"].items()
    }


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
