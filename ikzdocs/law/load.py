"""The files of `data/` → the law of one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from ikzdocs import datafile, shape
from ikzdocs.errors import ParameterError, StichtagError
from ikzdocs.findings import LegalSource
from ikzdocs.law.model import TYPEN, Beleg, Bindung, Einheit, Parameter, Wert
from ikzdocs.record import record

FOLDER = Path(__file__).parent / "data"
ERWARTET = "erwartet"
# The day of the great reform of municipal cooperation; what held before is not in the data.
BEKANNT_AB = date(2019, 12, 19)
_MONATE_BIS_ZUR_NACHSCHAU = 12


@record
class _Fassung:
    """One entry of `werte`: what holds from its day; `wert: erwartet` announces a change."""

    wert: Any
    bindung: Bindung = Bindung.MUSS
    beleg: Beleg = Beleg.VERIFIZIERT
    quellen: tuple[LegalSource, ...] = ()
    vorbehalt: str = ""


@record
class _Datei:
    """The closed schema of one file."""

    beschreibung: str
    einheit: Einheit
    geprueft_am: date
    werte: Mapping[date, _Fassung]


@record
class Law:
    """The law of one day: name → `Parameter`, sorted by name, never changing."""

    stichtag: date
    parameter: Mapping[str, Parameter] = field(hash=False)

    @staticmethod
    def at(day: date) -> Law:
        """Return the shipped law as it stands on this day.

        Raises:
            StichtagError: the law of this day is not in the data.
            ParameterError: a file of the law data is not as it must be.
        """
        if day < BEKANNT_AB:
            raise StichtagError(day, BEKANNT_AB)
        return _am(day)

    def __getitem__(self, name: str) -> Parameter:
        """Return one parameter.

        Raises:
            ParameterError: there is none of this name, or it does not hold yet on this day.
        """
        try:
            return self.parameter[name]
        except KeyError:
            day = self.stichtag.strftime("%d.%m.%Y")
            raise ParameterError(name, f"Am {day} gibt es keinen solchen Wert.") from None

    def __contains__(self, name: str) -> bool:
        """Say whether a parameter of this name is in force."""
        return name in self.parameter

    def __iter__(self) -> Iterator[str]:
        """Go through the names, sorted."""
        return iter(self.parameter)

    def __len__(self) -> int:
        """Count the parameters in force."""
        return len(self.parameter)

    def values(self) -> tuple[Parameter, ...]:
        """Return all parameters in force, sorted by name."""
        return tuple(self.parameter.values())

    def quellen(self, *names: str) -> tuple[LegalSource, ...]:
        """Return the sources of these parameters, in order, none twice."""
        return tuple(dict.fromkeys(source for name in names for source in self[name].quellen))

    def nachzusehen(self) -> tuple[Parameter, ...]:
        """Return the parameters that nobody has looked at for twelve months on the day."""
        return tuple(p for p in self.values() if ueberfaellig(p.geprueft_am, self.stichtag))


def ueberfaellig(geprueft_am: date, day: date) -> bool:
    """Whether nobody has looked at something for twelve months on a day."""
    months = (day.year - geprueft_am.year) * 12 + day.month - geprueft_am.month
    return months - (day.day < geprueft_am.day) >= _MONATE_BIS_ZUR_NACHSCHAU


@record
class Dateien:
    """The files of a folder by name, sorted; read once for all days."""

    dateien: Mapping[str, _Datei]

    def am(self, day: date) -> Law:
        """Return what holds on this day."""
        found = (_parameter(name, datei, day) for name, datei in self.dateien.items())
        return Law(stichtag=day, parameter={one.name: one for one in found if one})


@lru_cache(maxsize=32)
def _am(day: date) -> Law:
    return _mitgeliefert().am(day)


@cache
def _mitgeliefert() -> Dateien:
    return lade(FOLDER)


def lade(folder: Path) -> Dateien:
    """Read every file below `folder`.

    Raises:
        ParameterError: a file is not as it must be.
    """
    found = datafile.read_all(folder).items()
    said = {path.removesuffix(".yaml").replace("/", "."): value for path, value in found}
    return Dateien(dateien={name: _datei(name, value) for name, value in sorted(said.items())})


def _datei(name: str, said: object) -> _Datei:
    datei = shape.build(_Datei, said, name)
    if not datei.werte or min(datei.werte.items())[1].wert == ERWARTET:
        raise ParameterError(name, "Es fehlt ein erster Wert.")
    for day, fassung in datei.werte.items():
        if not fassung.quellen:
            raise ParameterError(name, f"werte.{day}: Ohne Quelle gilt kein Wert.")
        if fassung.wert != ERWARTET:
            _wert(name, datei.einheit, fassung.wert)
    return datei


def _wert(name: str, einheit: Einheit, wert: Any) -> Wert:  # noqa: ANN401
    if (
        einheit is Einheit.LISTE
        and isinstance(wert, list)
        and all(isinstance(w, str) for w in wert)
    ):
        return tuple(wert)
    if TYPEN[einheit] is Decimal and type(wert) is int:
        wert = Decimal(wert)
    if type(wert) is not TYPEN[einheit]:
        raise ParameterError(name, f"„{wert}“ ist kein Wert der Einheit {einheit}.")
    return cast("Wert", wert)


def _parameter(name: str, datei: _Datei, day: date) -> Parameter | None:
    known = [start for start, f in datei.werte.items() if start <= day and f.wert != ERWARTET]
    if not known:
        return None
    start = max(known)
    fassung = datei.werte[start]
    announced = [d for d, f in datei.werte.items() if d > start and f.wert == ERWARTET]
    return Parameter(
        name=name,
        beschreibung=datei.beschreibung,
        einheit=datei.einheit,
        wert=_wert(name, datei.einheit, fassung.wert),
        bindung=fassung.bindung,
        beleg=fassung.beleg,
        quellen=fassung.quellen,
        gueltig_ab=start,
        geprueft_am=datei.geprueft_am,
        vorbehalt=fassung.vorbehalt,
        aenderung_ab=min(announced, default=None),
    )
