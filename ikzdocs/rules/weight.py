"""How much a finding weighs: by the stage of the procedure, by a reason given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from datetime import date

    from ikzdocs.spec.model import Spec

_REIHENFOLGE = tuple(Stand)


def due(spec: Spec, stand: Stand, severity: Severity) -> Severity:
    """Give `severity` once the procedure has reached `stand`, and `offen` before."""
    reached = _REIHENFOLGE.index(spec.stand) >= _REIHENFOLGE.index(stand)
    return severity if reached else Severity.OFFEN


def claimed(spec: Spec, day: date, stichtag: date) -> bool:
    """Whether the application tells a day to come as done: then that day is the one to look at.

    One rule tells it; others do not build on it.
    """
    return spec.stand is Stand.ANTRAG and day > stichtag


def until_answered(spec: Spec, rule: str) -> Severity:
    """Block the funding until `begruendungen` answers the rule.

    For a condition that the programme words „soll“ but lists among its preconditions: unanswered
    it blocks as hard as a „muss“; answered it is a reasoned exception like any other.
    """
    answered = rule in spec.begruendungen
    return Severity.BEGRUENDUNG if answered else Severity.SPERRT_FOERDERUNG
