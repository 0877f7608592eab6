"""Which authority is competent for the agreement, with the fact that decides it.

The order of the questions is that of the statute: the highest level that any party calls for.
What is decided by one party stays decided, whatever is still unknown of the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs import register
from ikzdocs.formats import aufzaehlung, mehrzahl
from ikzdocs.programmes.model import Aufsichtsordnung, Land, Stufe
from ikzdocs.record import record
from ikzdocs.spec.model import Beteiligter, Typ
from ikzdocs.verfahren.model import Aufsicht
from ikzdocs.verfahren.ort import Ort, ort, stelle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ikzdocs.programmes.model import Programm, Stelle
    from ikzdocs.spec.model import Spec


_UNBEKANNT = {
    Stufe.UNTERE: "Welcher es ist, ist nicht angegeben.",
    Stufe.OBERE: "Der Regierungsbezirk ist ohne AGS nicht zu erkennen.",
}
_VERBAENDE = frozenset({Typ.ZWECKVERBAND, Typ.GEMEINDEVERWALTUNGSVERBAND})


@record
class _Lage:
    """The parties with the places where they lie, and the order of their Land."""

    parteien: tuple[Beteiligter, ...]
    orte: tuple[Ort, ...]
    land: Land
    ordnung: Aufsichtsordnung

    def namen(self, chosen: Iterable[Beteiligter]) -> str:
        return aufzaehlung([party.name for party in chosen])


def aufsicht(spec: Spec, programm: Programm) -> Aufsicht:
    """Return the authority that supervises the agreement of these parties."""
    land = programm.land
    if land.aufsicht is None:
        return _offen(f"Die Aufsicht im Land {land.name} ist nicht hinterlegt.")
    lage = _Lage(
        parteien=spec.beteiligte,
        orte=tuple(ort(party, land) for party in spec.beteiligte),
        land=land,
        ordnung=land.aufsicht,
    )
    return _oberste(lage) or _unvollstaendig(lage) or _obere(lage) or _untere(lage)


def aufsicht_ueber(partei: Beteiligter, land: Land) -> Stufe | None:
    """Return the level of supervision over one party alone; None where the data does not say."""
    if land.aufsicht is None or partei.typ is None:
        return None
    if partei.ags in land.aufsicht.oberste_parteien:
        return Stufe.OBERSTE
    return Stufe.OBERE if _unter_oberer(partei) else Stufe.UNTERE


def aufsichtsstelle(partei: Beteiligter, land: Land) -> Stelle | None:
    """Return the authority over one party alone; None where data or spec do not tell it."""
    level = aufsicht_ueber(partei, land)
    return stelle(level, ort(partei, land), land) if level else None


def _unter_oberer(partei: Beteiligter) -> bool:
    """Whether a body stands at the level of a Kreis; an AGS says so by its ending."""
    ags = partei.ags or ""
    level = partei.typ in {Typ.LANDKREIS, Typ.KREISFREIE_STADT} or ags.endswith("000")
    return level or partei.sonderstatus or ags in register.staedte_mit_sonderstatus()


def _oberste(lage: _Lage) -> Aufsicht | None:
    outside = [party for party in lage.parteien if not lage.land.umfasst(party)]
    if outside:
        return _bei(lage, Stufe.OBERSTE, f"Außerhalb von {lage.land.name}: {lage.namen(outside)}.")
    named = [party for party in lage.parteien if party.ags in lage.ordnung.oberste_parteien]
    if named:
        return _bei(lage, Stufe.OBERSTE, f"Beteiligt: {lage.namen(named)}.")
    districts = sorted({place.bezirk for place in lage.orte if place.bezirk})
    if len(districts) > 1:
        listed = aufzaehlung(districts)
        return _bei(lage, Stufe.OBERSTE, f"Mehrere Regierungsbezirke sind beteiligt: {listed}.")
    return None


def _unvollstaendig(lage: _Lage) -> Aufsicht | None:
    """Without type or place of a party the levels below cannot be told apart."""
    missing = {
        f"beteiligte.{number}.{field}": party.name
        for number, (party, place) in enumerate(zip(lage.parteien, lage.orte, strict=True))
        for field, unknown in (("typ", party.typ is None), ("landkreis", place.kreis is None))
        if unknown
    }
    if not missing:
        return None
    names = aufzaehlung(dict.fromkeys(missing.values()))
    return _offen(f"Art oder Landkreis fehlen noch bei {names}.", tuple(missing))


def _obere(lage: _Lage) -> Aufsicht | None:
    high = [party for party in lage.parteien if _unter_oberer(party)]
    several = len({place.kreis for place in lage.orte}) > 1
    if not high and not several:
        return None
    counties = [party for party in high if party.typ is Typ.LANDKREIS]
    if counties:
        verb = mehrzahl(len(counties), "Als Landkreis ist", "Als Landkreise sind")
        reason = f"{verb} beteiligt: {lage.namen(counties)}."
    elif high:
        told = any(party.sonderstatus or party.typ is Typ.KREISFREIE_STADT for party in high)
        unsure = "" if told else f" {lage.ordnung.vorbehalt}"
        verb = mehrzahl(len(high), "steht", "stehen")
        reason = f"Unter der Aufsicht der oberen Behörde {verb}: {lage.namen(high)}.{unsure}"
    else:
        names = aufzaehlung(sorted({place.kreisname for place in lage.orte if place.kreisname}))
        reason = f"Mehrere Landkreise eines Regierungsbezirks sind beteiligt: {names}."
    return _bei(lage, Stufe.OBERE, reason)


def _untere(lage: _Lage) -> Aufsicht:
    kreisname = next((place.kreisname for place in lage.orte if place.kreisname), None)
    where = f": {kreisname}" if kreisname else ""
    reason = f"Alle Beteiligten liegen in einem Landkreis{where}."
    if any(party.typ in _VERBAENDE for party in lage.parteien):
        reason += " Für Verbände gilt das entsprechend."
    return _bei(lage, Stufe.UNTERE, reason)


def _bei(lage: _Lage, stufe: Stufe, begruendung: str) -> Aufsicht:
    place = max(lage.orte, key=lambda place: (bool(place.bezirk), bool(place.kreisname)))
    office = stelle(stufe, place, lage.land)
    if office is None:
        field = "landkreis" if stufe is Stufe.UNTERE else "ags"
        paths = tuple(f"beteiligte.{number}.{field}" for number in range(len(lage.parteien)))
        return _offen(f"{begruendung} {_UNBEKANNT[stufe]}", paths)
    return Aufsicht(
        stufe=stufe, stelle=office, begruendung=begruendung, quellen=lage.ordnung.quellen
    )


def _offen(begruendung: str, fehlt: tuple[str, ...] = ()) -> Aufsicht:
    return Aufsicht(stufe=None, stelle=None, begruendung=begruendung, fehlt=fehlt)
