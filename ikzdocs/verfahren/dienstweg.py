"""The Dienstweg of the application: that of the party which applies for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.programmes.model import Stufe
from ikzdocs.verfahren.aufsicht import aufsicht_ueber
from ikzdocs.verfahren.model import Dienstweg
from ikzdocs.verfahren.ort import des_kreises, ort

if TYPE_CHECKING:
    from ikzdocs.programmes.model import Land, Programm, Stelle
    from ikzdocs.spec.model import Beteiligter, Spec

_STUFEN = tuple(Stufe)


def dienstweg(spec: Spec, programm: Programm) -> Dienstweg:
    """Return whom the application is for and over whom it goes.

    A level below the applicant's own supervision is left out. Where the place of the applicant is
    not known, the way is empty and `fehlt` says what is needed.
    """
    land, route = programm.land, programm.antrag
    lead = spec.federfuehrung
    level = aufsicht_ueber(lead, land) if lead else None
    passed = [s for s in route.ueber if level and _STUFEN.index(s) >= _STUFEN.index(level)]
    offices = [_stelle(lead, stufe, land) for stufe in passed] if lead else []
    known = tuple(office for office in offices if office)
    missing = _fehlt(spec, lead) if level is None or len(known) < len(offices) else ()
    return Dienstweg(
        adressat=land.stellen[route.adressat],
        ueber=() if missing else known,
        begruendung=route.stellungnahme,
        fehlt=missing,
        quellen=route.quellen,
    )


def _stelle(partei: Beteiligter, stufe: Stufe, land: Land) -> Stelle | None:
    """Fill in an office for one party; None while the spec does not tell where the party lies."""
    place = ort(partei, land)
    needed = place.kreisname if stufe is Stufe.UNTERE else place.bezirk
    if needed is None and land.bezirke:
        return None
    kreis = des_kreises(place.kreisname) if place.kreisname else ""
    return land.stellen[stufe].fuer(kreis=kreis, bezirk=place.bezirk or "")


def _fehlt(spec: Spec, lead: Beteiligter | None) -> tuple[str, ...]:
    if lead is None:
        return ("beteiligte",)
    number = spec.beteiligte.index(lead)
    fields = (("typ", lead.typ), ("ags", lead.ags), ("landkreis", lead.landkreis))
    return tuple(f"beteiligte.{number}.{name}" for name, value in fields if value is None)
