"""What a spec leaves out of its parties and the register knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ikzdocs.record import record
from ikzdocs.spec.model import Typ

if TYPE_CHECKING:
    from ikzdocs.register.model import Eintrag, Register
    from ikzdocs.source import Source
    from ikzdocs.spec.model import Beteiligter, Spec

_FELDER = ("typ", "praefix", "ags", "landkreis", "einwohner")
_STATUS = "sonderstatus"
_VERBAENDE = frozenset({Typ.ZWECKVERBAND, Typ.GEMEINDEVERWALTUNGSVERBAND})


@record
class Nachtrag:
    """What was filled in, where in the spec, from which source of which day."""

    path: str
    wert: str
    quelle: str
    stand: date


def benenne(source: Source, register: Register) -> Source:
    """Return the source with the names of parties that are given by their AGS alone."""
    parties = source.data.get("beteiligte")
    if not isinstance(parties, list):
        return source
    named = [_benannt(party, register) for party in parties]
    return replace(source, data={**source.data, "beteiligte": named})


def vollstaendig(spec: Spec) -> bool:
    """Whether the spec itself says of every municipality what the register could fill in."""
    return all(
        getattr(party, name) is not None or party.typ in _VERBAENDE
        for party in spec.beteiligte
        for name in _noetig(party)
    )


def ergaenze(spec: Spec, register: Register, day: date) -> tuple[Spec, tuple[Nachtrag, ...]]:
    """Return the spec with type, title, AGS, Landkreis and inhabitants filled in, and what was.

    A party is found by its AGS, or by a name that only one body has that fits what the spec says.
    Nothing that the spec says is changed; whether it agrees with the register is for the rules.
    """
    then = register.am(day)
    parties = [(party, _gefunden(party, then)) for party in spec.beteiligte]
    filled = tuple(_gefuellt(party, entry, then) if entry else party for party, entry in parties)
    added = tuple(
        Nachtrag(
            path=f"beteiligte.{number}.{name}",
            wert="ja" if name == _STATUS else str(getattr(new, name)),
            quelle=then.quelle,
            stand=then.stand,
        )
        for number, (old, new) in enumerate(zip(spec.beteiligte, filled, strict=True))
        for name in (*_FELDER, _STATUS)
        if getattr(old, name) != getattr(new, name)
    )
    return replace(spec, beteiligte=filled), added


def _noetig(party: Beteiligter) -> tuple[str, ...]:
    own = party.typ in {Typ.KREISFREIE_STADT, Typ.LANDKREIS}
    return ("typ", "ags") if own else ("typ", "ags", "landkreis", "einwohner")


def _benannt(party: Any, register: Register) -> Any:  # noqa: ANN401 - not validated yet
    if not isinstance(party, dict) or party.get("name") or not isinstance(party.get("ags"), str):
        return party
    entry = register.nach_ags(party["ags"].strip())
    return {**party, "name": entry.name} if entry else party


def _gefunden(party: Beteiligter, register: Register) -> Eintrag | None:
    if party.typ in _VERBAENDE:
        return None
    if party.ags:
        return register.nach_ags(party.ags)
    if party.land:
        return None
    found = [entry for entry in register.nach_name(party.name) if _passt(entry, party)]
    return found[0] if len(found) == 1 else None


def _passt(entry: Eintrag, party: Beteiligter) -> bool:
    """Whether nothing that the spec says of a party speaks against an entry."""
    county = party.landkreis is None or _kreis(party.landkreis) == _kreis(entry.landkreis)
    return county and party.typ in {None, entry.typ} and party.praefix in {None, entry.praefix}


def _kreis(name: str | None) -> str:
    return (name or "").casefold().removeprefix("landkreis ").removeprefix("kreis ")


def _gefuellt(party: Beteiligter, entry: Eintrag, register: Register) -> Beteiligter:
    """Fill in what is None; title and status only where the spec leaves the kind of body to us."""
    empty = [name for name in _FELDER if getattr(party, name) is None]
    new = {name: getattr(entry, name) for name in empty if name != "praefix" or not party.typ}
    if party.typ is None and entry.sonderstatus:
        new[_STATUS] = True
    if new.get("einwohner") is not None:
        new["einwohner_stand"] = register.stand
    return replace(party, **new)
