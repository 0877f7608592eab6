"""Every reason under `begruendungen` belongs to a rule; one for no rule has no effect.

Without finding::

    begruendungen: {foerderung.partnerzahl: Andere Nachbarn gibt es nicht.}

With finding::

    begruendungen: {foerderung.partnerzal: Andere Nachbarn gibt es nicht.}
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import mehrzahl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.begruendungen"
TITEL = "Begründungen"
FORDERT = "Jede Begründung einer Ausnahme gehört zu einer Regel."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Eine Begründung gehört zu keiner Regel und bleibt ohne Wirkung.",
}


def applies(spec: Spec) -> bool:
    """Hold where a reason is given."""
    return bool(spec.begruendungen)


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look each id up among the registered rules."""
    from ikzdocs.rules import RULES  # noqa: PLC0415 - the registry imports this module

    known = sorted(rule.ID for rule in RULES)
    for name in sorted(set(spec.begruendungen) - set(known)):
        near = get_close_matches(name, known, n=1)
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"Eine Regel „{name}“ gibt es nicht; die Begründung bleibt ohne Wirkung.",
            path=f"begruendungen.{name}",
            remedy=f"Meinten Sie „{near[0]}“?" if near else "Die Kennung steht bei jedem Befund.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say how many."""
    count = len(spec.begruendungen)
    return f"{count} {mehrzahl(count, 'Begründung', 'Begründungen')} zu bekannten Regeln"
