"""The agreement (or the statutes) that goes with the application is signed.

Without finding::

    verfahren: {unterzeichnung: 01.10.2026}

With finding::

    stand: antrag
    verfahren: {unterzeichnung: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.vertrag"
TITEL = "Unterzeichnete Vereinbarung"
FORDERT = "Dem Antrag liegt die unterzeichnete Vereinbarung oder die Satzung bei."
PARAMETER = ("programm.anlagen.vereinbarung",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Zum Antrag fehlt die Unterzeichnung.",
    Severity.OFFEN: "Vor dem Antrag steht sie noch aus.",
}

applies = cooperates


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the day of the signature, and whether it is over."""
    signed = spec.verfahren.unterzeichnung
    if signed is None:
        message, remedy = "noch nicht unterzeichnet", "Nach der Unterzeichnung den Tag eintragen."
    elif signed > lage.stichtag:
        message = f"erst am {datum_kurz(signed)} zu unterzeichnen"
        remedy = "Das Datum prüfen oder die Unterzeichnung abwarten."
    else:
        return
    yield Finding(
        severity=due(spec, Stand.ANTRAG, Severity.SPERRT_FOERDERUNG),
        message=f"Die Vereinbarung ist {message}.",
        path="verfahren.unterzeichnung",
        remedy=remedy,
    )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say when."""
    day = spec.verfahren.unterzeichnung
    return f"Unterzeichnet am {datum_kurz(day)}" if day else ""
