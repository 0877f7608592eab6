"""The application follows the signature, because the signed agreement is enclosed.

Whether it may come earlier in exceptions could not be read; so this is a warning.

Without finding::

    verfahren: {unterzeichnung: 02.11.2026}
    foerderung: {antragsdatum: 30.11.2026}

With finding::

    verfahren: {unterzeichnung: 02.11.2026}
    foerderung: {antragsdatum: 15.10.2026}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.weight import claimed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.antrag_nach_unterschrift"
TITEL = "Antrag nach Unterschrift"
FORDERT = "Der Antrag wird nach der Unterzeichnung gestellt."
PARAMETER = ("programm.anlagen.vereinbarung",)
SCHWERE = {
    Severity.WARNUNG: "Der Antrag liegt vor der Unterzeichnung.",
}


def applies(spec: Spec) -> bool:
    """Hold once both days are known."""
    return None not in {spec.verfahren.unterzeichnung, spec.foerderung.antragsdatum}


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the two days."""
    signed, day = spec.verfahren.unterzeichnung, spec.foerderung.antragsdatum
    if signed is None or day is None or claimed(spec, signed, lage.stichtag):
        return
    if day < signed:
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"Der Antrag vom {datum_kurz(day)} liegt vor der Unterzeichnung am "
            f"{datum_kurz(signed)}; die unterzeichnete Vereinbarung gehört zum Antrag.",
            path="foerderung.antragsdatum",
            remedy="Das Datum prüfen oder mit der Förderstelle klären, ob der Entwurf genügt.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say the order."""
    return "Erst die Unterzeichnung, dann der Antrag"
