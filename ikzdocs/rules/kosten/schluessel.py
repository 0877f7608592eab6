"""The agreement says how the costs are shared.

Without finding::

    kosten: {schluessel: {art: gleich}}

With finding::

    stand: beschluss
    kosten: {schluessel: {art: null}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Schluesselart, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kosten.schluessel"
TITEL = "Kostenschlüssel"
FORDERT = "Die Vereinbarung regelt, wie die Kosten verteilt werden."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt der Schlüssel.",
    Severity.OFFEN: "Im Entwurf fehlt er noch.",
}
_NAMEN = {
    Schluesselart.GLEICH: "Zu gleichen Teilen",
    Schluesselart.EINWOHNER: "Nach Einwohnern",
    Schluesselart.FALLZAHLEN: "Nach Fallzahlen",
    Schluesselart.PROZENT: "Nach festen Anteilen in Prozent",
    Schluesselart.BETRAEGE: "Nach festen Beträgen",
}

applies = cooperates


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the key."""
    if spec.kosten.schluessel.art is None:
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message="Es ist nicht geregelt, wie die Kosten verteilt werden.",
            path="kosten.schluessel.art",
            remedy="kosten.schluessel.art angeben.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the key."""
    return _NAMEN[spec.kosten.schluessel.art or Schluesselart.GLEICH]
