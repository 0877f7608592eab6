"""Prepared templates, kept between runs as the code that they are."""

from __future__ import annotations

import marshal
from functools import cache
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, cast

from ikzdocs.pantry import Pantry, made_by

if TYPE_CHECKING:
    from collections.abc import Collection

Recipes = tuple[tuple[str, str, CodeType, bool], ...]
"""By part of a template: name, source, code, and whether its tables need repair."""

_LIBRARIES = ("docxtpl", "jinja2", "markupsafe")
_MAKERS = (
    *("balance", "compiled", "environment", "keeping", "language", "marks"),
    *("preparing", "tagged", "tags"),
    *(f"../wordfile/{name}" for name in ("fields", "numbering", "styles", "xml")),
)


def fetch(content: bytes, filters: Collection[str]) -> Recipes | None:
    """What was kept for a template of this content; None if there is nothing that can be used."""
    kept = _pantry(tuple(sorted(filters))).fetch(content)
    return None if kept is None else cast("Recipes", marshal.loads(kept))  # noqa: S302 - ours


def keep(content: bytes, filters: Collection[str], recipes: Recipes) -> None:
    """Keep what was made of a template, if there is a place for it."""
    _pantry(tuple(sorted(filters))).keep(content, marshal.dumps(recipes))


@cache
def _pantry(filters: tuple[str, ...]) -> Pantry:
    makers = [Path(__file__).parent / f"{maker}.py" for maker in _MAKERS]
    return Pantry(sort="vorlage", made_by=made_by(makers, _LIBRARIES, filters))
