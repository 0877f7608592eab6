"""The Cerberus door: text values become typed values, or findings that say why not.

The fields, their types and what users read about them stand in `schemas/*.yaml`; nothing here
knows a single field but the parties' `name` and `kuerzel`. Cerberus is loaded by `validate` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ikzdocs.schema.fields import Field, Shape, field, label, root

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.findings import Finding
    from ikzdocs.source import Source

__all__ = ["Field", "Shape", "field", "json_schema", "label", "root", "validate"]


def validate(source: Source) -> tuple[Mapping[str, Any] | None, tuple[Finding, ...]]:
    """Return the typed values of a spec and nothing else, or None and every fault in it.

    Money, percent and numbers are Decimal, days are `date`, counts are int, yes/no is bool; a
    word from a choice stays text; an empty value is left out. The findings are in the order of
    the file, each of the weight `unbrauchbar`.
    """
    from ikzdocs.schema import validation  # noqa: PLC0415 - Cerberus is slow to import

    return validation.validate(source)


def json_schema() -> dict[str, Any]:
    """Return the spec as JSON Schema (draft 2020-12), for editors and form tools."""
    from ikzdocs.schema import json_form  # noqa: PLC0415 - not needed to check a spec

    return json_form.json_schema()
