"""Whether a cooperation is a model for others is decided by the Land, case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Foerderart

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "foerderung.vorbildcharakter"
TITEL = "Besonderer Vorbildcharakter"
FORDERT = (
    "Die Kooperation hat besonderen Vorbildcharakter und ein breites Feld eigenständiger Aufgaben."
)
PARAMETER = ("programm.betraege.vorbildcharakter",)
FRAGE = (
    "Ist der besondere Vorbildcharakter dargelegt, und umfasst die Kooperation viele "
    "eigenständige Aufgaben?"
)


def applies(spec: Spec) -> bool:
    """Hold where this kind of funding is asked for."""
    return spec.foerderung.art is Foerderart.VORBILDCHARAKTER
