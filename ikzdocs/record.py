"""`@record`: the frozen dataclass, with slots and given by keywords, that our types are.

It gives what `@dataclass(frozen=True, slots=True, kw_only=True)` gives. That one compiles six
methods for every class, which for the hundred classes behind `ikzdocs check` takes longer than
to read, judge and report a cooperation. Here nothing is compiled: all classes share their methods.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from functools import cached_property
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots, given by keywords, compared by its values.

    A class with a `cached_property` has no slots, for that is where its value is kept.
    """
    slots = not any(isinstance(value, cached_property) for value in vars(cls).values())
    made = dataclass(init=False, repr=False, eq=False, kw_only=True, slots=slots)(cls)
    for name, method in _SHARED.items():
        if name not in vars(cls):
            setattr(made, name, method)
    if not hasattr(made, "__post_init__"):
        made.__post_init__ = _post_init  # type: ignore[attr-defined]
    return made


def _init(self: Any, **values: object) -> None:  # noqa: ANN401
    fields = self.__dataclass_fields__
    for name in fields:
        _set(self, name, values.pop(name) if name in values else _default(fields[name]))
    if values:
        raise TypeError(f"{type(self).__qualname__} has no field {', '.join(values)}")
    self.__post_init__()


def _default(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    raise TypeError(f"no value given for {field.name!r}")


def _post_init(self: object) -> None:
    """Where a class looks at its own values."""


def _repr(self: Any) -> str:  # noqa: ANN401
    values = (f"{name}={getattr(self, name)!r}" for name in self.__dataclass_fields__)
    return f"{type(self).__qualname__}({', '.join(values)})"


def _eq(self: Any, other: object) -> bool:  # noqa: ANN401
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:  # noqa: ANN401
    return hash(_values(self))


def _values(self: Any) -> tuple[object, ...]:  # noqa: ANN401
    return tuple([getattr(self, name) for name in self.__dataclass_fields__])


def _setattr(self: object, name: str, value: object) -> None:
    """Set a value that is not set yet, as `pickle` does; there is no second time."""
    if hasattr(self, name):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")
    _set(self, name, value)


def _delattr(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_set = object.__setattr__
_SHARED = {
    "__init__": _init,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
