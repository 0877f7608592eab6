"""The features of the law are only a rule that can be rebutted."""

from __future__ import annotations

from ikzdocs.rules.scope import is_agreement

ID = "steuer.wettbewerb"
TITEL = "Umsatzsteuer: Wettbewerb"
FORDERT = "Die Nichtbesteuerung führt nicht zu größeren Wettbewerbsverzerrungen."
PARAMETER = ("ustg.merkmale", "ustg.bagatelle")
FRAGE = (
    "Könnten private Anbieter dieselbe Leistung erbringen? Auch wenn alle Merkmale vorliegen,"
    " ist gesondert zu prüfen, ob größere Wettbewerbsverzerrungen entstehen; unter der"
    " Umsatzgrenze des Gesetzes entstehen sie nicht."
)

applies = is_agreement
