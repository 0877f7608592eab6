"""The grant stands in proportion to what is saved in a year.

The programme names no ratio. In the grants that were published it lay between about 0.9 and 3.4;
above the factor in the law data, which is ours, we give a hint and never more.

Without finding::

    kosten: {nachher: {personal: 150.000, sach: 20.000}}

With finding::

    kosten:
      vorher:
        birkenau: {personal: 10.000, sach: 1.000}
        moerlenbach: {personal: 10.000, sach: 1.000}
        gorxheimertal: {personal: 10.000, sach: 1.000}
      nachher: {personal: 20.000, sach: 2.000}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import vielfaches
from ikzdocs.rules.scope import cooperates
from ikzdocs.savings import fehlende_angaben, gegenueberstellung
from ikzdocs.zuwendung import zuwendung

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.verhaeltnis"
TITEL = "Zuwendung und Einsparung"
FORDERT = "Die Zuwendung steht in angemessenem Verhältnis zur jährlichen Einsparung."
PARAMETER = ("programm.einsparung", "praxis.verhaeltnis")
SCHWERE = {
    Severity.HINWEIS: "Die Zuwendung fällt im Verhältnis aus dem Rahmen des Beobachteten.",
}


def applies(spec: Spec) -> bool:
    """Hold for a cooperation whose figures are complete."""
    return cooperates(spec) and not fehlende_angaben(spec)


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Divide the grant by the savings of a year."""
    ratio = _ratio(spec, lage)
    if ratio is not None and ratio > lage.law["praxis.verhaeltnis"].dezimal:
        yield Finding(
            severity=Severity.HINWEIS,
            message=f"Die Zuwendung ist das {vielfaches(ratio)} der jährlichen Einsparung; bisher "
            "veröffentlichte Förderungen lagen darunter.",
            path="foerderung.betrag",
            remedy="Im Antrag erläutern, warum das Verhältnis angemessen ist.",
        )


def _ratio(spec: Spec, lage: Rechtslage) -> Decimal | None:
    rule, amount = lage.programm.einsparung, zuwendung(spec, lage.programm).massgeblich
    result = gegenueberstellung(spec, rule.mindestens) if rule else None
    if result is None or amount is None or result.betrag <= 0:
        return None
    return amount / result.betrag


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say the ratio, where there is one."""
    ratio = _ratio(spec, lage)
    if ratio is None:
        return "Ohne Einsparung oder Betrag nicht zu berechnen"
    return f"Die Zuwendung ist das {vielfaches(ratio)} der jährlichen Einsparung"
