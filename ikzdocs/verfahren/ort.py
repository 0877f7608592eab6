"""Where a party lies: its Landkreis and Regierungsbezirk, as far as the spec tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs import register
from ikzdocs.programmes.model import Stufe
from ikzdocs.record import record
from ikzdocs.spec.model import Typ

if TYPE_CHECKING:
    from ikzdocs.programmes.model import Land, Stelle
    from ikzdocs.spec.model import Beteiligter

_VERBAND = re.compile(r"[\w-]*[Vv]erband\b")


@record
class Ort:
    """`kreis` is the first five digits of the AGS or, where unknown, the name of the Landkreis.

    Both it and `kreisname` are None while nothing is known; `bezirk` is the name of the
    Regierungsbezirk.
    """

    kreis: str | None
    kreisname: str | None
    bezirk: str | None


def ort(partei: Beteiligter, land: Land) -> Ort:
    """Return where a party lies."""
    name = partei.name if partei.typ is Typ.LANDKREIS else partei.landkreis
    number = partei.ags[:5] if partei.ags else register.kreisnummer(name or "")
    return Ort(
        kreis=number or (name and _schluessel(name)),
        kreisname=register.kreisname(number or "") or (name and mit_kreis(name)),
        bezirk=land.bezirke.get((number or "")[:3]),
    )


def stelle(stufe: Stufe, place: Ort, land: Land) -> Stelle | None:
    """Return the authority of a level for a place; None where the place does not tell which."""
    known = {Stufe.UNTERE: place.kreisname, Stufe.OBERE: place.bezirk, Stufe.OBERSTE: land.name}
    if land.bezirke and known[stufe] is None:
        return None
    kreis = des_kreises(place.kreisname) if place.kreisname else ""
    return land.stellen[stufe].fuer(kreis=kreis, bezirk=place.bezirk or "")


def mit_kreis(name: str) -> str:
    """Return a Landkreis with the word: „Landkreis Gießen“ for „Gießen“; others as they are."""
    return name if "kreis" in name.casefold() else f"Landkreis {name}"


def des_kreises(name: str) -> str:
    """Return the genitive with article: „des Main-Kinzig-Kreises“, „des Landkreises Gießen“."""
    return "des " + re.sub(r"(?<=[Kk]reis)\b", "es", name, count=1)


def von(partei: Beteiligter) -> str:
    """Return whose something is: „von Birkenau“, „des Wetteraukreises“, „des Wasserverbandes Ried“.

    A body whose noun is not known to inflect stands in quotation marks.
    """
    if partei.typ is Typ.LANDKREIS:
        return des_kreises(mit_kreis(partei.name))
    if _VERBAND.match(partei.name):
        return "des " + _VERBAND.sub(r"\g<0>es", partei.name, count=1)
    if partei.typ in {Typ.ZWECKVERBAND, Typ.GEMEINDEVERWALTUNGSVERBAND}:
        return f"des Verbands „{partei.name}“"
    return f"von {partei.name}"


def _schluessel(name: str) -> str:
    return mit_kreis(name).casefold()
