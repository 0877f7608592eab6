"""Whether the parties apply a tariff of the public sector is not in the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Personalmodell

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "personal.gestellung"
TITEL = "Gestellung ohne Erlaubnis"
FORDERT = "Die Gestellung von Personal ist von der Arbeitnehmerüberlassung ausgenommen."
PARAMETER = ("aueg.ausnahme",)
FRAGE = (
    "Wenden alle beteiligten Arbeitgeber Tarifverträge des öffentlichen Dienstes an, sodass "
    "die Gestellung ohne Erlaubnis zulässig ist?"
)


def applies(spec: Spec) -> bool:
    """Hold where staff are assigned."""
    return spec.personal.modell is Personalmodell.GESTELLUNG
