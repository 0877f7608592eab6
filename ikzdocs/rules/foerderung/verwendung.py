"""The parties have settled who gets the grant, or what it is spent on.

Without finding::

    foerderung: {verteilung: gleich}

With finding::

    foerderung: {verteilung: null, verwendung: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import always

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.verwendung"
TITEL = "Verwendung der Zuwendung"
FORDERT = "Die Beteiligten regeln, wem die Zuwendung zusteht oder wofür sie verwendet wird."
PARAMETER = ()
SCHWERE = {Severity.HINWEIS: "Weder Verteilung noch Verwendung ist angegeben."}

applies = always


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for either."""
    if spec.foerderung.verteilung is None and not spec.foerderung.verwendung:
        yield Finding(
            severity=Severity.HINWEIS,
            message="Es ist nicht geregelt, wie die Zuwendung verteilt oder verwendet wird.",
            path="foerderung.verteilung",
            remedy="foerderung.verteilung oder foerderung.verwendung angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is settled."""
    return "Die Verteilung oder die Verwendung ist geregelt"
