"""The other parties may be given a say; a real one helps against procurement law.

Without finding::

    mitwirkung: {steuerung: lenkungsgruppe}

With finding::

    mitwirkung: {steuerung: keine}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import is_agreement
from ikzdocs.spec.model import Steuerung

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.mitwirkung"
TITEL = "Mitwirkung"
FORDERT = "Die übrigen Beteiligten haben ein Gremium, in dem sie mitbestimmen."
PARAMETER = ("kgg.mitwirkung",)
SCHWERE = {
    Severity.HINWEIS: "Es ist keine Mitwirkung vorgesehen.",
}

applies = is_agreement


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a body."""
    if spec.mitwirkung.steuerung in {None, Steuerung.KEINE}:
        yield Finding(
            severity=Severity.HINWEIS,
            message="Die übrigen Beteiligten haben kein Gremium, in dem sie mitwirken.",
            path="mitwirkung.steuerung",
            remedy="Eine Lenkungsgruppe oder einen Beirat erwägen.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the body."""
    return str(spec.mitwirkung.steuerung or "").capitalize()
