"""What is not given yet: a visible gap in the text, highlighted in the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Gap:
    """A value that the spec does not give: false in `{% if %}`, empty in `{% for %}`.

    `label` is the German name of the field, as in the form and in the report.
    """

    label: str

    def __str__(self) -> str:
        return f"[[FEHLT: {self.label}]]"

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[object]:
        return iter(())
