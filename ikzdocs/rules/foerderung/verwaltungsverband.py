"""Whether a Verband takes over nearly all tasks is read in its statutes, not in the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Foerderart

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "foerderung.verwaltungsverband"
TITEL = "Umfang des Gemeindeverwaltungsverbands"
FORDERT = "Der Gemeindeverwaltungsverband nimmt nahezu alle Aufgaben wahr."
PARAMETER = ("programm.betraege.gemeindeverwaltungsverband",)
FRAGE = (
    "Nimmt der Gemeindeverwaltungsverband nach seiner Satzung nahezu alle Aufgaben seiner "
    "Mitglieder wahr?"
)


def applies(spec: Spec) -> bool:
    """Hold where this kind of funding is asked for."""
    return spec.foerderung.art is Foerderart.VERWALTUNGSVERBAND
