"""Whether a statute reserves the task or prescribes a form is a question of that statute."""

from __future__ import annotations

from ikzdocs.rules.scope import concludes

ID = "kommunalrecht.gesetzlicher_ausschluss"
TITEL = "Zulässigkeit der gemeinsamen Erledigung"
FORDERT = "Kein Gesetz schließt die gemeinsame Erledigung aus oder schreibt eine Form vor."
PARAMETER = ("kgg.aufgaben",)
FRAGE = (
    "Schließt ein Gesetz die gemeinsame Erledigung dieser Aufgabe aus, oder schreibt es eine "
    "bestimmte Rechtsform vor?"
)

applies = concludes
