"""Questions about a spec that several rules ask."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ikzdocs.spec.model import Art, Ausgaben, Rechtsform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ikzdocs.spec.model import Beteiligter, Spec


def always(_spec: Spec) -> bool:
    """Whether a rule holds that holds for every spec: yes."""
    return True


def cooperates(spec: Spec) -> bool:
    """Whether a cooperation is to be funded, not its preparation or a merger inside one town."""
    return spec.foerderung.fuer_kooperation


def concludes(spec: Spec) -> bool:
    """Whether the parties conclude anything; a merger inside one town needs no agreement."""
    return spec.foerderung.fuer_vereinbarung


def is_agreement(spec: Spec) -> bool:
    """Whether the parties conclude an öffentlich-rechtliche Vereinbarung."""
    return concludes(spec) and spec.kooperation.rechtsform is Rechtsform.VEREINBARUNG


def crosses(spec: Spec) -> bool:
    """Whether the parties belong to more than one Land, as far as the spec tells."""
    prefixes = {party.ags[:2] for party in spec.beteiligte if party.ags}
    return len(prefixes) > 1 or any(party.land for party in spec.beteiligte)


def needs_approval(spec: Spec) -> bool:
    """Whether the law may ask for a Genehmigung: Delegation, Anstalt, or parties of two Länder."""
    foreign = crosses(spec) and bool(spec.arten)
    delegated = is_agreement(spec) and (Art.DELEGATION in spec.arten or foreign)
    return delegated or spec.kooperation.rechtsform is Rechtsform.ANSTALT


def parties(spec: Spec) -> Iterator[tuple[str, Beteiligter]]:
    """Give each party with its path in the spec (`beteiligte.0`)."""
    for number, party in enumerate(spec.beteiligte):
        yield f"beteiligte.{number}", party


def misspelled(spec: Spec, table: Iterable[str]) -> set[str]:
    """Return the parties that a table lacks because it spells their kuerzel in another way.

    That is told once, by `vereinbarung.verweise`.
    """
    named = set(table)
    known = {party.kuerzel for party in spec.beteiligte}
    near = (get_close_matches(name, sorted(known), n=1) for name in named - known)
    return {found[0] for found in near if found} - named


def figures(spec: Spec) -> tuple[Ausgaben, ...]:
    """Return what each party, and last the Verbund, gives as costs."""
    before = (spec.kosten.vorher.get(party.kuerzel, Ausgaben()) for party in spec.beteiligte)
    return (*before, spec.kosten.nachher)


def without_material(spec: Spec) -> bool:
    """Whether there are figures for personnel, but none for material anywhere."""
    costs = figures(spec)
    return any(c.personal for c in costs) and all(c.sach is None for c in costs)
