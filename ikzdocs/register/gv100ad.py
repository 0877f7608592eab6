"""The official Gemeindeverzeichnis: a GV100AD file of the Statistisches Bundesamt, fixed width."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from ikzdocs.errors import SourceError
from ikzdocs.record import record
from ikzdocs.register.eintrag import TYPEN, gemeinde, landkreis
from ikzdocs.register.kreise import kreisname
from ikzdocs.register.model import Eintrag, Register
from ikzdocs.spec.model import Typ

if TYPE_CHECKING:
    from collections.abc import Iterator

QUELLE = "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis"
HOECHSTENS = 20_000_000
_KREIS, _GEMEINDE = "40", "60"
_KREISWORT = {"43": "Kreis", "44": "Landkreis"}
_ABHILFE = "Die Datei GV100AD unverändert vom Statistischen Bundesamt herunterladen."


def lies(content: bytes, name: str) -> Register:
    """Return the register that a GV100AD file holds; areas without a municipality are left out.

    `name` is how messages call the file.

    Raises:
        SourceError: the file is no GV100AD file; names the line and what is wrong in it.
    """
    if len(content) > HOECHSTENS:
        raise SourceError(name, "Die Datei ist für ein Gemeindeverzeichnis zu groß.", _ABHILFE)
    records = tuple(_records(content, name))
    counties = {record.schluessel[:5]: record.kreis() for record in records if record.art == _KREIS}
    towns = [_town(record, counties) for record in records if record.art == _GEMEINDE]
    entries = tuple(entry for entry in towns if entry)
    if not entries:
        raise SourceError(name, "Die Datei enthält keine Gemeinde.", _ABHILFE)
    _refuse_doubles(entries, name)
    return Register(
        quelle=QUELLE,
        stand=max(record.stand for record in records),
        eintraege=(*entries, *(_county(entries, counties))),
    )


@record
class _Record:
    """One line; the slices are those of the record layout, counted from 0."""

    file: str
    line: int
    text: str

    @property
    def art(self) -> str:
        return self.text[0:2]

    @property
    def schluessel(self) -> str:
        return self.text[10:18].strip()

    @property
    def name(self) -> str:
        return self.text[22:72].strip()

    @property
    def kennzeichen(self) -> str:
        return self.text[122:124]

    @property
    def plz(self) -> str:
        return self.text[165:170].strip()

    @property
    def stand(self) -> date:
        try:
            return datetime.strptime(self.text[2:10], "%Y%m%d").date()  # noqa: DTZ007 - no time
        except ValueError:
            raise self.fault("Der Gebietsstand ist kein Datum.") from None

    @property
    def einwohner(self) -> int:
        figure = self.text[139:150].strip()
        if not figure.isdecimal():
            raise self.fault(f"Die Einwohnerzahl „{figure}“ ist keine Zahl.")
        return int(figure)

    def kreis(self) -> str:
        """Return the name of a Landkreis: „Landkreis Gießen“, „Wetteraukreis“."""
        word = _KREISWORT.get(self.kennzeichen, "")
        return self.name if "kreis" in self.name.casefold() else f"{word} {self.name}".strip()

    def fault(self, message: str) -> SourceError:
        return SourceError(self.file, message, _ABHILFE, self.line)


def _records(content: bytes, name: str) -> Iterator[_Record]:
    for number, text in enumerate(_text(content).splitlines(), start=1):
        record = _Record(file=name, line=number, text=text)
        if not text.strip():
            continue
        if not record.art.isdecimal():
            raise record.fault("Die Zeile beginnt nicht mit einer Satzart.")
        if record.art in {_KREIS, _GEMEINDE}:
            yield record


def _text(content: bytes) -> str:
    """Decode as UTF-8; older files are in the Western European encoding."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("iso-8859-1")


def _town(record: _Record, counties: dict[str, str]) -> Eintrag | None:
    key, mark = record.schluessel, record.kennzeichen
    if len(key) != len("06431004") or not key.isdecimal():
        raise record.fault(f"„{key}“ ist kein achtstelliger Gemeindeschlüssel.")
    if not record.name:
        raise record.fault("Der Name fehlt.")
    if mark not in TYPEN:
        raise record.fault(f"Das Textkennzeichen „{mark}“ ist nicht bekannt.")
    kind = TYPEN[mark]
    if kind is None:
        return None
    county = None if kind is Typ.KREISFREIE_STADT else counties.get(key[:5])
    town = gemeinde(key, record.name, kind, county)
    return replace(town, einwohner=record.einwohner, plz=record.plz or None)


def _county(towns: tuple[Eintrag, ...], counties: dict[str, str]) -> Iterator[Eintrag]:
    """Yield the Landkreise in which towns lie, by the name they use where we know it."""
    for number in sorted({town.ags[:5] for town in towns if town.typ is not Typ.KREISFREIE_STADT}):
        own = kreisname(number) or counties.get(number)
        if own:
            yield landkreis(number, own)


def _refuse_doubles(entries: tuple[Eintrag, ...], name: str) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.ags in seen:
            message = f"Der Gemeindeschlüssel {entry.ags} kommt zweimal vor."
            raise SourceError(name, message, _ABHILFE)
        seen.add(entry.ags)
