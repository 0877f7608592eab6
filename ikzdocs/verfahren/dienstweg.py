"""The Dienstweg of the application: that of the party which applies for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.programmes.model import Stufe
from ikzdocs.verfahren.aufsicht import aufsicht_ueber
from ikzdocs.verfahren.model import Dienstweg
from ikzdocs.verfahren.ort import ort, stelle

if TYPE_CHECKING:
    from ikzdocs.programmes.model import Land, Programm
    from ikzdocs.spec.model import Beteiligter, Spec

_RANG = tuple(Stufe)


def dienstweg(spec: Spec, programm: Programm) -> Dienstweg:
    """Return whom the application is for and over whom it goes.

    A level below the applicant's own supervision is left out. Where the applicant or its place is
    not known, `ueber` is empty and `fehlt` says what is needed.
    """
    lead, land = spec.federfuehrung, programm.land
    levels = _stufen(lead, programm) if lead else ()
    offices = [stelle(level, ort(lead, land), land) for level in levels if lead]
    known = tuple(office for office in offices if office)
    complete = lead is not None and len(known) == len(offices) and not _typ_fehlt(lead, land)
    return Dienstweg(
        adressat=land.stellen[programm.antrag.adressat],
        ueber=known if complete else (),
        begruendung=programm.antrag.stellungnahme,
        fehlt=() if complete else _fehlt(spec, lead),
        quellen=programm.antrag.quellen,
    )


def _stufen(lead: Beteiligter, programm: Programm) -> tuple[Stufe, ...]:
    """Return the levels that the application passes; all where the Land's order is not known."""
    level = aufsicht_ueber(lead, programm.land) or Stufe.UNTERE
    return tuple(s for s in programm.antrag.ueber if _RANG.index(s) >= _RANG.index(level))


def _typ_fehlt(lead: Beteiligter, land: Land) -> bool:
    return land.aufsicht is not None and lead.typ is None


def _fehlt(spec: Spec, lead: Beteiligter | None) -> tuple[str, ...]:
    if lead is None:
        return ("beteiligte",)
    number = spec.beteiligte.index(lead)
    fields = (("typ", lead.typ), ("ags", lead.ags), ("landkreis", lead.landkreis))
    return tuple(f"beteiligte.{number}.{name}" for name, value in fields if value is None)
