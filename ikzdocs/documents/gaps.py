"""What is not given yet: a visible gap in the text, highlighted in the document."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ikzdocs.schema import label

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Gap:
    """A value that the spec does not give: false in `{% if %}`, empty in `{% for %}`.

    `label` is the German name of the field, as in the form and in the report. Whatever is
    computed with a gap is that gap; compared with anything it is neither less nor more.
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

    def __lt__(self, other: object) -> bool:
        return False

    __le__ = __gt__ = __ge__ = __lt__

    def __add__(self, other: object) -> Gap:
        return self

    __radd__ = __sub__ = __rsub__ = __add__


@cache
def gap(path: str) -> Gap:
    """Return the gap for a path of the spec, labelled as in the form and in the report.

    Raises:
        KeyError: the spec has no such field.
    """
    return Gap(label(path))
