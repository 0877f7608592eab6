"""When a cooperation is kreisweit is not defined in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Foerderart

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "foerderung.kreisweit"
TITEL = "Kreisweite Kooperation"
FORDERT = "Die überwiegende Zahl der kreisangehörigen Gemeinden wirkt mit."
PARAMETER = ("programm.betraege.kreisweit",)
FRAGE = (
    "Wirkt die überwiegende Zahl der kreisangehörigen Gemeinden mit, und trägt der Antrag vor, "
    "warum das Land mehr als die Regelzuwendung geben soll?"
)


def applies(spec: Spec) -> bool:
    """Hold where this kind of funding is asked for."""
    return spec.foerderung.art is Foerderart.KREISWEIT
