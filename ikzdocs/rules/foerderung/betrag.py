"""The amount asked for is the programme's; more only with a reason.

The reason stands in `foerderung.begruendung_hoehe`, or under `begruendungen` like any other.

Without finding::

    foerderung: {betrag: 75.000}

With finding::

    foerderung: {betrag: 90.000}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import euro_tabelle
from ikzdocs.zuwendung import zuwendung

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec
    from ikzdocs.zuwendung import Zuwendung

ID = "foerderung.betrag"
TITEL = "Höhe der Zuwendung"
FORDERT = "Beantragt wird der Betrag, den das Programm vorsieht; mehr ist zu begründen."
PARAMETER = ("programm.betraege",)
SCHWERE = {
    Severity.BEGRUENDUNG: "Beantragt ist mehr, als das Programm vorsieht, ohne Begründung.",
    Severity.HINWEIS: "Beantragt ist mehr mit Begründung, oder weniger.",
}
_PATH = "foerderung.betrag"


def applies(spec: Spec) -> bool:
    """Hold where an amount is asked for."""
    return spec.foerderung.betrag is not None


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the amount with the scale."""
    grant = zuwendung(spec, lage.programm)
    if grant.betrag is None or grant.beantragt is None:
        return
    if grant.ueber_regel:
        yield _above(grant, spec.foerderung.begruendung_hoehe)
    elif grant.beantragt < grant.betrag:
        yield Finding(
            severity=Severity.HINWEIS,
            message=f"Beantragt sind {euro_tabelle(grant.beantragt)}; das Programm sieht "
            f"{euro_tabelle(grant.betrag)} vor ({grant.berechnung}).",
            path=_PATH,
            remedy="Prüfen, ob der volle Betrag beantragt werden soll.",
            sources=grant.quellen,
        )


def _above(grant: Zuwendung, reason: str | None) -> Finding:
    above = euro_tabelle(grant.ueber_regel)
    more = f"{above} mehr, als das Programm vorsieht ({grant.berechnung})"
    if reason:
        return Finding(
            severity=Severity.HINWEIS,
            message=f"Begründete Ausnahme: Beantragt sind {more}. Begründung: {reason}",
            path=_PATH,
            remedy="Über den höheren Betrag entscheidet das Land im Einzelfall.",
            sources=grant.quellen,
        )
    return Finding(
        severity=Severity.BEGRUENDUNG,
        message=f"Beantragt sind {more}.",
        path=_PATH,
        remedy=f"{_PATH} senken oder foerderung.begruendung_hoehe angeben.",
        sources=grant.quellen,
    )


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say how the amount is computed."""
    return zuwendung(spec, lage.programm).berechnung
