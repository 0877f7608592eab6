"""The savings are shown on personnel and material costs, not on personnel alone.

A short form in an information sheet of the ministry speaks of personnel costs; the programme
itself counts both. Material costs that are missing everywhere are told here, once.

Without finding::

    kosten: {nachher: {personal: 180.000, sach: 20.000}}

With finding::

    kosten:
      vorher:
        birkenau: {personal: 80.000, sach: 0}
        moerlenbach: {personal: 80.000, sach: 0}
        gorxheimertal: {personal: 80.000, sach: 0}
      nachher: {personal: 120.000, sach: 0}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates, figures, without_material
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.nur_personal"
TITEL = "Personal- und Sachausgaben"
FORDERT = "Die Gegenüberstellung enthält neben den Personalausgaben auch die Sachausgaben."
PARAMETER = ("programm.einsparung",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Die Sachausgaben fehlen ab dem Beschluss überall.",
    Severity.OFFEN: "Sie fehlen im Entwurf überall.",
    Severity.BEGRUENDUNG: "Sie sind überall mit 0 angegeben, ohne Begründung.",
    Severity.HINWEIS: "Dass sie überall 0 sind, ist begründet.",
}


def applies(spec: Spec) -> bool:
    """Hold for a cooperation that gives any figure for personnel."""
    return cooperates(spec) and any(costs.personal for costs in figures(spec))


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for any figure for material."""
    if without_material(spec):
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.SPERRT_FOERDERUNG),
            message="Die Einsparung ist nur an den Personalausgaben gezeigt; die Sachausgaben "
            "fehlen bei allen Beteiligten und im Verbund.",
            path="kosten.vorher",
            remedy="Unter kosten.vorher und kosten.nachher jeweils sach angeben.",
        )
    elif not any(costs.sach for costs in figures(spec)):
        yield Finding(
            severity=Severity.BEGRUENDUNG,
            message="Alle Sachausgaben sind mit 0 angegeben; verlangt ist die Einsparung an "
            "Personal- und Sachausgaben.",
            path="kosten.vorher",
            remedy=f"Sachausgaben eintragen oder unter begruendungen.{ID} sagen, warum keine "
            "anfallen.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that both are there."""
    return "Beide sind angegeben"
