"""What only the Vertretung can resolve has changed; the present text was not read whole."""

from __future__ import annotations

from ikzdocs.rules.scope import is_agreement

ID = "kommunalrecht.zustaendigkeit"
TITEL = "Zuständigkeit der Vertretung"
FORDERT = "Die Vertretung hat selbst beschlossen, was sie nicht übertragen kann."
PARAMETER = ("hgo.einrichtungen",)
FRAGE = (
    "Ist nach dem heutigen Wortlaut des Kommunalrechts geprüft, dass die Vertretung selbst "
    "zuständig ist und nicht auf einen Ausschuss übertragen hat?"
)

applies = is_agreement
