"""The cooperation is set up for good, or at least for the years that the programme asks.

Without finding::

    laufzeit: {beginn: 01.01.2027, jahre: 5}

With finding::

    laufzeit: {beginn: 01.01.2027, jahre: 3}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import jahre
from ikzdocs.law import Bindung
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.laufzeit"
TITEL = "Laufzeit"
FORDERT = "Die Kooperation ist auf Dauer oder für die Mindestlaufzeit des Programms angelegt."
PARAMETER = ("programm.laufzeit",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Die Laufzeit ist zu kurz oder fehlt ab dem Beschluss.",
    Severity.BEGRUENDUNG: "Sie ist zu kurz, und das Programm lässt Ausnahmen zu.",
    Severity.OFFEN: "Sie fehlt im Entwurf.",
}
_PATH = "laufzeit.jahre"

applies = cooperates


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the years with those of the programme."""
    rule, years = lage.programm.laufzeit, spec.laufzeit.jahre
    if rule is None or spec.laufzeit.unbefristet:
        return
    if years is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.SPERRT_FOERDERUNG),
            message=f"Die Laufzeit fehlt; nötig sind mindestens {jahre(rule.mindestjahre)}.",
            path=_PATH,
            remedy=f"{_PATH} angeben oder laufzeit.unbefristet: ja.",
        )
    elif years < rule.mindestjahre:
        strict = rule.bindung is Bindung.MUSS
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG if strict else Severity.BEGRUENDUNG,
            message=f"Laufzeit {jahre(years)}; nötig sind mindestens {rule.mindestjahre}.",
            path=_PATH,
            remedy=f"{_PATH} auf mindestens {rule.mindestjahre} setzen.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say how long."""
    years = spec.laufzeit.jahre
    return "Unbefristet" if spec.laufzeit.unbefristet or not years else jahre(years)
