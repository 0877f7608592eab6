"""Whether a seal is still needed was not read in the present text."""

from __future__ import annotations

from ikzdocs.rules.scope import is_agreement

ID = "kommunalrecht.dienstsiegel"
TITEL = "Dienstsiegel"
FORDERT = "Die Unterschriften entsprechen der heute geltenden Form."
PARAMETER = ("hgo.unterzeichnung",)
FRAGE = (
    "Verlangt das heute geltende Recht neben den beiden Unterschriften ein Dienstsiegel oder "
    "die handschriftliche Form?"
)

applies = is_agreement
