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
    """Jinja's sandbox, asked once for each field of a type: its answer hangs on nothing else."""

    def __init__(self, filters: Filters) -> None:
        super().__init__(
            autoescape=True,
            undefined=_Missing,
            finalize=_printable,
            keep_trailing_newline=True,
            optimized=False,
        )
        self._harmless: set[tuple[type, str]] = set()
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS} | dict(filters)
        self.tests = {name: self.tests[name] for name in TESTS}

    def getattr(self, obj: object, attribute: str) -> object:
        """What stands behind a dot, an attribute first."""
        if (type(obj), attribute) in self._harmless:
            try:
                return getattr(obj, attribute)
            except AttributeError:  # another object of this type has it
                pass
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Whether a template may read this attribute. What could be called is asked each time."""
        is_safe = super().is_safe_attribute(obj, attr, value)
        if is_safe and not callable(value):
            self._harmless.add((type(obj), attr))
        return is_safe


def make_environment(filters: Filters) -> Environment:
    """A fresh environment with nothing in it but our filters and tests."""
    return _Sandbox(filters)


@pass_context
def _printable(context: Context, value: object) -> object:
    """What may be printed, noted so that the finished document can be checked against it."""
    if type(value) is not str:
        if isinstance(value, Undefined):
            return value
        value = _worded(value)
    context.parent[PRINTED].append(value)
    return value


def _worded(value: object) -> str:
    if not isinstance(value, str | int | Gap) or isinstance(value, bool | Enum):
        raise NotPrintableError(f"Ein Wert der Art „{type(value).__name__}“ wird nicht gedruckt.")
    return str(value)


def _names(owner: object) -> Collection[str]:
    """The names that an object of the context offers."""
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    return [name for name in dir(owner) if not name.startswith("_")]
