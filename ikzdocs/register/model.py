"""What the register knows of one body, and the register as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache

from ikzdocs.record import record
from ikzdocs.register.kreise import staedte_mit_sonderstatus
from ikzdocs.spec.model import Beteiligter, Typ


@record
class Eintrag:
    """A municipality or Landkreis. `ags` has eight digits; that of a Landkreis ends with 000.

    `landkreis` is the name of the Landkreis that it belongs to, None for a kreisfreie Stadt and
    for a Landkreis itself.
    """

    ags: str
    name: str
    typ: Typ
    praefix: str | None = None
    landkreis: str | None = None
    einwohner: int | None = None
    plz: str | None = None

    @property
    def bezeichnung(self) -> str:
        """Name with official title: „Universitätsstadt Gießen“."""
        return f"{self.praefix} {self.name}" if self.praefix else self.name

    @property
    def sonderstatus(self) -> bool:
        """Whether it is a kreisangehörige Stadt with an Oberbürgermeister."""
        return self.ags in staedte_mit_sonderstatus()

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
            sonderstatus=self.sonderstatus,
        )


@record
class Zustand:
    """AGS and type of a municipality before or after a change; `landkreis` as in `Eintrag`."""

    ags: str
    typ: Typ
    landkreis: str | None


@record
class Aenderung:
    """A municipality that has another AGS and type from the day `ab`."""

    ab: date
    vorher: Zustand
    nachher: Zustand

    def trifft(self, ags: str | None) -> bool:
        """Whether an AGS is one of the two of this municipality."""
        return ags in {self.vorher.ags, self.nachher.ags}


@record
class Register:
    """All bodies as of one day. `quelle` names the source, `stand` the day of its figures."""

    quelle: str
    stand: date
    eintraege: tuple[Eintrag, ...]
    aenderungen: tuple[Aenderung, ...] = ()

    __eq__ = object.__eq__  # to compare all bodies would take longer than to read them
    __hash__ = object.__hash__

    def am(self, day: date) -> Register:
        """Return the register with the AGS and types of this day, whatever its own age."""
        return _am(self, frozenset(change for change in self.aenderungen if day >= change.ab))

    def nach_ags(self, ags: str) -> Eintrag | None:
        """Return the body with this AGS, also by one that it had before or has later."""
        change = self._aenderung(ags)
        numbers = (change.vorher.ags, change.nachher.ags) if change else (ags,)
        return next((self._ags[number] for number in numbers if number in self._ags), None)

    def nach_name(self, name: str) -> tuple[Eintrag, ...]:
        """Return the bodies of exactly this name, with or without their title."""
        return tuple(self._namen.get(name.casefold().strip(), ()))

    def suche(self, text: str) -> tuple[Eintrag, ...]:
        """Return the bodies whose AGS starts with a number or whose name contains all words.

        Names that start with the text come first, then by name.
        """
        wanted = text.casefold().strip()
        if wanted.isdigit():
            found = [entry for entry in self.eintraege if entry.ags.startswith(wanted)]
            return tuple(sorted(found, key=lambda entry: entry.ags))
        words = wanted.split()
        found = [e for e in self.eintraege if all(w in e.bezeichnung.casefold() for w in words)]
        return tuple(
            sorted(found, key=lambda e: (not e.name.casefold().startswith(wanted), e.name, e.ags))
        )

    def zum_zustand(self, entry: Eintrag, happened: frozenset[Aenderung]) -> Eintrag:
        """Return an entry as it is when these changes have happened and the others have not."""
        change = self._aenderung(entry.ags)
        if change is None:
            return entry
        then = change.nachher if change in happened else change.vorher
        return replace(entry, ags=then.ags, typ=then.typ, landkreis=then.landkreis)

    def _aenderung(self, ags: str) -> Aenderung | None:
        return next((change for change in self.aenderungen if change.trifft(ags)), None)

    @cached_property
    def _ags(self) -> dict[str, Eintrag]:
        return {entry.ags: entry for entry in self.eintraege}

    @cached_property
    def _namen(self) -> dict[str, list[Eintrag]]:
        found: dict[str, list[Eintrag]] = {}
        for entry in self.eintraege:
            for name in {entry.name.casefold(), entry.bezeichnung.casefold()}:
                found.setdefault(name, []).append(entry)
        return found


@lru_cache(maxsize=8)
def _am(register: Register, happened: frozenset[Aenderung]) -> Register:
    entries = tuple(register.zum_zustand(entry, happened) for entry in register.eintraege)
    return replace(register, eintraege=entries)
