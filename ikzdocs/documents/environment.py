"""Jinja as we use it: in the sandbox, escaping, refusing whatever is unknown or has no wording."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined, Undefined, pass_context
from jinja2.exceptions import TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ikzdocs.documents.gaps import Gap
from ikzdocs.documents.language import FILTERS, TESTS, meinten_sie

if TYPE_CHECKING:
    from jinja2.runtime import Context

Filters = Mapping[str, Callable[..., object]]

PRINTED = "_printed"
"""The name under which a rendering keeps the list of all that it printed; no template sees it."""


class NotPrintableError(TemplateRuntimeError):
    """A template prints what has no wording of its own: nothing, a yes or no, a number, a list."""


class _Missing(StrictUndefined):
    """A name that does not exist, told in German, with the name that was meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        text = f"Den Namen „{name}“ gibt es nicht."
        return f"{text} {meinten_sie(name, _names(self._undefined_obj))}".rstrip()


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, asked once for each name of a type: its answer hangs on nothing else."""

    def __init__(self, filters: Filters) -> None:
        super().__init__(
            autoescape=True,
            undefined=_Missing,
            finalize=_printable,
            keep_trailing_newline=True,
            optimized=False,
        )
        self._known: dict[tuple[type, str], bool] = {}
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS} | dict(filters)
        self.tests = {name: self.tests[name] for name in TESTS}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may read this attribute."""
        key = type(obj), attr
        if key not in self._known:
            self._known[key] = super().is_safe_attribute(obj, attr, value)
        return self._known[key]


def make_environment(filters: Filters) -> Environment:
    """A fresh environment with nothing in it but our filters and tests."""
    return _Sandbox(filters)


@pass_context
def _printable(context: Context, value: object) -> object:
    """What may be printed, noted so that the finished document can be checked against it."""
    if isinstance(value, Undefined):
        return value
    if not isinstance(value, str | int | Gap) or isinstance(value, bool | Enum):
        raise NotPrintableError(f"Ein Wert der Art „{type(value).__name__}“ wird nicht gedruckt.")
    text = str(value)
    context.parent[PRINTED].append(text)
    return text


def _names(owner: object) -> Collection[str]:
    """The names that an object of the context offers."""
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    return [name for name in dir(owner) if not name.startswith("_")]
