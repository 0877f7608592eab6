"""Every party contributes something of its own beside money, or they share a concept.

Who only pays does not cooperate: then procurement law may apply. Tax law wants only costs to be
reimbursed; own contributions of all parties answer both (our inference).

Without finding::

    mitwirkung: {eigenbeitraege: {moerlenbach: Schulungen, gorxheimertal: Erprobung}}

With finding::

    mitwirkung: {eigenbeitraege: {moerlenbach: null}}
    vergabe: {gemeinsames_konzept: nein}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import is_agreement, misspelled
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Art, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vergabe.eigenbeitrag"
TITEL = "Eigene Beiträge"
FORDERT = "Alle Beteiligten tragen mehr bei als Geld."
PARAMETER = ("eugh.eigenbeitrag", "gwb.zusammenarbeit")
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss zahlt jemand nur, ohne gemeinsames Konzept.",
    Severity.OFFEN: "Im Entwurf ist noch kein Beitrag angegeben.",
}


def applies(spec: Spec) -> bool:
    """Hold where tasks are carried out for others; a Delegation hands over the competence."""
    return is_agreement(spec) and Art.MANDATIERUNG in spec.arten


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for what each party gives that does not carry the task out."""
    if spec.vergabe.gemeinsames_konzept:
        return
    given = {name for name, text in spec.mitwirkung.eigenbeitraege.items() if text}
    told = given | misspelled(spec, given)
    for party in spec.beteiligte:
        if not party.federfuehrend and party.kuerzel not in told:
            yield Finding(
                severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
                message=f"Für {party.name} ist kein Beitrag außer Geld angegeben und auch kein "
                "gemeinsames Konzept.",
                path=f"mitwirkung.eigenbeitraege.{party.kuerzel}",
                remedy="Eigene Beiträge vereinbaren: Personal, Räume, Mitarbeit am Konzept.",
            )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say what they share."""
    concept = spec.vergabe.gemeinsames_konzept
    return "Ein gemeinsames Konzept liegt vor" if concept else "Alle leisten eigene Beiträge"
