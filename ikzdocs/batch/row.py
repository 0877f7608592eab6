"""One row of a table laid over a spec that serves as template: a spec of its own."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import lru_cache

from ikzdocs import source
from ikzdocs.errors import SourceError
from ikzdocs.record import record
from ikzdocs.source import Position, Source, Value


@record
class Template:
    """The spec whose values hold wherever a row has none."""

    name: str
    content: bytes

    def source(self) -> Source:
        """Return it as it was read, once per process.

        Raises:
            SourceError: it cannot be read.
        """
        return _read(self)


@record
class Cell:
    """A filled cell: the path in the spec as its keys, the text, or why it cannot be read."""

    column: int
    keys: tuple[str, ...]
    text: str
    fault: str = ""


@record
class Row:
    """One row; `table` is what messages call file and sheet, `line` counts from 1."""

    table: str
    line: int
    cells: tuple[Cell, ...]
    template: Template

    @property
    def label(self) -> str:
        """What messages call this row."""
        return f"{self.table}, Zeile {self.line}"

    @property
    def sha256(self) -> str:
        """The hash of all that the spec of this row is made of."""
        cells = json.dumps([[cell.keys, cell.text] for cell in self.cells])
        return hashlib.sha256(self.template.content + cells.encode()).hexdigest()

    def source(self) -> Source:
        """Return the spec of this row; every value of a cell stands where the cell is.

        Raises:
            SourceError: the template or a cell cannot be read, or a list would have a hole.
        """
        base = self.template.source()
        data: Value = dict(base.data)
        positions = dict(base.positions)
        for cell in self.cells:
            data = self._put(data, cell, cell.keys)
            positions[".".join(cell.keys)] = self._place(cell)
        values = data if isinstance(data, dict) else {}
        return replace(base, name=self.label, sha256=self.sha256, data=values, positions=positions)

    def _put(self, value: Value, cell: Cell, keys: tuple[str, ...]) -> Value:
        """Return the value with the cell's text put in, copied only where it changes."""
        if cell.fault:
            raise self._refused(cell, cell.fault, "Die Zelle berichtigen.")
        if not keys:
            return cell.text
        if isinstance(value, list) or (value is None and keys[0].isdecimal()):
            return self._put_into_list(value or [], cell, keys)
        block = value if isinstance(value, dict) else {}
        return {**block, keys[0]: self._put(block.get(keys[0]), cell, keys[1:])}

    def _put_into_list(self, entries: list[Value], cell: Cell, keys: tuple[str, ...]) -> Value:
        index = int(keys[0])
        if index > len(entries):
            message = f"Der Eintrag {index} steht ohne den Eintrag {len(entries)} davor."
            raise self._refused(cell, message, "Die Einträge der Reihe nach ausfüllen.")
        former = entries[index] if index < len(entries) else None
        return [*entries[:index], self._put(former, cell, keys[1:]), *entries[index + 1 :]]

    def _place(self, cell: Cell) -> Position:
        return Position(file=self.table, line=self.line, column=cell.column)

    def _refused(self, cell: Cell, message: str, remedy: str) -> SourceError:
        return SourceError(self.table, message, remedy, line=self.line, column=cell.column)


@lru_cache(maxsize=4)
def _read(template: Template) -> Source:
    return source.read(template.content, template.name)
