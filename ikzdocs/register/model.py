"""What the register knows of one body, and the register as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ikzdocs.spec.model import Beteiligter, Typ


@dataclass(frozen=True, slots=True, kw_only=True)
class Eintrag:
    """A municipality or Landkreis. `ags` has eight digits; that of a Landkreis ends with 000.

    `kreis` is the first five digits; `landkreis` its name, None for a kreisfreie Stadt.
    """

    ags: str
    name: str
    typ: Typ
    praefix: str | None = None
    landkreis: str | None = None
    einwohner: int | None = None
    plz: str | None = None

    @property
    def kreis(self) -> str:
        """The first five digits of the AGS."""
        return self.ags[:5]

    @property
    def bezeichnung(self) -> str:
        """Name with official title: „Universitätsstadt Gießen“."""
        return f"{self.praefix} {self.name}" if self.praefix else self.name

    def als_beteiligter(self) -> Beteiligter:
        """Return this body as a party of a cooperation."""
        return Beteiligter(
            name=self.name,
            kuerzel=self.ags,
            typ=self.typ,
            praefix=self.praefix,
            ags=self.ags,
            landkreis=self.landkreis,
            einwohner=self.einwohner,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Zustand:
    """AGS and type of a municipality before or after a change."""

    ags: str
    typ: Typ


@dataclass(frozen=True, slots=True, kw_only=True)
class Aenderung:
    """A municipality that has another AGS and type from the day `ab`."""

    ab: date
    name: str
    vorher: Zustand
    nachher: Zustand

    def am(self, day: date) -> Zustand:
        """Return what holds on this day."""
        return self.nachher if day >= self.ab else self.vorher
