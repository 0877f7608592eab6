"""Less than the share that the law names is rendered on the open market.

Without finding::

    vergabe: {marktanteil: 5}

With finding::

    vergabe: {marktanteil: 25}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import prozent_tabelle
from ikzdocs.rules.scope import is_agreement
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vergabe.marktanteil"
TITEL = "Anteil am offenen Markt"
FORDERT = "Der Anteil der Leistungen am offenen Markt bleibt unter der Grenze."
PARAMETER = ("gwb.marktanteil",)
SCHWERE = {
    Severity.WARNUNG: "Der Anteil erreicht die Grenze, oder die Angabe fehlt zum Antrag.",
    Severity.OFFEN: "Die Angabe fehlt vor dem Antrag.",
}

applies = is_agreement


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the share with the limit."""
    limit, share = lage.law["gwb.marktanteil"].dezimal, spec.vergabe.marktanteil
    if share is None:
        yield _finding(
            due(spec, Stand.ANTRAG, Severity.WARNUNG),
            "Es fehlt die Angabe, welcher Anteil der Leistungen am offenen Markt erbracht wird.",
        )
    elif share >= limit:
        yield _finding(
            Severity.WARNUNG,
            f"{prozent_tabelle(share)} der Leistungen werden am offenen Markt erbracht; ohne "
            f"Vergabe zulässig sind weniger als {prozent_tabelle(limit)}.",
        )


def _finding(severity: Severity, message: str) -> Finding:
    path, remedy = "vergabe.marktanteil", "Das Mittel der letzten drei Jahre zugrunde legen."
    return Finding(severity=severity, message=message, path=path, remedy=remedy)


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the share."""
    return f"{prozent_tabelle(spec.vergabe.marktanteil or Decimal(0))} am offenen Markt"
