"""The fields of a spec as forms, reports and gaps need them: labels, explanations, choices."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from ikzdocs.record import record
from ikzdocs.schema.definitions import load


class Shape(StrEnum):
    """How the value of a field is written."""

    VALUE = "value"
    BLOCK = "block"
    LIST = "list"
    TABLE = "table"


@record
class Field:
    """One field of the spec file.

    `typ` names a type of `ikzdocs.schema.types` and `auswahl` gives words with what they mean:
    a value has one of the two. A block has `fields`; a list and a table (keys chosen by the
    user, of the type `keys`) have `entry`. `default` is what holds when nothing is given, as it
    would be written.
    """

    name: str
    shape: Shape
    label: str
    erklaerung: str
    beispiel: str = ""
    typ: str = ""
    auswahl: Mapping[str, str] = dataclasses.field(default_factory=dict)
    required: bool = False
    default: str | None = None
    fields: Mapping[str, Field] = dataclasses.field(default_factory=dict)
    keys: str = ""
    entry: Field | None = None

    def child(self, part: str) -> Field | None:
        """Return the field under this key or index, or None."""
        return self.entry or self.fields.get(part)


@cache
def root() -> Field:
    """Return the whole spec file as one block."""
    fields = {name: _field(name, definition) for name, definition in load().items()}
    return Field(name="", shape=Shape.BLOCK, label="", erklaerung="", fields=fields)


def field(path: str) -> Field:
    """Return the field at a path of a spec (`beteiligte.1.ags`, `kosten.vorher.birkenau.sach`).

    Raises:
        KeyError: the schema has no such field.
    """
    return at(tuple(path.split(".")))


def at(parts: tuple[str | int, ...]) -> Field:
    """Return the field at a path whose parts are told apart, for a key may hold points itself.

    Raises:
        KeyError: the schema has no such field.
    """
    found = root()
    for part in parts:
        inner = found.child(str(part))
        if inner is None:
            raise KeyError(".".join(map(str, parts)))
        if found.entry and inner.shape is Shape.VALUE:
            return inner  # what follows belongs to the key: `begruendungen.foerderung.laufzeit`
        found = inner
    return found


def label(path: str) -> str:
    """Return what users call the field at this path: „Laufzeit in Jahren“.

    Raises:
        KeyError: the schema has no such field.
    """
    return field(path).label


def _field(name: str, definition: Mapping[str, Any]) -> Field:
    meta = definition["meta"]
    return Field(
        name=name,
        shape=_shape(definition),
        label=meta["label"],
        erklaerung=meta["erklaerung"],
        beispiel=meta.get("beispiel", ""),
        typ=definition.get("typ", ""),
        auswahl=definition.get("auswahl", {}),
        required=definition.get("required", False),
        default=definition.get("default"),
        fields=_fields(definition),
        keys=definition.get("keysrules", {}).get("typ", ""),
        entry=_entry(name, definition),
    )


def _shape(definition: Mapping[str, Any]) -> Shape:
    if "valuesrules" in definition:
        return Shape.TABLE
    shapes = {"dict": Shape.BLOCK, "list": Shape.LIST, None: Shape.VALUE}
    return shapes[definition.get("type")]


def _fields(definition: Mapping[str, Any]) -> Mapping[str, Field]:
    if definition.get("type") != "dict":
        return {}
    return {name: _field(name, part) for name, part in definition.get("schema", {}).items()}


def _entry(name: str, definition: Mapping[str, Any]) -> Field | None:
    is_list = definition.get("type") == "list"
    entry = definition["schema"] if is_list else definition.get("valuesrules")
    return _field(name, {"meta": definition["meta"], **entry}) if entry else None
