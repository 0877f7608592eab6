"""What a spec says, row by row, as the tables of the workbook show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ikzdocs.spec.workbook.layout import STAR, Key
from ikzdocs.spec.workbook.parties import PARTIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ikzdocs.source import Value
    from ikzdocs.spec.workbook.layout import Place
    from ikzdocs.spec.workbook.parties import Parties


@dataclass(slots=True)
class Entry:
    """A row: to whom it belongs, and its texts by their paths."""

    owner: str = ""
    texts: dict[tuple[str, ...], str] = field(default_factory=dict)


def single(data: Mapping[str, Value], place: Place) -> str:
    """Return the text at a path without stars; empty where none is given."""
    return next((text for _, text in _found(data, place.path)), "")


def texts_at(data: Mapping[str, Value], path: str) -> list[str]:
    """Return all texts at a path with stars."""
    return [text for _, text in _found(data, tuple(path.split(".")))]


def entries(
    data: Mapping[str, Value], places: Sequence[Place], parties: Parties, key: Key | None
) -> list[Entry]:
    """Return the rows of a table in their order; each party has one where rows are parties."""
    rows: dict[tuple[int, ...], Entry] = {}
    if key is Key.KOMMUNE and all(place.path.count(STAR) == 1 for place in places):
        rows = {(index, 0): Entry(parties.name(index)) for index in range(len(parties.names))}
    order: dict[str, int] = {}
    for place in places:
        for stars, text in _found(data, place.path):
            number, owner = _owner(place, stars[0], parties, key, order)
            row = (number, int(stars[1]) if len(stars) > 1 else 0)
            rows.setdefault(row, Entry(owner)).texts[place.path] = text
    return [rows[row] for row in sorted(rows)]


def _owner(
    place: Place, star: str, parties: Parties, key: Key | None, order: dict[str, int]
) -> tuple[int, str]:
    """The number of the row that an entry belongs to, and what its first cell says."""
    if key is None:
        return int(star), ""
    if key is Key.REGEL:
        return order.setdefault(star, len(order)), star
    index = int(star) if place.path[0] == PARTIES else parties.index(star)
    if index is None:
        return len(parties.names) + order.setdefault(star, len(order)), star
    return index, parties.name(index)


def _found(
    value: Value | Mapping[str, Value], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every text at a path, with what stands for its stars."""
    if not path:
        if isinstance(value, str):
            yield (), value
        return
    first, rest = path[0], path[1:]
    if first != STAR:
        inner = value.get(first) if isinstance(value, Mapping) else None
        yield from _found(inner, rest)
        return
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value or ())
    for star, item in pairs:
        for stars, text in _found(item, rest):
            yield (str(star), *stars), text
