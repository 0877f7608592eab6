"""The parties say whether others may join; it changes the circle of parties.

For a Delegation that needs a Genehmigung, for a Mandatierung an Anzeige.

Without finding::

    beitritt: {moeglich: ja}

With finding::

    beitritt: {moeglich: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import is_agreement
from ikzdocs.spec.model import Art

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.beitritt"
TITEL = "Beitritt"
FORDERT = "Die Vereinbarung sagt, ob weitere Kommunen beitreten können."
PARAMETER = ("kgg.aenderungen",)
SCHWERE = {
    Severity.HINWEIS: "Der Beitritt ist nicht geregelt.",
}

applies = is_agreement


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the answer."""
    if spec.beitritt.moeglich is None:
        yield Finding(
            severity=Severity.HINWEIS,
            message="Ob weitere Kommunen beitreten können, ist nicht geregelt.",
            path="beitritt.moeglich",
            remedy="beitritt.moeglich: ja oder nein angeben.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say what is settled."""
    if not spec.beitritt.moeglich:
        return "Ein Beitritt ist ausgeschlossen"
    delegated = Art.DELEGATION in spec.arten
    return f"Möglich; ein Beitritt ist dann {'zu genehmigen' if delegated else 'anzuzeigen'}"
