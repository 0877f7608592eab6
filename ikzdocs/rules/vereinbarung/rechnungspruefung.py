"""Which Rechnungsprüfungsamt is competent stands in the statutes, not in the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.spec.model import Rechtsform

if TYPE_CHECKING:
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.rechnungspruefung"
TITEL = "Rechnungsprüfung"
FORDERT = "Die Satzung des Zweckverbands bestimmt das zuständige Rechnungsprüfungsamt."
PARAMETER = ("kgg.zweckverbandssatzung",)
FRAGE = "Bestimmt die Satzung des Zweckverbands das zuständige Rechnungsprüfungsamt?"


def applies(spec: Spec) -> bool:
    """Hold for a Zweckverband."""
    return spec.kooperation.rechtsform is Rechtsform.ZWECKVERBAND
