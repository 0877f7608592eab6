"""The Verbund saves as many percent of the personnel and material costs as the programme asks.

The sum of all parties before is compared with the total after, a year each, unrounded. Nothing is
said while figures are missing: that is `foerderung.kostenangaben`. Worded „soll“, but listed as a
precondition: unmet it blocks until a reason answers it.

Without finding::

    kosten: {nachher: {personal: 100.000, sach: 20.000}}

With finding::

    kosten: {nachher: {personal: 400.000, sach: 20.000}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import euro_tabelle, prozent_tabelle
from ikzdocs.law import Bindung
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import until_answered
from ikzdocs.savings import fehlende_angaben, gegenueberstellung

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.programmes.model import Einsparungsregel
    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.savings import Gegenueberstellung
    from ikzdocs.spec.model import Spec

ID = "foerderung.einsparung"
TITEL = "Einsparung"
FORDERT = "Die Personal- und Sachausgaben sinken zusammen um den Satz, den das Programm nennt."
PARAMETER = ("programm.einsparung",)
_ABSTAND = "praxis.sicherheitsabstand"
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Die Einsparung ist zu gering, und niemand hat das begründet.",
    Severity.BEGRUENDUNG: "Sie ist zu gering; das Programm nennt sie nicht als Voraussetzung.",
    Severity.HINWEIS: "Die Ausnahme ist begründet, oder der Abstand zur Schwelle ist klein.",
}


def applies(spec: Spec) -> bool:
    """Hold for a cooperation whose figures are complete."""
    return cooperates(spec) and not fehlende_angaben(spec)


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the unrounded percentage with the threshold."""
    rule, result = lage.programm.einsparung, _result(spec, lage)
    if rule is None or result is None:
        return
    if not result.erfuellt:
        yield Finding(
            severity=_severity(spec, rule),
            message=f"Die Einsparung beträgt {_percent(result)} der Personal- und Sachausgaben; "
            f"nötig sind mindestens {prozent_tabelle(rule.mindestens)}.",
            path="kosten.nachher",
            remedy=_remedy(rule, result),
        )
    elif lage.kennt([_ABSTAND]) and result.prozent < lage.law[_ABSTAND].dezimal:
        yield _narrow(result)


def _result(spec: Spec, lage: Rechtslage) -> Gegenueberstellung | None:
    rule = lage.programm.einsparung
    return gegenueberstellung(spec, rule.mindestens) if rule else None


def _narrow(result: Gegenueberstellung) -> Finding:
    return Finding(
        severity=Severity.HINWEIS,
        message=f"Die Einsparung von {prozent_tabelle(result.prozent)} liegt knapp über der "
        "Schwelle; die Ausgaben nachher dürfen um höchstens "
        f"{euro_tabelle(result.spielraum)} steigen.",
        path="kosten.nachher",
        remedy="Die Annahmen der Gegenüberstellung noch einmal prüfen.",
    )


def _severity(spec: Spec, rule: Einsparungsregel) -> Severity:
    if rule.bindung is Bindung.MUSS:
        return Severity.SPERRT_FOERDERUNG
    return until_answered(spec, ID) if rule.voraussetzung else Severity.BEGRUENDUNG


def _percent(result: Gegenueberstellung) -> str:
    """Write the percentage as everywhere; say so where only rounding brings it to the threshold."""
    shown = prozent_tabelle(result.prozent)
    return (
        shown if result.prozent_gerundet < result.schwelle else f"gerundet {shown}, genau weniger,"
    )


def _remedy(rule: Einsparungsregel, result: Gegenueberstellung) -> str:
    lower = f"Die Ausgaben nachher um {euro_tabelle(result.fehlt_bis_schwelle)} im Jahr senken"
    if rule.bindung is Bindung.MUSS:
        return f"{lower}."
    return f"{lower} oder die Ausnahme unter begruendungen.{ID} begründen."


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say how much is saved."""
    result = _result(spec, lage)
    if result is None:
        return "Nicht zu berechnen, weil es vorher keine Ausgaben gab"
    return f"{prozent_tabelle(result.prozent)} der Personal- und Sachausgaben"
