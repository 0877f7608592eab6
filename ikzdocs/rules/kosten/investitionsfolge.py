"""Follow-up costs of investments count on both sides, and only where the programme says so.

Without finding::

    kosten: {investitionsfolge: {vorher: 10.000, nachher: 4.000, beruecksichtigen: ja}}

With finding::

    kosten: {investitionsfolge: {vorher: 10.000, beruecksichtigen: ja}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kosten.investitionsfolge"
TITEL = "Investitionsfolgeaufwendungen"
FORDERT = "Mitgerechnet wird nur, was das Programm mitrechnen lässt, und dann auf beiden Seiten."
PARAMETER = ("programm.einsparung",)
SCHWERE = {
    Severity.WARNUNG: "Sie zählen mit, ohne dass das Programm es sagt, oder nur auf einer Seite.",
}
_PATH = "kosten.investitionsfolge"


def applies(spec: Spec) -> bool:
    """Hold where the spec counts them."""
    return spec.kosten.investitionsfolge.beruecksichtigen


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Ask the programme, and look at both sides."""
    rule, costs = lage.programm.einsparung, spec.kosten.investitionsfolge
    if rule is not None and not rule.investitionsfolge:
        yield Finding(
            severity=Severity.WARNUNG,
            message="Das Programm sagt nicht, dass Investitionsfolgeaufwendungen zählen.",
            path=f"{_PATH}.beruecksichtigen",
            remedy="Vor dem Antrag bei der Förderstelle nachfragen oder sie nicht mitrechnen.",
        )
    if (costs.vorher is None) != (costs.nachher is None):
        yield Finding(
            severity=Severity.WARNUNG,
            message="Investitionsfolgeaufwendungen sind nur auf einer Seite angegeben.",
            path=_PATH,
            remedy="Den Betrag vorher und nachher angeben, auch wenn er 0 ist.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that they count on both sides."""
    return "Auf beiden Seiten mitgerechnet"
