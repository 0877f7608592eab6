"""Whether a party of the spec and an entry of the register are the same body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ikzdocs.register import Eintrag, Register
    from ikzdocs.spec.model import Beteiligter


def same_name(party: Beteiligter, entry: Eintrag) -> bool:
    """Whether the names agree, with or without the official title."""
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
