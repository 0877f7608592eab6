"""Sums shared among the parties: by the cost key, to the cent, in any order of the parties."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.spec.model import Schluesselart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.spec.model import Spec

CENT = Decimal("0.01")
HUNDERT = Decimal(100)
# Thirds in percent with two decimals miss 100 by a few hundredths.
PROZENT_TOLERANZ = Decimal("0.05")


@record
class Teil:
    """One share on its way to the cent, in Euro; `bruchteil` is what rounding down cut off a cent.

    `rang` says who comes first when the cents that are left are given out, `restcent` what came.
    """

    abgerundet: Decimal
    bruchteil: Fraction
    rang: int
    restcent: Decimal

    @property
    def betrag(self) -> Decimal:
        """The share."""
        return self.abgerundet + self.restcent


def verteilen(betrag: Decimal, gewichte: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Share a sum in Euro by weights, to the cent, by the largest remainder.

    The weights are not negative and not all zero. Equal remainders go by name, so that the result
    does not depend on the order. The shares add up to `betrag` exactly.
    """
    return {name: teil.betrag for name, teil in rechenweg(betrag, gewichte).items()}


def rechenweg(betrag: Decimal, gewichte: Mapping[str, Decimal]) -> dict[str, Teil]:
    """Share as `verteilen` does, and show how each share came about."""
    total = sum(Fraction(weight) for weight in gewichte.values())
    cents = Fraction(betrag / CENT)
    exact = {name: cents * Fraction(weight) / total for name, weight in gewichte.items()}
    whole = {name: int(value // 1) for name, value in exact.items()}
    left = int(cents) - sum(whole.values())
    order = sorted(exact, key=lambda name: (whole[name] - exact[name], name))
    ranks = {name: rank for rank, name in enumerate(order, start=1)}
    return {
        name: Teil(
            abgerundet=whole[name] * CENT,
            bruchteil=value - whole[name],
            rang=ranks[name],
            restcent=(ranks[name] <= left) * CENT,
        )
        for name, value in exact.items()
    }


def schluesselgewichte(spec: Spec, betrag: Decimal) -> dict[str, Decimal] | None:
    """Return the weight of each party by the cost key of the spec.

    None where the key is not complete or contradicts itself: no key, a party without value,
    percentages that are not 100 together, amounts that are not `betrag` (in Euro) together.
    """
    weights = _gewichte(spec)
    if weights is None or any(weight < 0 for weight in weights.values()):
        return None
    total = sum(weights.values(), Decimal(0))
    match spec.kosten.schluessel.art:
        case Schluesselart.PROZENT:
            consistent = abs(total - HUNDERT) <= PROZENT_TOLERANZ
        case Schluesselart.BETRAEGE:
            consistent = total == betrag
        case _:
            consistent = total > 0
    return weights if consistent and total > 0 else None


def _gewichte(spec: Spec) -> dict[str, Decimal] | None:
    key = spec.kosten.schluessel
    names = [party.kuerzel for party in spec.beteiligte]
    if spec.zusammenschluss:
        return dict.fromkeys(names, Decimal(1))
    match key.art:
        case None:
            return None
        case Schluesselart.GLEICH:
            return dict.fromkeys(names, Decimal(1))
        case Schluesselart.EINWOHNER:
            found = {p.kuerzel: Decimal(p.einwohner) for p in spec.beteiligte if p.einwohner}
        case _:
            found = {name: key.werte[name] for name in names if name in key.werte}
    return found if len(found) == len(set(names)) else None
