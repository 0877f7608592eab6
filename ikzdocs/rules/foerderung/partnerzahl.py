"""As many parties work together as the programme asks; fewer only with a reason.

Without finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}
      - {name: Gorxheimertal, typ: gemeinde}

With finding::

    beteiligte:
      - {name: Birkenau, typ: gemeinde, federfuehrend: ja}
      - {name: Mörlenbach, typ: gemeinde}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import mehrzahl
from ikzdocs.law import Bindung
from ikzdocs.rules.scope import cooperates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.programmes.model import Partnerregel
    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.partnerzahl"
TITEL = "Zahl der Beteiligten"
FORDERT = "Es arbeiten so viele Kommunen zusammen, wie das Programm verlangt."
PARAMETER = ("programm.partner",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Es sind weniger, als das Programm auch mit Begründung zulässt.",
    Severity.BEGRUENDUNG: "Es sind weniger als in der Regel verlangt, ohne Begründung.",
    Severity.HINWEIS: "Es sind weniger als in der Regel verlangt, mit Begründung.",
}

applies = cooperates


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Count the parties."""
    rule, count = lage.programm.partner, len(spec.beteiligte)
    if rule is None or count >= rule.mindestens:
        return
    severity = _severity(rule, count)
    reason = f"Die Ausnahme unter begruendungen.{ID} begründen oder weitere Kommunen gewinnen."
    yield Finding(
        severity=severity,
        message=f"{count} {mehrzahl(count, 'Beteiligter', 'Beteiligte')}; "
        f"in der Regel sind mindestens {rule.mindestens} nötig.",
        path="beteiligte",
        remedy=reason if severity is Severity.BEGRUENDUNG else "Weitere Kommunen gewinnen.",
    )


def _severity(rule: Partnerregel, count: int) -> Severity:
    enough = rule.mindestens if rule.ausnahme is None else rule.ausnahme
    if count >= enough and rule.bindung is not Bindung.MUSS:
        return Severity.BEGRUENDUNG
    return Severity.SPERRT_FOERDERUNG


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say how many."""
    return f"{len(spec.beteiligte)} Beteiligte"
