"""Which field of a spec stands on which sheet of the workbook; read once from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import datafile, shape
from ikzdocs.record import record
from ikzdocs.schema.fields import Field, Shape, root

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = Path(__file__).parent.parent / "data" / "arbeitsmappe.yaml"
STAR = "*"


class Key(StrEnum):
    """What the first column of a sheet names: a party, or a rule."""

    KOMMUNE = "kommune"
    REGEL = "regel"


@record
class Pruefung:
    """The words around the live comparison with the threshold."""

    titel: str
    bisher: str
    kuenftig: str
    einsparung: str
    prozent: str
    noetig: str
    ergebnis: str
    erreicht: str
    nicht_erreicht: str


@record
class Blatt:
    """A sheet: beginnings of the paths on it, and how many rows a table has for entries."""

    name: str
    felder: tuple[str, ...]
    schluessel: Key | None = None
    zeilen: int = 0
    pruefung: bool = False


@record
class Layout:
    """All of the data file."""

    titel: str
    angabe: str
    wert: str
    erklaerung: str
    beispiel: str
    feld: str
    kommune: str
    regel: str
    hinweis: str
    worin: str
    falsch: str
    nicht_in_auswahl: str
    pruefung: Pruefung
    blaetter: tuple[Blatt, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A single value of a spec: its path, with a star for each list or table, and its field."""

    path: tuple[str, ...]
    field: Field

    def __str__(self) -> str:
        return ".".join(self.path)


@cache
def layout() -> Layout:
    """Return the layout.

    Raises:
        ParameterError: the file is not as it must be.
    """
    return shape.build(Layout, datafile.read(_FILE), _FILE.name)


@cache
def places() -> dict[str, tuple[Place, ...]]:
    """Return by the name of each sheet the values that stand on it, in the order of the spec."""
    found: dict[str, list[Place]] = {sheet.name: [] for sheet in layout().blaetter}
    for place in _leaves(root(), ()):
        found[_sheet_of(place).name].append(place)
    return {name: tuple(ones) for name, ones in found.items()}


def _leaves(field: Field, path: tuple[str, ...]) -> Iterator[Place]:
    if field.shape is Shape.VALUE:
        yield Place(path, field)
    if field.entry:
        yield from _leaves(field.entry, (*path, STAR))
    for name, inner in field.fields.items():
        yield from _leaves(inner, (*path, name))


def _sheet_of(place: Place) -> Blatt:
    return max(layout().blaetter, key=lambda sheet: _fit(sheet, place))


def _fit(sheet: Blatt, place: Place) -> int:
    """How many parts of the path the sheet names; 0 where it is none of its paths."""
    beginnings = (tuple(one.split(".")) for one in sheet.felder)
    return max((len(one) for one in beginnings if place.path[: len(one)] == one), default=0)
