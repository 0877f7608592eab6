"""Typed values from a document that Cerberus has found in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ikzdocs.schema.fields import Field, Shape
from ikzdocs.schema.types import TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping


def convert(field: Field, value: Any) -> Any:  # noqa: ANN401 - any shape, as the field says
    """Return the value of a field in its type; blocks and lists at every depth."""
    match field.shape:
        case Shape.VALUE:
            return TYPES[field.typ].parse(value) if field.typ else value
        case Shape.LIST if field.entry:
            return [convert(field.entry, item) for item in value]
        case Shape.TABLE if field.entry:
            return {key: convert(field.entry, item) for key, item in _given(value)}
        case _:
            return _block(field, value)


def _block(field: Field, value: Mapping[str, Any]) -> dict[str, Any]:
    defaults = {name: part.default for name, part in field.fields.items() if part.default}
    return {name: convert(field.fields[name], item) for name, item in _given({**defaults, **value})}


def _given(value: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(key, item) for key, item in value.items() if item is not None]
