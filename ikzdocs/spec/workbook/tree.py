"""Values by path become nested blocks, with their positions."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ikzdocs.source import Position, Value


class Tree:
    """Blocks and lists that grow with each value; a number in a path makes a list."""

    def __init__(self) -> None:
        """Start empty."""
        self.data: dict[str, Value] = {}
        self.positions: dict[str, Position] = {}

    def put(self, keys: tuple[str, ...], text: str, place: Position) -> None:
        """Put a text at its path; the blocks around it stand where their first value does.

        Raises:
            LookupError: the path leads through a text, or names an entry of a list by no number.
        """
        owner: dict[str, Value] | list[Value] = self.data
        for depth, (key, following) in enumerate(pairwise(keys), start=1):
            fresh: Value = [] if following.isdecimal() else {}
            owner = _inner(owner, key, fresh)
            self.positions.setdefault(".".join(keys[:depth]), place)
        if isinstance(owner, list):
            owner.append(text)
        else:
            owner[keys[-1]] = text
        self.positions[".".join(keys)] = place


def _inner(
    owner: dict[str, Value] | list[Value], key: str, fresh: Value
) -> dict[str, Value] | list[Value]:
    if isinstance(owner, list):
        if key == str(len(owner)):
            owner.append(fresh)
        found = owner[int(key)] if key.isdecimal() else None
    else:
        found = owner.setdefault(key, fresh)
    if isinstance(found, dict | list):
        return found
    raise LookupError(key)
