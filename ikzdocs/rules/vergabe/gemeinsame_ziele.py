"""Common goals and public interest are judged on the whole arrangement, money included."""

from __future__ import annotations

from ikzdocs.rules.scope import is_agreement

ID = "vergabe.gemeinsame_ziele"
TITEL = "Zusammenarbeit ohne Vergabe"
FORDERT = "Die Zusammenarbeit dient gemeinsamen Zielen und nur dem öffentlichen Interesse."
PARAMETER = ("gwb.zusammenarbeit",)
FRAGE = (
    "Erbringen die Beteiligten gemeinsam öffentliche Dienstleistungen für gemeinsame Ziele, "
    "und bestimmen auch bei den Zahlungen nur öffentliche Interessen die Zusammenarbeit?"
)

applies = is_agreement
