"""Software handed over without a price can still be a contract for value."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "vergabe.software"
TITEL = "Überlassung von Software"
FORDERT = "Auch eine unentgeltliche Überlassung von Software ist vergaberechtlich geprüft."
PARAMETER = ("eugh.software",)
FRAGE = (
    "Wird Software überlassen, auch unentgeltlich? Dann kann ein entgeltlicher Vertrag vorliegen."
)

_FELDER = frozenset({"digitalisierung", "informationssicherheit", "informationstechnik"})


def applies(spec: Spec) -> bool:
    """Hold for the fields of tasks in which software is shared."""
    return spec.kooperation.aufgabenfeld in _FELDER
