"""The fields as JSON Schema, draft 2020-12: an editor completes and checks a spec with it."""

from __future__ import annotations

from typing import Any

from ikzdocs.schema.fields import Field, Shape, root
from ikzdocs.schema.types import TYPES


def json_schema() -> dict[str, Any]:
    """Return the schema; see `ikzdocs.schema.json_schema`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Angaben zu einer interkommunalen Zusammenarbeit (ikzdocs)",
        **_block(root()),
    }


def _described(field: Field) -> dict[str, Any]:
    described = {"title": field.label, "description": _description(field), **_form(field)}
    if field.default is not None:
        described["default"] = field.default
    if field.beispiel:
        described["examples"] = [field.beispiel]
    return described if field.required else {**described, **_or_empty(described)}


def _description(field: Field) -> str:
    words = [f"{word}: {meaning}" for word, meaning in field.auswahl.items()]
    return "\n".join([field.erklaerung, *words])


def _form(field: Field) -> dict[str, Any]:
    match field.shape:
        case Shape.VALUE:
            return dict(TYPES[field.typ].json) if field.typ else {"enum": list(field.auswahl)}
        case Shape.LIST if field.entry:
            least = {"minItems": 1} if field.required else {}
            return {"type": "array", "items": _described(field.entry), **least}
        case Shape.TABLE if field.entry:
            keys = {"propertyNames": {"pattern": TYPES[field.keys].json["pattern"]}}
            return {"type": "object", "additionalProperties": _described(field.entry), **keys}
        case _:
            return _block(field)


def _block(field: Field) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: _described(part) for name, part in field.fields.items()},
        "required": [name for name, part in field.fields.items() if part.required],
        "additionalProperties": False,
    }


def _or_empty(described: dict[str, Any]) -> dict[str, Any]:
    """Return what lets the value be left empty."""
    if "enum" in described:
        return {"enum": [*described["enum"], None]}
    kind = described["type"]
    return {"type": [*(kind if isinstance(kind, list) else [kind]), "null"]}
