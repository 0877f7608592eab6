"""Whether everything agreed stands in the one written text is not in the spec."""

from __future__ import annotations

from ikzdocs.rules.scope import is_agreement

ID = "vereinbarung.schriftform"
TITEL = "Schriftform"
FORDERT = "Alles Vereinbarte steht in der schriftlichen Vereinbarung; Änderungen sind schriftlich."
PARAMETER = ("kgg.schriftform", "kgg.aenderungsform")
FRAGE = (
    "Steht alles, was verabredet ist, in der schriftlichen Vereinbarung, ohne mündliche "
    "Nebenabreden?"
)

applies = is_agreement
