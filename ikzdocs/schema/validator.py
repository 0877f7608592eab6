"""Cerberus with our two rules: `typ` (a type of ours) and `auswahl` (a word from a choice).

The document is text; nothing is normalised, so that no value is coerced twice and no fault told
twice. Cerberus' own English messages are never used.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeGuard

from cerberus import Validator
from cerberus.errors import ErrorDefinition
from cerberus.schema import DefinitionSchema

from ikzdocs.schema.definitions import load
from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.types import TYPES

MOST_FAULTS = 200  # in one block or list; nobody mends more at once

NO_VALUE = ErrorDefinition(0x100, None)  # of either rule
UNREADABLE = ErrorDefinition(0x101, "typ")
NO_SUCH_WORD = ErrorDefinition(0x102, "auswahl")


class SpecValidator(Validator):  # type: ignore[misc]  # Cerberus is untyped
    """Closed keys; every single value is text or empty."""

    def _error(self, *args: Any) -> None:  # noqa: ANN401 - Cerberus is untyped
        """Note a fault; Cerberus sorts all at each one, so a hostile file must not bring more."""
        if len(self._errors) < MOST_FAULTS:
            super()._error(*args)

    def _validate_typ(self, typ: str, field: str, value: object) -> None:
        """Let the type read the text.

        The rule's arguments are validated against this schema:
        {'type': 'string'}
        """
        if not self._is_text(value, field):
            return
        try:
            TYPES[typ].parse(value)
        except Unreadable as fault:
            self._error(field, UNREADABLE, fault.problem, fault.remedy)

    def _validate_auswahl(self, auswahl: dict[str, str], field: str, value: object) -> None:
        """Look the word up.

        The rule's arguments are validated against this schema:
        {'type': 'dict', 'minlength': 1}
        """
        if self._is_text(value, field) and value not in auswahl:
            self._error(field, NO_SUCH_WORD)

    def _is_text(self, value: object, field: str) -> TypeGuard[str]:
        """Whether there is a text to look at; an empty value is the business of `nullable`."""
        if value is not None and not isinstance(value, str):
            self._error(field, NO_VALUE)
        return isinstance(value, str)


class _Definitions(DefinitionSchema):  # type: ignore[misc]  # Cerberus is untyped
    """Our definitions without Cerberus' check of them: a test makes it, not every start."""

    def validate(self, schema: object = None) -> None:
        """Trust the definitions."""


def errors(document: Any) -> list[Any]:  # noqa: ANN401 - Cerberus is untyped
    """Return what Cerberus finds in the document, as its `ValidationError` objects."""
    validator = SpecValidator(_schema())
    validator.validate(document, normalize=False)
    return list(validator._errors)  # noqa: SLF001 - the messages it offers are English prose


@cache
def _schema() -> DefinitionSchema:
    return _Definitions(SpecValidator({}), load())
