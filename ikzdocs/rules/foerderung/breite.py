"""Whether the field of tasks is broad enough is a judgement of the Land, not a number."""

from __future__ import annotations

from ikzdocs.rules.scope import cooperates

ID = "foerderung.breite"
TITEL = "Breite des Aufgabenfelds"
FORDERT = "Das Aufgabenfeld ist breit genug, um wesentlich zu sein."
PARAMETER = ("programm.wesentlichkeit",)
FRAGE = (
    "Ist das gemeinsame Aufgabenfeld breit genug, und bleibt nichts Wesentliches davon bei den "
    "einzelnen Kommunen zurück?"
)

applies = cooperates
