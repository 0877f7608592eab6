"""`@record`: the frozen dataclass, with slots and given by keywords, that our types are.

It gives what `@dataclass(frozen=True, slots=True, kw_only=True)` gives. That one compiles six
methods for every class, which for the hundred classes behind `ikzdocs check` takes longer than
to read, judge and report a cooperation. Here only `__init__` is made for the class; the rest is
shared.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots, given by keywords, compared by its values."""
    made = dataclass(slots=True, kw_only=True, repr=False, eq=False)(cls)
    for name, method in _SHARED.items():
        if name not in vars(cls):
            setattr(made, name, method)
    return made


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
    """Set a value that is not set yet, as `__init__` and `pickle` do; there is no second time."""
    if hasattr(self, name):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")
    object.__setattr__(self, name, value)


def _delattr(_self: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED = {
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
