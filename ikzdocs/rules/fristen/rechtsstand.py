"""Somebody has looked at the law data and at the programme in the last twelve months.

The Stichtag decides, not the spec: nothing in the file can bring the finding about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz, mehrzahl
from ikzdocs.law import ueberfaellig
from ikzdocs.rules.scope import always

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.rechtsstand"
TITEL = "Rechtsstand"
FORDERT = "Die Rechtsdaten sind in den letzten zwölf Monaten durchgesehen worden."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Werte oder das Programm sind seit zwölf Monaten nicht durchgesehen.",
}
_GEZEIGT = 3

applies = always


def check(_spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Ask law and programme for what is overdue."""
    names = sorted(parameter.name for parameter in lage.law.nachzusehen())
    if ueberfaellig(lage.programm.geprueft_am, lage.stichtag):
        names.insert(0, lage.programm.id)
    if names:
        shown = ", ".join(names[:_GEZEIGT]) + (" …" if len(names) > _GEZEIGT else "")
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"{len(names)} {mehrzahl(len(names), 'Rechtswert', 'Rechtswerte')} hat seit "
            f"zwölf Monaten niemand durchgesehen: {shown}",
            path="programm",
            remedy="Eine neuere Fassung von ikzdocs verwenden oder die Normen selbst nachlesen; "
            "„ikzdocs law --check“ zählt sie auf.",
        )


def feststellung(_spec: Spec, lage: Rechtslage) -> str:
    """Say since when."""
    return f"Rechtsstand {datum_kurz(min(p.geprueft_am for p in lage.law.values()))}"
