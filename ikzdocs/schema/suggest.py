"""„Meinten Sie …?“ for a key or a word that does not exist."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from ikzdocs.schema.fields import Field, root
from ikzdocs.schema.names import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LIKENESS = 0.6


def similar(wrong: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like the wrong one, umlauts and spaces aside."""
    by_form = {_form(word): word for word in known}
    matches = get_close_matches(_form(wrong), by_form, n=1, cutoff=_LIKENESS)
    return by_form[matches[0]] if matches else None


def elsewhere(key: str) -> str | None:
    """Return the path of the one field with exactly this name anywhere in the spec, or None."""
    paths = _paths_by_name().get(key, [])
    return paths[0] if len(paths) == 1 else None


def _form(word: str) -> str:
    return slug(word).replace("_", "-")


@cache
def _paths_by_name() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    _collect(root(), "", found)
    return found


def _collect(field: Field, path: str, found: dict[str, list[str]]) -> None:
    for name, inner in field.fields.items():
        inner_path = f"{path}.{name}" if path else name
        found.setdefault(name, []).append(inner_path)
        _collect(inner, inner_path, found)
    if field.entry:
        _collect(field.entry, path, found)
