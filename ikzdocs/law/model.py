"""One legal parameter: what it says, since when, how sure we are, and where it stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ikzdocs.errors import ParameterError
from ikzdocs.findings import LegalSource
from ikzdocs.record import record

Wert = int | Decimal | bool | date | str | tuple[str, ...]


class Bindung(StrEnum):
    """How strict a norm is; `soll` allows a reasoned exception."""

    MUSS = "muss"
    SOLL = "soll"
    KANN = "kann"


class Beleg(StrEnum):
    """How the value is known: read in the norm, told by others, or concluded by us."""

    VERIFIZIERT = "verifiziert"
    SEKUNDAER = "sekundaer"
    ABGELEITET = "abgeleitet"


class Einheit(StrEnum):
    """The unit of a value, which is also its type."""

    JAHRE = "jahre"
    MONATE = "monate"
    EINWOHNER = "einwohner"
    EURO = "euro"
    PROZENT = "prozent"
    FAKTOR = "faktor"
    DATUM = "datum"
    JA_NEIN = "ja_nein"
    TEXT = "text"
    LISTE = "liste"


TYPEN: Final[dict[Einheit, type]] = {
    Einheit.JAHRE: int,
    Einheit.MONATE: int,
    Einheit.EINWOHNER: int,
    Einheit.EURO: Decimal,
    Einheit.PROZENT: Decimal,
    Einheit.FAKTOR: Decimal,
    Einheit.DATUM: date,
    Einheit.JA_NEIN: bool,
    Einheit.TEXT: str,
    Einheit.LISTE: tuple,
}


@record
class Parameter:
    """A parameter as it stands on the day of its `Law`.

    `name` is the path of its file („kgg.mindestinhalt“); `wert` has the type of `einheit`.
    `gueltig_ab`: from this day ikzdocs applies the value. `vorbehalt` says in German what is not
    known about it. `aenderung_ab`: from this day on another value is announced or must be
    expected, whose wording is not known; it may lie in the past.
    """

    name: str
    beschreibung: str
    einheit: Einheit
    wert: Wert
    bindung: Bindung
    beleg: Beleg
    quellen: tuple[LegalSource, ...]
    gueltig_ab: date
    geprueft_am: date
    vorbehalt: str = ""
    aenderung_ab: date | None = None

    @property
    def gesetz(self) -> str:
        """The first part of the name: the statute („kgg“)."""
        return self.name.partition(".")[0]

    @property
    def norm(self) -> str:
        """The norm of the first source, as a lawyer cites it."""
        return self.quellen[0].norm

    @property
    def zahl(self) -> int:
        """The value as a whole number (years, months, inhabitants)."""
        if isinstance(self.wert, bool) or not isinstance(self.wert, int):
            raise self._mistaken("eine ganze Zahl")
        return self.wert

    @property
    def dezimal(self) -> Decimal:
        """The value in Euro, in percent or as a factor."""
        if not isinstance(self.wert, Decimal):
            raise self._mistaken("ein Betrag oder Prozentsatz")
        return self.wert

    @property
    def datum(self) -> date:
        """The value as a day."""
        if not isinstance(self.wert, date):
            raise self._mistaken("ein Datum")
        return self.wert

    @property
    def ja(self) -> bool:
        """The value as yes or no."""
        if not isinstance(self.wert, bool):
            raise self._mistaken("ja oder nein")
        return self.wert

    @property
    def text(self) -> str:
        """The value as text."""
        if not isinstance(self.wert, str):
            raise self._mistaken("ein Text")
        return self.wert

    @property
    def liste(self) -> tuple[str, ...]:
        """The value as a list of words."""
        if not isinstance(self.wert, tuple):
            raise self._mistaken("eine Liste")
        return self.wert

    def _mistaken(self, wanted: str) -> ParameterError:
        return ParameterError(self.name, f"Der Wert ist nicht {wanted}, sondern „{self.wert}“.")
