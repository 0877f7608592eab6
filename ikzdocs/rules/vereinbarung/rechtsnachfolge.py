"""Whether a party is about to be merged is not in the spec."""

from __future__ import annotations

from ikzdocs.rules.scope import is_agreement

ID = "vereinbarung.rechtsnachfolge"
TITEL = "Rechtsnachfolge"
FORDERT = "Ein bevorstehender Zusammenschluss von Beteiligten ist bedacht."
PARAMETER = ("kgg.rechtsnachfolge",)
FRAGE = (
    "Steht bei einem Beteiligten ein Zusammenschluss bevor? Die Vereinbarung geht dann kraft "
    "Gesetzes über, und es entsteht ein befristetes Kündigungsrecht."
)

applies = is_agreement
