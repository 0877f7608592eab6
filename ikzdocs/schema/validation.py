"""The way through the door: check, and convert what is in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ikzdocs.schema import fields, messages, validator
from ikzdocs.schema.parties import kuerzel_findings, name_parties
from ikzdocs.schema.values import convert

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.findings import Finding
    from ikzdocs.source import Source


def validate(source: Source) -> tuple[Mapping[str, Any] | None, tuple[Finding, ...]]:
    """Return typed values or findings; see `ikzdocs.schema.validate`."""
    found = [*messages.findings(validator.errors(source.data)), *kuerzel_findings(source.data)]
    if found:
        return None, tuple(sorted(found, key=lambda finding: _place(source, finding)))
    values = convert(fields.root(), source.data)
    name_parties(values)
    return values, ()


def _place(source: Source, finding: Finding) -> tuple[int, int, str]:
    position = source.position(finding.path)
    return position.line, position.column, finding.path
