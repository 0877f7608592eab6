"""The files of `data/` and `laender/` → `Programm`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ikzdocs import datafile, shape
from ikzdocs.errors import ParameterError, UnknownNameError
from ikzdocs.programmes.model import Land, Organe, Programm

if TYPE_CHECKING:
    from ikzdocs.spec.model import Beteiligter

ROOM = Path(__file__).parent


def names() -> tuple[str, ...]:
    """Return the ids of all programmes, sorted."""
    return tuple(sorted(path.stem for path in (ROOM / "data").glob("*.yaml")))


@cache
def load(programme_id: str) -> Programm:
    """Return the programme with this id; `Programm.gilt_am(day)` says whether it is in force.

    Raises:
        UnknownNameError: there is no such programme.
        ParameterError: its file, or that of its Land, is not as it must be.
    """
    if programme_id not in names():
        raise UnknownNameError("Das Programm", programme_id, names())
    data = _mapping(ROOM / "data" / f"{programme_id}.yaml")
    land = _mapping(ROOM / "laender" / f"{data.get('land')}.yaml")
    return shape.build(Programm, data | {"id": programme_id, "land": land}, programme_id)


@cache
def laender() -> tuple[Land, ...]:
    """Return every Land that the data knows, sorted by name.

    Raises:
        ParameterError: a file is not as it must be.
    """
    files = (ROOM / "laender").glob("*.yaml")
    found = (shape.build(Land, datafile.read(path), path.name) for path in files)
    return tuple(sorted(found, key=lambda land: land.name))


def organe(partei: Beteiligter, programm: Programm) -> Organe | None:
    """Return the organs that a party has by the law of its Land; None where nobody taught us.

    That is while its type is not given, and in a Land whose local government law is not in the
    data: the names of another Land are never taken for its own.
    """
    if partei.typ is None:
        return None
    own = programm.land.umfasst(partei)
    land = programm.land if own else next((one for one in laender() if one.umfasst(partei)), None)
    return land.organe.get(partei.typ) if land else None


def _mapping(path: Path) -> dict[str, Any]:
    data = datafile.read(path)
    if not isinstance(data, dict):
        raise ParameterError(path.name, "Die Datei muss aus Schlüsseln bestehen.")
    return cast("dict[str, Any]", data)
