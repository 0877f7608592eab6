"""Whether a party of the spec and an entry of the register are the same body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.register import kreisnummer
from ikzdocs.spec.model import Typ

if TYPE_CHECKING:
    from ikzdocs.programmes.model import Land
    from ikzdocs.register import Eintrag, Register
    from ikzdocs.spec.model import Beteiligter


_VERBAENDE = frozenset({Typ.ZWECKVERBAND, Typ.GEMEINDEVERWALTUNGSVERBAND})


def known(party: Beteiligter, register: Register, land: Land) -> Eintrag | None:
    """Return the entry of a party: by its AGS, else the only one of its name in the Land.

    The Landkreis Gießen is found by the name of the town as well.
    """
    if party.ags:
        return register.nach_ags(party.ags)
    if party.typ in _VERBAENDE or not land.umfasst(party):
        return None
    if party.typ is Typ.LANDKREIS and (county := kreisnummer(party.name)):
        return register.nach_ags(f"{county}000")
    found = [entry for entry in register.nach_name(party.name) if entry.ags.startswith(land.ags)]
    return found[0] if len(found) == 1 else None


def same_name(party: Beteiligter, entry: Eintrag) -> bool:
    """Whether the names agree, with or without the official title or the word Landkreis."""
    if entry.typ is Typ.LANDKREIS:
        return kreisnummer(party.name) == entry.ags[:5]
    told = {party.name.casefold(), f"{party.praefix} {party.name}".casefold()}
    return not told.isdisjoint({entry.name.casefold(), entry.bezeichnung.casefold()})


def misplaced(party: Beteiligter, register: Register) -> bool:
    """Whether the AGS of a party belongs to another body."""
    entry = register.nach_ags(party.ags) if party.ags else None
    return entry is not None and not same_name(party, entry)


def changed(party: Beteiligter, register: Register) -> Eintrag | None:
    """Return the entry of a town whose status has changed or will change, else None.

    It is known by either of its AGS, or by its name where it gives none.
    """
    entries = register.nach_name(party.name)
    named = entries[0].ags if entries and party.land is None else None
    number = party.ags or named
    for change in register.aenderungen:
        if change.trifft(number):
            return register.nach_ags(change.nachher.ags)
    return None
