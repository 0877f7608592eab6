"""The files of `data/` → the law of one day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from ikzdocs import datafile, shape
from ikzdocs.errors import ParameterError
from ikzdocs.findings import LegalSource
from ikzdocs.law.model import TYPEN, Beleg, Bindung, Einheit, Parameter, Wert

FOLDER = Path(__file__).parent / "data"
ERWARTET = "erwartet"
_MONATE_BIS_ZUR_NACHSCHAU = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fassung:
    """One entry of `werte`: what holds from its day; `wert: erwartet` announces a change."""

    wert: Any
    bindung: Bindung = Bindung.MUSS
    beleg: Beleg = Beleg.VERIFIZIERT
    quellen: tuple[LegalSource, ...] = ()
    vorbehalt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Datei:
    """The closed schema of one file."""

    beschreibung: str
    einheit: Einheit
    geprueft_am: date
    werte: Mapping[date, _Fassung]


class Law(Mapping[str, Parameter]):
    """The law of one day: name → `Parameter`, sorted by name, never changing."""

    def __init__(self, stichtag: date, parameter: Mapping[str, Parameter]) -> None:
        """Take parameters as they are; use `Law.at`."""
        self.stichtag = stichtag
        self._parameter = dict(parameter)

    @classmethod
    def at(cls, day: date) -> Law:
        """Return the shipped law as it stands on this day.

        Raises:
            ParameterError: a file of the law data is not as it must be.
        """
        return _at(day)

    def __getitem__(self, name: str) -> Parameter:
        """Return one parameter.

        Raises:
            ParameterError: there is none of this name, or it does not hold yet on this day.
        """
        try:
            return self._parameter[name]
        except KeyError:
            day = self.stichtag.strftime("%d.%m.%Y")
            raise ParameterError(name, f"Am {day} gibt es keinen solchen Wert.") from None

    def __iter__(self) -> Iterator[str]:
        """Go through the names, sorted."""
        return iter(self._parameter)

    def __len__(self) -> int:
        """Count the parameters in force."""
        return len(self._parameter)

    def __contains__(self, name: object) -> bool:
        """Say whether a parameter of this name is in force."""
        return name in self._parameter

    def __hash__(self) -> int:
        """Two views of the same day are one."""
        return hash(self.stichtag)

    def quellen(self, *names: str) -> tuple[LegalSource, ...]:
        """Return the sources of these parameters, in order, none twice."""
        return tuple(dict.fromkeys(source for name in names for source in self[name].quellen))

    def nachzusehen(self) -> tuple[Parameter, ...]:
        """Return the parameters that nobody has looked at for twelve months on the day."""
        return tuple(p for p in self.values() if _ueberfaellig(p.geprueft_am, self.stichtag))


def _ueberfaellig(geprueft_am: date, day: date) -> bool:
    months = (day.year - geprueft_am.year) * 12 + day.month - geprueft_am.month
    return months - (day.day < geprueft_am.day) >= _MONATE_BIS_ZUR_NACHSCHAU


@lru_cache(maxsize=32)
def _at(day: date) -> Law:
    found = (_am(name, datei, day) for name, datei in dateien(FOLDER).items())
    return Law(day, {parameter.name: parameter for parameter in found if parameter})


@cache
def dateien(folder: Path) -> Mapping[str, _Datei]:
    """Read every file below `folder`, sorted by name; one pass for all days.

    Raises:
        ParameterError: a file is not as it must be.
    """
    paths = {
        ".".join(p.relative_to(folder).with_suffix("").parts): p for p in folder.rglob("*.yaml")
    }
    return {name: _datei(name, paths[name]) for name in sorted(paths)}


def _datei(name: str, path: Path) -> _Datei:
    datei = shape.build(_Datei, datafile.read(path), name)
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


def _am(name: str, datei: _Datei, day: date) -> Parameter | None:
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
