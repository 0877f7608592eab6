"""One line of an official list → `Eintrag`: names and types as the register writes them."""

from __future__ import annotations

from ikzdocs.register.kreise import kreisname
from ikzdocs.register.model import Eintrag
from ikzdocs.spec.model import Typ

# Textkennzeichen of the official register: the only thing that tells the type. Those without a
# type are areas without a municipality; they are no possible party.
TYPEN = {
    "60": Typ.GEMEINDE,
    "61": Typ.KREISFREIE_STADT,
    "62": Typ.KREISFREIE_STADT,
    "63": Typ.STADT,
    "64": Typ.GEMEINDE,
    "65": None,
    "66": None,
    "67": Typ.STADT,
}
_OHNE_TITEL = "Stadt"


def gemeinde(ags: str, amtlich: str, typ: Typ, landkreis: str | None = None) -> Eintrag:
    """Return a municipality; `amtlich` is the name with its suffix („Gießen, Universitätsstadt“).

    A suffix is a title and becomes the `praefix`, but for „Stadt“, which is only the type. The
    name that a Landkreis uses itself, where we know it, comes before `landkreis`.
    """
    name, *titles = (part.strip() for part in amtlich.split(","))
    return Eintrag(
        ags=ags,
        name=name,
        typ=typ,
        praefix=next((title for title in titles if title != _OHNE_TITEL), None),
        landkreis=kreisname(ags[:5]) or landkreis,
    )


def landkreis(nummer: str, name: str) -> Eintrag:
    """Return a Landkreis by the first five digits of its AGS."""
    return Eintrag(ags=f"{nummer}000", name=name, typ=Typ.LANDKREIS)
