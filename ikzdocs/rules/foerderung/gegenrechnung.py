"""What may count as saved is not settled by the programme: agree on it with the Land."""

from __future__ import annotations

from ikzdocs.rules.scope import cooperates

ID = "foerderung.gegenrechnung"
TITEL = "Was als Einsparung zählt"
FORDERT = "Die Gegenüberstellung sagt offen, wie frei werdendes Personal und Einmalkosten zählen."
PARAMETER = ("programm.einsparung",)
FRAGE = (
    "Zählen anderweitig eingesetztes Personal, vermiedene Neueinstellungen und einmalige Kosten "
    "so, wie die Gegenüberstellung sie behandelt? Das Programm sagt es nicht; es ist vor dem "
    "Antrag mit der Förderstelle zu klären."
)

applies = cooperates
