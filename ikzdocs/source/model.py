"""What reading gives: text values, and where each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from ikzdocs.record import record

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""A value of a spec: text, a list, a block, or None for one that is left empty."""

MAX_BYTES = 1_000_000
"""The largest spec that is read; about a thousand times a usual one."""


@record
class Position:
    """A place in a file; line and column count from 1, a tab is one column."""

    file: str
    line: int
    column: int


@record
class Source:
    """One spec as it was written.

    `data` holds text, lists, blocks and None, never a number or a date. `positions` gives the
    place of every value by its path (`beteiligte.1.ags`): of the value itself where it is a text,
    of its key or list entry where it is a block, a list or empty. The whole file is at `""`.
    """

    name: str
    sha256: str
    data: Mapping[str, Value]
    positions: Mapping[str, Position]

    def position(self, path: str) -> Position:
        """Return where the value at this path stands, or else its nearest block that exists."""
        while path and path not in self.positions:
            path = path.rpartition(".")[0]
        return self.positions.get(path) or Position(file=self.name, line=1, column=1)

    def missing_block(self, path: str) -> str | None:
        """Return the block of the highest level that this path lies in, if the file has none.

        A workbook has a place for every block, be it empty.
        """
        block = path.partition(".")[0]
        seen = any(place.partition(".")[0] == block for place in self.positions)
        return None if seen or not block else block
