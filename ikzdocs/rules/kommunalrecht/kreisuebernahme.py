"""A Landkreis that takes over tasks of its Gemeinden needs a resolution of a special majority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.rules.scope import is_agreement
from ikzdocs.spec.model import Art, Typ

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.kreisuebernahme"
TITEL = "Übernahme durch den Landkreis"
FORDERT = "Der Kreistag hat die Übernahme von Aufgaben der Gemeinden beschlossen."
PARAMETER = ("hko.uebernahme",)
FRAGE = (
    "Übernimmt der Landkreis Aufgaben seiner Gemeinden, und hat der Kreistag das mit der Mehrheit "
    "der gesetzlichen Zahl seiner Mitglieder beschlossen?"
)


def applies(spec: Spec) -> bool:
    """Hold where tasks are delegated to a Landkreis."""
    lead = spec.federfuehrung
    delegated = is_agreement(spec) and Art.DELEGATION in spec.arten
    return delegated and lead is not None and lead.typ is Typ.LANDKREIS
