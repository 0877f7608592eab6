"""The kind of funding fits the cooperation: its amount is not that of another kind.

The amount for each Gemeinde is for a Gemeindeverwaltungsverband only; the one for each
Ortsteilfeuerwehr needs their number.

Without finding::

    foerderung: {art: kooperation}

With finding::

    kooperation: {rechtsform: oeffentlich_rechtliche_vereinbarung}
    foerderung: {art: gemeindeverwaltungsverband}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.programmes.model import Betragsregel
from ikzdocs.rules.scope import always
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Foerderart, Rechtsform, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.foerderart"
TITEL = "Art der Förderung"
FORDERT = "Die Art der Förderung passt zur Rechtsform und zu dem, was gezählt wird."
PARAMETER = ("programm.betraege",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Die Rechtsform oder die Zahl der Beteiligten passt nicht, oder es "
    "ist zu wenig zu zählen.",
    Severity.OFFEN: "Vor dem Antrag fehlt die Zahl der Ortsteilfeuerwehren.",
}

applies = always


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look at the kinds whose amount depends on more than the number of parties."""
    match spec.foerderung.art, lage.programm.betraege.get(spec.foerderung.art):
        case Foerderart.VERWALTUNGSVERBAND, Betragsregel():
            yield from _verband(spec)
        case Foerderart.FEUERWEHRFUSION, Betragsregel() as rule:
            yield from _feuerwehren(spec, rule)


def _verband(spec: Spec) -> Iterator[Finding]:
    if spec.kooperation.rechtsform is not Rechtsform.VERWALTUNGSVERBAND:
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message="Der Betrag je Gemeinde gilt nur für einen Gemeindeverwaltungsverband; "
            "angegeben ist eine andere Rechtsform.",
            path="foerderung.art",
            remedy="foerderung.art oder kooperation.rechtsform berichtigen.",
        )


def _feuerwehren(spec: Spec, rule: Betragsregel) -> Iterator[Finding]:
    number, path = spec.foerderung.ortsteilfeuerwehren, "foerderung.ortsteilfeuerwehren"
    if not spec.zusammenschluss:
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message="Der Betrag je Ortsteilfeuerwehr gilt für einen Zusammenschluss innerhalb "
            f"einer Kommune; angegeben sind {len(spec.beteiligte)} Beteiligte.",
            path="foerderung.art",
            remedy="Nur die eine Kommune angeben oder foerderung.art berichtigen.",
        )
    if number is None:
        yield Finding(
            severity=due(spec, Stand.ANTRAG, Severity.SPERRT_FOERDERUNG),
            message="Es fehlt, wie viele Ortsteilfeuerwehren sich zusammenschließen.",
            path=path,
            remedy=f"{path} angeben.",
        )
    elif number < rule.mindestanzahl:
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message="Für einen Zusammenschluss sind mindestens "
            f"{rule.mindestanzahl} Ortsteilfeuerwehren nötig.",
            path=path,
            remedy=f"{path} berichtigen.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it fits."""
    return "Passt zu den Angaben"
