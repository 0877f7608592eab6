"""Tables of cooperations: the first row names places of the spec, each other row is a cooperation.

A heading is a path like `beteiligte.0.name`; `ordner` names the folder (else the first column
does), a heading that begins with `#` is a remark. An empty cell leaves what the template says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.batch.model import Job
from ikzdocs.batch.names import Names
from ikzdocs.batch.row import Cell, Row, Template
from ikzdocs.batch.sheets import numbered, open_sheet
from ikzdocs.errors import SourceError
from ikzdocs.schema.fields import Shape, root
from ikzdocs.source import MAX_BYTES, read_bytes
from ikzdocs.spec.workbook.safe import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_FOLDER = "ordner"
_REMARK = "#"


@dataclass(frozen=True, slots=True)
class _Column:
    """A filled heading: its index from 0 and the keys of its path; none for the folder's name."""

    index: int
    keys: tuple[str, ...]


def count(table: Path) -> int:
    """Return how many cooperations a table holds.

    Raises:
        SourceError: it cannot be read, or holds none.
    """
    number = sum(1 for _ in numbered(open_sheet(table).rows)) - 1
    if number < 1:
        remedy = "Unter die Überschriften je Kooperation eine Zeile schreiben."
        raise SourceError(str(table), "Die Tabelle hat keine Zeile mit Angaben.", remedy)
    return number


def from_table(table: Path, template: Path) -> Iterator[Job]:
    """Yield a job for every row that is not empty, one after the other.

    Raises:
        SourceError: table or template cannot be read, or a heading is no place of a spec.
    """
    base = Template(name=str(template), content=read_bytes(template, MAX_BYTES))
    base.source()
    sheet = open_sheet(table)
    rows = numbered(sheet.rows)
    line, header = next(rows, (1, []))
    columns = list(_columns(sheet.name, line, header))
    names = Names()
    for line, row in rows:
        spec = Row(table=sheet.name, line=line, cells=tuple(_cells(columns, row)), template=base)
        yield Job(folder=names.new(_wish(columns, row) or f"zeile-{line}"), spec=spec)


def _columns(table: str, line: int, header: Sequence[Text]) -> Iterator[_Column]:
    seen: set[str] = set()
    for index, heading in enumerate(header):
        name = heading.value
        if not name or name.startswith(_REMARK):
            continue
        if name in seen:
            raise _refused(table, line, index, f"Die Spalte „{name}“ gibt es zweimal.")
        seen.add(name)
        try:
            yield _Column(index, () if name == _FOLDER else _keys(name))
        except KeyError:
            message = f"Die Spalte „{name}“ ist keine Angabe der Kooperation."
            raise _refused(table, line, index, message) from None
    if not seen:
        raise SourceError(table, "Die Tabelle hat keine Überschriften.", _REMEDY)


def _keys(path: str) -> tuple[str, ...]:
    """Return the keys of a path to a single value; only the last of them may hold points itself.

    Raises:
        KeyError: the schema has no such value.
    """
    keys: list[str] = []
    field, rest = root(), path.split(".")
    while rest:
        inner = field.child(rest[0])
        if inner is None or (field.shape is Shape.LIST and not rest[0].isdecimal()):
            raise KeyError(path)
        if field.shape is Shape.TABLE and inner.shape is Shape.VALUE:
            return (*keys, ".".join(rest))
        keys.append(rest.pop(0))
        field = inner
    if field.shape is not Shape.VALUE:
        raise KeyError(path)
    return tuple(keys)


def _cells(columns: Sequence[_Column], row: Sequence[Text]) -> Iterator[Cell]:
    for column in columns:
        text = row[column.index] if column.index < len(row) else Text("")
        if column.keys and (text.value or text.fault):
            yield Cell(column=column.index + 1, keys=column.keys, text=text.value, fault=text.fault)


def _wish(columns: Sequence[_Column], row: Sequence[Text]) -> str:
    """Return what the folder should be called: the column for it, else the first one."""
    named = next((column for column in columns if not column.keys), columns[0])
    return row[named.index].value if named.index < len(row) else ""


_REMEDY = (
    "Überschriften sind Pfade der Angabendatei wie „beteiligte.0.name“; „ordner“ benennt den "
    "Ordner, eine Bemerkung beginnt mit #."
)


def _refused(table: str, line: int, index: int, message: str) -> SourceError:
    return SourceError(table, message, _REMEDY, line=line, column=index + 1)
