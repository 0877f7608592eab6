"""From typed values to the `Spec`: the fields of the dataclasses are the fields of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ikzdocs import shape
from ikzdocs.spec.model import Spec

if TYPE_CHECKING:
    from collections.abc import Mapping


def build(values: Mapping[str, Any]) -> Spec:
    """Return the cooperation; a path of the spec file is an attribute path of the result.

    Args:
        values: what `schema.validate` returns.

    Raises:
        ParameterError: the schema and the model differ, which a test rules out.
    """
    return shape.build(Spec, values, "schemas/spec.yaml")
