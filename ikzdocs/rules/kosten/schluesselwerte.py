"""A key of cases, percent or amounts has a value for every party, and the shares add up.

What does not add up contradicts the savings annex. Values of strangers are told by
`vereinbarung.verweise`, and the sum is then left alone.

Without finding::

    kosten: {schluessel: {art: prozent, werte: {birkenau: 40, moerlenbach: 40, gorxheimertal: 20}}}

With finding::

    kosten: {schluessel: {art: prozent, werte: {birkenau: 40, moerlenbach: 40, gorxheimertal: 10}}}
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.anteile import HUNDERT, PROZENT_TOLERANZ
from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import FEST, zahl
from ikzdocs.rules.scope import misspelled
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Schluesselart, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kosten.schluesselwerte"
TITEL = "Werte des Kostenschlüssels"
FORDERT = "Die Anteile aller Beteiligten sind angegeben und ergeben zusammen das Ganze."
PARAMETER = ("programm.einsparung",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Ab dem Beschluss fehlt ein Wert, oder die Summe stimmt nicht.",
    Severity.OFFEN: "Im Entwurf fehlt ein Wert.",
    Severity.WARNUNG: "Es sind Werte angegeben, die der gewählte Schlüssel nicht braucht.",
}
_MIT_WERTEN = frozenset({Schluesselart.FALLZAHLEN, Schluesselart.PROZENT, Schluesselart.BETRAEGE})


def applies(spec: Spec) -> bool:
    """Hold for keys that need a value of each party, or that are given some without need."""
    key = spec.kosten.schluessel
    return key.art in _MIT_WERTEN or (key.art is not None and bool(key.werte))


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at each party's value, then at their sum."""
    key, names = spec.kosten.schluessel, {party.kuerzel for party in spec.beteiligte}
    if key.art not in _MIT_WERTEN:
        yield _needless()
        return
    told = key.werte.keys() | misspelled(spec, key.werte)
    for party in spec.beteiligte:
        if party.kuerzel not in told:
            yield Finding(
                severity=due(spec, Stand.BESCHLUSS, Severity.SPERRT_FOERDERUNG),
                message=f"Der Kostenschlüssel nennt keinen Wert für {party.name}.",
                path=f"kosten.schluessel.werte.{party.kuerzel}",
                remedy="Den Wert ergänzen.",
            )
    if names == set(key.werte):
        yield from _sum(spec)


def _needless() -> Finding:
    return Finding(
        severity=Severity.WARNUNG,
        message="Der gewählte Kostenschlüssel braucht keine Werte; die angegebenen haben keine "
        "Wirkung.",
        path="kosten.schluessel.werte",
        remedy="Die Werte löschen oder kosten.schluessel.art berichtigen.",
    )


def _sum(spec: Spec) -> Iterator[Finding]:
    """Compare the sum with what it must be, where it must be something."""
    wanted, unit = _wanted(spec)
    found = sum(spec.kosten.schluessel.werte.values(), Decimal(0))
    tolerance = PROZENT_TOLERANZ if unit == "%" else Decimal(0)
    if wanted is not None and abs(found - wanted) > tolerance:
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message=f"Die Anteile ergeben zusammen {zahl(found)}{FEST}{unit} statt "
            f"{zahl(wanted)}{FEST}{unit}.",
            path="kosten.schluessel.werte",
            remedy="Die Werte so ändern, dass sie aufgehen.",
        )


def _wanted(spec: Spec) -> tuple[Decimal | None, str]:
    after = spec.kosten.nachher
    match spec.kosten.schluessel.art:
        case Schluesselart.PROZENT:
            return HUNDERT, "%"
        case Schluesselart.BETRAEGE if after.personal is not None and after.sach is not None:
            return after.personal + after.sach, "€"
        case _:
            return None, ""


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say that they add up, or what they wait for."""
    if misspelled(spec, spec.kosten.schluessel.werte):
        return "Zu prüfen, sobald die Kürzel der Beteiligten stimmen"
    return "Für alle angegeben; die Anteile gehen auf"
