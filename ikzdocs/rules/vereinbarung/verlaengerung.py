"""A term that prolongs itself, and that nobody can terminate, comes close to an unlimited one.

That the rule on unlimited agreements then matters is our inference.

Without finding::

    laufzeit:
      verlaengerung: {automatisch: ja, jahre: 1}
      kuendigung: {ordentlich: ja, frist_monate: 12, erstmals_nach_jahren: 5}

With finding::

    laufzeit:
      verlaengerung: {automatisch: ja, jahre: 1}
      kuendigung: {ordentlich: nein}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import is_agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.verlaengerung"
TITEL = "Automatische Verlängerung"
FORDERT = "Verlängert sich die Vereinbarung von selbst, kann sie ordentlich gekündigt werden."
PARAMETER = ("kgg.kuendigungsregel",)
SCHWERE = {
    Severity.WARNUNG: "Sie verlängert sich von selbst und ist nicht ordentlich kündbar.",
}


def applies(spec: Spec) -> bool:
    """Hold for a fixed term that prolongs itself."""
    return is_agreement(spec) and spec.laufzeit.verlaengerung.automatisch


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a way out."""
    notice = spec.laufzeit.kuendigung
    if notice is None or not notice.ordentlich:
        yield Finding(
            severity=Severity.WARNUNG,
            message="Die Vereinbarung verlängert sich von selbst, ist aber nicht ordentlich "
            "kündbar; das kommt einer unbefristeten Vereinbarung nahe (unser Schluss).",
            path="laufzeit.kuendigung",
            remedy="Ein ordentliches Kündigungsrecht zum Ende der Laufzeit aufnehmen.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that there is one."""
    return "Ordentlich kündbar"
