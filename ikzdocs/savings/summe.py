"""What the parties together spend before, and the Verbund after, in one year."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.savings.model import NULL

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec


@record
class Summe:
    """Costs of a year in Euro; `folge`: follow-up costs of investments, where they are counted."""

    personal: Decimal
    sach: Decimal
    folge: Decimal

    @property
    def gesamt(self) -> Decimal:
        """All of it."""
        return self.personal + self.sach + self.folge


def vorher(spec: Spec) -> Summe:
    """Add up what each party spends itself; every figure must be there."""
    costs = [spec.kosten.vorher[party.kuerzel] for party in spec.beteiligte]
    return Summe(
        personal=sum((cost.personal or NULL for cost in costs), NULL),
        sach=sum((cost.sach or NULL for cost in costs), NULL),
        folge=_gezaehlt(spec, spec.kosten.investitionsfolge.vorher),
    )


def nachher(spec: Spec) -> Summe:
    """Return what the Verbund spends; every figure must be there."""
    costs = spec.kosten.nachher
    return Summe(
        personal=NULL + (costs.personal or NULL),
        sach=NULL + (costs.sach or NULL),
        folge=_gezaehlt(spec, spec.kosten.investitionsfolge.nachher),
    )


def einmalig(spec: Spec) -> Decimal:
    """Add up the one-off costs."""
    return sum((cost.betrag for cost in spec.kosten.einmalig), NULL)


def _gezaehlt(spec: Spec, folge: Decimal | None) -> Decimal:
    return NULL + folge if folge and spec.kosten.investitionsfolge.beruecksichtigen else NULL
