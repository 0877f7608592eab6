"""A filled workbook becomes a `Source`: text values, and for each its sheet, row and column.

What counts are the paths in grey on each sheet, so sheets, rows and columns may be moved, and
whatever else is on a sheet is not read.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.errors import SourceError
from ikzdocs.source import Position, Source, read_bytes
from ikzdocs.spec.workbook.layout import STAR, Key, layout
from ikzdocs.spec.workbook.parties import PARTIES, Parties
from ikzdocs.spec.workbook.safe import EMPTY, MAX_BYTES, Text, sheets
from ikzdocs.spec.workbook.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from ikzdocs.spec.workbook.safe import Sheet

_LOOK_FOR_PATHS = 12
_ALPHABET = 26
_PATH = re.compile(r"[a-z_]+(?:\.(?:[a-z_]+|\*))*")

Row = tuple[int, list[Text]]


@dataclass(frozen=True, slots=True)
class _Table:
    """The head of a table: its row, the path above each column, and the column of the key."""

    row: int
    paths: Mapping[int, tuple[str, ...]]
    key: tuple[int, Key] | None

    @property
    def lists_parties(self) -> bool:
        """Whether it says who takes part; rows of other tables belong to one of them."""
        return self.key is None and (PARTIES, STAR, "name") in self.paths.values()


def read_file(path: Path | str) -> Source:
    """Read the spec that the workbook in this file holds.

    Raises:
        DocumentError, SourceError: as `read` does, or there is no such file.
    """
    return read(read_bytes(path, MAX_BYTES), str(path))


def read(content: bytes, name: str) -> Source:
    """Read the spec that a workbook holds; `name` is what messages call it.

    Raises:
        DocumentError: the file cannot be opened safely.
        SourceError: it is no workbook, holds no spec, or a cell cannot be read.
    """
    reader = _Reader(name)
    filled = [(sheet.title, _filled(sheet)) for sheet in sheets(content, name)]
    found = [(title, rows, _table(rows)) for title, rows in filled]
    for title, rows, table in sorted(found, key=lambda one: not (one[2] and one[2].lists_parties)):
        if table is None:
            reader.form(title, rows)
        else:
            reader.table(title, rows, table)
    if not reader.tree.data:
        remedy = "Mit „ikzdocs new --workbook“ eine Arbeitsmappe anlegen und ausfüllen."
        raise SourceError(name, "Die Arbeitsmappe enthält keine Angaben.", remedy)
    digest = hashlib.sha256(content).hexdigest()
    return Source(name=name, sha256=digest, data=reader.tree.data, positions=reader.tree.positions)


def _filled(sheet: Sheet) -> list[Row]:
    """The rows with anything in them, each with its number from 1."""
    return [
        (number, row)
        for number, row in enumerate(sheet.rows, start=1)
        if any(cell.value or cell.fault for cell in row)
    ]


def _table(rows: Iterable[Row]) -> _Table | None:
    """The head of the table on a sheet; None on a sheet that has none."""
    for number, row in rows:
        paths = {
            column: tuple(cell.value.split("."))
            for column, cell in enumerate(row)
            if STAR in cell.value and _PATH.fullmatch(cell.value)
        }
        if number <= _LOOK_FOR_PATHS and paths:
            keys = [(column, Key(c.value)) for column, c in enumerate(row) if c.value in set(Key)]
            return _Table(number, paths, keys[0] if keys else None)
    return None


def _at(row: list[Text], column: int) -> Text:
    return row[column] if column < len(row) else EMPTY


class _Reader:
    """Puts what the sheets say into one tree."""

    def __init__(self, name: str) -> None:
        self.tree = Tree()
        self._name = name
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._parties = Parties()

    def form(self, title: str, rows: Sequence[Row]) -> None:
        """Read a sheet with a row for each value: its path stands in the column headed so."""
        heads = ((number, [cell.value for cell in row]) for number, row in rows)
        words = layout()
        head = next(((n, row) for n, row in heads if {words.feld, words.wert} <= {*row}), None)
        if head is None:
            return
        start, titles = head
        paths, values = titles.index(words.feld), titles.index(words.wert)
        for number, row in rows:
            path = _at(row, paths).value
            if number > start and _PATH.fullmatch(path):
                place = self._place(title, number, values)
                self._put(tuple(path.split(".")), _at(row, values), place)

    def table(self, title: str, rows: Sequence[Row], table: _Table) -> None:
        """Read a sheet with a row for each entry of lists and tables."""
        for number, row in rows:
            if number > table.row:
                self._row(title, number, row, table)
        if table.lists_parties:
            self._parties = Parties.of(self.tree.data)

    def _row(self, title: str, number: int, row: list[Text], table: _Table) -> None:
        entries: dict[tuple[str, ...], tuple[str, ...]] = {}
        for path in _filled_paths(row, table):
            entry = _entry_of(path)
            if entry not in entries:
                entries[entry] = self._entry(entry, title, number, row, table.key)
        for column, path in table.paths.items():
            entry = _entry_of(path)
            if entry in entries:
                place = self._place(title, number, column)
                self._put((*entries[entry], *path[len(entry) :]), _at(row, column), place)

    def _entry(
        self,
        pattern: tuple[str, ...],
        title: str,
        number: int,
        row: list[Text],
        key: tuple[int, Key] | None,
    ) -> tuple[str, ...]:
        """The path of the entry that a row describes: the first star by key, else in order."""
        found: list[str] = []
        for depth, part in enumerate(pattern):
            if part != STAR:
                found.append(part)
            elif key is not None and STAR not in pattern[:depth]:
                column, kind = key
                place = self._place(title, number, column)
                found.append(self._owner(found, kind, _at(row, column).value, place))
            else:
                found.append(str(self._counts[tuple(found)]))
                self._counts[tuple(found[:-1])] += 1
        return tuple(found)

    def _owner(self, path: list[str], kind: Key, told: str, place: Position) -> str:
        """What a key stands for: a rule, the number of a party, or its kuerzel in a table."""
        if not told:
            message = "In dieser Zeile fehlt, wozu sie gehört."
            raise _refused(place, message, "Die erste Spalte ausfüllen.")
        if kind is Key.REGEL:
            return told
        if path != [PARTIES]:
            return self._parties.kuerzel(told)
        index = self._parties.index(told)
        if index is None:
            message = f"„{told}“ steht nicht bei den Beteiligten."
            raise _refused(place, message, "Den Namen wie im Blatt Beteiligte schreiben.")
        return str(index)

    def _put(self, keys: tuple[str, ...], cell: Text, place: Position) -> None:
        if cell.fault:
            raise _refused(place, cell.fault, "Die Zelle berichtigen.")
        path = ".".join(keys)
        if not cell.value:
            self.tree.positions.setdefault(path, place)
            return
        try:
            self.tree.put(keys, cell.value, place)
        except LookupError:
            remedy = "Namen und Reihenfolge der Felder so lassen, wie die Arbeitsmappe sie hatte."
            raise _refused(place, f"„{path}“ hat hier keinen Platz.", remedy) from None

    def _place(self, title: str, row: int, column: int) -> Position:
        cell = f"{title}!{_letters(column)}{row}"
        return Position(file=f"{self._name} [{cell}]", line=row, column=column + 1)


def _filled_paths(row: list[Text], table: _Table) -> Iterator[tuple[str, ...]]:
    for column, path in table.paths.items():
        cell = _at(row, column)
        if cell.value or cell.fault:
            yield path


def _entry_of(path: tuple[str, ...]) -> tuple[str, ...]:
    """The beginning of a path up to its last star."""
    return path[: len(path) - path[::-1].index(STAR)]


def _letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0: A, B, … Z, AA."""
    before, letter = divmod(column, _ALPHABET)
    return (_letters(before - 1) if before else "") + chr(ord("A") + letter)


def _refused(place: Position, message: str, remedy: str) -> SourceError:
    return SourceError(place.file, message, remedy, line=place.line, column=place.column)
