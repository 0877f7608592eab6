"""Data of ours becomes dataclasses: the field types are the closed schema of the file.

A key that no field has, a field without default that is not given, a value of another type: each
is a fault of ours and stops the program with `ParameterError`, naming file and place.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from ikzdocs.errors import ParameterError

T = TypeVar("T")


def build(kind: type[T], value: object, file: str, place: str = "") -> T:
    """Return `value`, as YAML gives it, as an object of the dataclass `kind`.

    `file` and `place` are named in errors only.

    Raises:
        ParameterError: `value` is not what the fields of `kind` ask for.
    """
    if not isinstance(value, Mapping):
        raise ParameterError(file, f"{place or 'Die Datei'} muss aus Schlüsseln bestehen.")
    known = _fields(kind)  # type: ignore[arg-type]  # a class is hashable
    for key in value:
        if key not in known:
            raise ParameterError(file, f"{_join(place, key)} ist unbekannt.")
    for name, (field, _) in known.items():
        if name not in value and field.default is MISSING and field.default_factory is MISSING:
            raise ParameterError(file, f"{_join(place, name)} fehlt.")
    return kind(
        **{
            key: _convert(known[key][1], item, file, _join(place, key))
            for key, item in value.items()
        }
    )


@cache
def _fields(kind: type) -> Mapping[str, tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return {field.name: (field, hints[field.name]) for field in fields(kind) if field.init}


def _join(place: str, key: object) -> str:
    return f"{place}.{key}" if place else str(key)


def _convert(hint: Any, value: Any, file: str, place: str) -> Any:  # noqa: ANN401
    if hint is Any:
        return value
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        return _optional(hint, value, file, place)
    if origin is tuple:
        return _tuple(hint, value, file, place)
    if origin is Mapping:
        return _mapping(hint, value, file, place)
    if is_dataclass(hint):
        return build(hint, value, file, place)  # type: ignore[arg-type]
    return _scalar(hint, value, file, place)


def _optional(hint: Any, value: Any, file: str, place: str) -> Any:  # noqa: ANN401
    (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
    return None if value is None else _convert(inner, value, file, place)


def _tuple(hint: Any, value: Any, file: str, place: str) -> tuple[Any, ...]:  # noqa: ANN401
    if not isinstance(value, list):
        raise ParameterError(file, f"{place} muss eine Liste sein.")
    inner = get_args(hint)[0]
    return tuple(_convert(inner, v, file, _join(place, i)) for i, v in enumerate(value))


def _mapping(hint: Any, value: Any, file: str, place: str) -> Mapping[Any, Any]:  # noqa: ANN401
    if not isinstance(value, Mapping):
        raise ParameterError(file, f"{place} muss aus Schlüsseln bestehen.")
    key_hint, inner = get_args(hint)
    return {
        _convert(key_hint, key, file, place): _convert(inner, item, file, _join(place, key))
        for key, item in value.items()
    }


def _scalar(hint: type, value: Any, file: str, place: str) -> Any:  # noqa: ANN401
    if issubclass(hint, Enum):
        return _word(hint, value, file, place)
    if hint is Decimal and type(value) is int:
        return Decimal(value)
    if type(value) is not hint:
        raise ParameterError(file, f"{place}: „{value}“ ist kein Wert der Art {hint.__name__}.")
    return value


def _word(hint: type[Enum], value: Any, file: str, place: str) -> Enum:  # noqa: ANN401
    try:
        return hint(value)
    except ValueError:
        words = ", ".join(str(word.value) for word in hint)
        raise ParameterError(file, f"{place}: „{value}“ ist keines von: {words}.") from None
