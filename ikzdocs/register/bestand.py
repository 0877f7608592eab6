"""Which register is used: the file that the user imported, else the small list that ships."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from ikzdocs import datafile, shape
from ikzdocs.errors import ParameterError
from ikzdocs.record import record
from ikzdocs.register import gv100ad
from ikzdocs.register.eintrag import TYPEN, gemeinde, landkreis
from ikzdocs.register.kreise import kreise
from ikzdocs.register.model import Aenderung, Eintrag, Register

_ROOM = Path(__file__).parent / "data"
_LISTE = "gemeinden.csv"
_STAND = date(2023, 11, 30)


def benutzerdatei() -> Path:
    """Return where the imported register of this user is, whether or not it is there."""
    import platformdirs  # noqa: PLC0415 - only needed beside a spec that names no facts

    return platformdirs.user_data_path("ikzdocs", appauthor=False) / "GV100AD.txt"


def load(path: Path | None = None) -> Register:
    """Return the register in `path`, else that of the user, else the built-in list.

    Raises:
        SourceError: the file is no GV100AD file.
        OSError: `path` cannot be read.
    """
    file = path or benutzerdatei()
    if path is None and not file.is_file():
        return eingebaut()
    return _gelesen(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _gelesen(path: Path, _changed: int) -> Register:
    read = gv100ad.lies(path.read_bytes(), path.name)
    return replace(read, aenderungen=_aenderungen())


@cache
def eingebaut() -> Register:
    """Return the list that ships: the municipalities of the samples and all Landkreise."""
    with (_ROOM / _LISTE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    towns = [_zeile(row) for row in rows]
    counties = [landkreis(number, name) for number, name in kreise().items()]
    return Register(
        quelle=gv100ad.QUELLE,
        stand=_STAND,
        eintraege=(*towns, *counties),
        aenderungen=_aenderungen(),
    )


def _zeile(row: dict[str, str]) -> Eintrag:
    kind = TYPEN[row["textkennzeichen"]]
    if kind is None:
        raise ParameterError(_LISTE, f"{row['ags']} ist keine Gemeinde.")
    town = gemeinde(row["ags"], row["name"], kind)
    return replace(town, einwohner=int(row["einwohner"]), plz=row["plz"])


@record
class _Liste:
    aenderungen: tuple[Aenderung, ...]


@cache
def _aenderungen() -> tuple[Aenderung, ...]:
    data = datafile.read(_ROOM / "aenderungen.yaml")
    return shape.build(_Liste, {"aenderungen": data}, "aenderungen.yaml").aenderungen
