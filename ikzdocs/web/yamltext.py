"""Changed answers go into the text of a spec; all else stays as it was written.

Only what differs between what the form showed and what came back is touched, so that comments,
order, quotes and line breaks of a file survive every save.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ikzdocs import schema
from ikzdocs.schema import Field, Shape
from ikzdocs.web import remarks, roundtrip


def merge(text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Return the text of a spec with the changes that lead from `before` to `after`.

    Raises:
        SourceError: the text cannot be taken apart.
    """
    if before == after:
        return text
    document = roundtrip.load(text)
    _update_block(schema.root(), document, before, after)
    return roundtrip.dump(document, like=text)


def _update_block(
    shape: Field, block: CommentedMap, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    for name, part in shape.fields.items():
        old, new = before.get(name), after.get(name)
        if old != new:
            _set(block, list(shape.fields), name, _changed(part, block.get(name), old, new))


def _set(block: CommentedMap, order: list[str], name: str, value: object) -> None:
    """Put a value in its place; a new key goes behind the last one that stands before it."""
    if name in block:
        block[name] = value
    elif value is not None:
        earlier = order[: order.index(name)]
        places = [number for number, key in enumerate(block) if key in earlier]
        remarks.insert(block, max(places) + 1 if places else 0, name, value)


def _changed(shape: Field, written: Any, old: Any, new: Any) -> Any:  # noqa: ANN401
    """Return what is to be written; the very object that stands there wherever it can stay."""
    match shape.shape:
        case Shape.BLOCK:
            block = written if isinstance(written, CommentedMap) else CommentedMap()
            _update_block(shape, block, old or {}, new or {})
            return block or None
        case Shape.LIST:
            return _changed_list(_entry(shape), written, old or [], new or [])
        case Shape.TABLE:
            return _changed_table(_entry(shape), written, old or {}, new or {})
        case _:
            return roundtrip.scalar(new, written)


def _changed_table(shape: Field, written: Any, old: Any, new: Any) -> Any:  # noqa: ANN401
    table = written if isinstance(written, CommentedMap) else CommentedMap()
    for key in [key for key in old if key not in new and key in table]:
        del table[key]
    for key, value in new.items():
        if value != old.get(key):
            table[key] = _changed(shape, table.get(key), old.get(key), value)
    return table or None


def _changed_list(shape: Field, written: Any, old: list[Any], new: list[Any]) -> Any:  # noqa: ANN401
    entries = written if isinstance(written, CommentedSeq) else CommentedSeq()
    known = old if len(entries) == len(old) else []
    origins = _origins(shape, known, new)
    made = [
        _changed(shape, entries[origin], known[origin], one)
        if origin is not None and known[origin] != one
        else entries[origin]
        if origin is not None
        else _changed(shape, None, None, one)
        for origin, one in zip(origins, new, strict=True)
    ]
    if origins == list(range(len(entries)))[: len(new)] or len(origins) > len(entries):
        return _in_place(entries, made)
    return _rebuilt(entries, origins, made)


def _origins(shape: Field, old: list[Any], new: list[Any]) -> list[int | None]:
    """Say for each entry which of the old ones it was: by its name, or else by its place."""
    free = {number: _name(shape, one) for number, one in enumerate(old)}
    found: list[int | None] = []
    for one in new:
        origin = next((n for n, name in free.items() if name == _name(shape, one)), None)
        free.pop(origin, None) if origin is not None else None
        found.append(origin)
    for number, origin in enumerate(found):
        if origin is None and number in free:
            found[number] = number
            free.pop(number)
    return found


def _name(shape: Field, one: Any) -> Any:  # noqa: ANN401
    """Return what a person tells an entry by: the first thing that is asked."""
    if isinstance(one, Mapping):
        return one.get(next(iter(shape.fields), ""))
    return one


def _in_place(entries: CommentedSeq, made: list[Any]) -> CommentedSeq | None:
    for number in range(len(entries) - 1, len(made) - 1, -1):
        del entries[number]
    for number, one in enumerate(made):
        if number < len(entries):
            entries[number] = one
        else:
            entries.append(one)
    return entries or None


def _rebuilt(entries: CommentedSeq, origins: list[int | None], made: list[Any]) -> Any:  # noqa: ANN401
    """Remove what is gone first, so that comments move with their entries; then set the rest."""
    for number in range(len(entries) - 1, -1, -1):
        if number not in origins:
            del entries[number]
    return _in_place(entries, made)


def _entry(shape: Field) -> Field:
    if shape.entry is None:
        raise KeyError(shape.name)
    return shape.entry
