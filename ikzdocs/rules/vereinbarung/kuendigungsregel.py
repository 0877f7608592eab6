"""An unlimited agreement, or one of more than ten years, states the conditions of termination.

How many years is in the law data.

Without finding::

    laufzeit: {jahre: 12, kuendigung: {ordentlich: ja, frist_monate: 12, erstmals_nach_jahren: 5}}

With finding::

    laufzeit: {jahre: 12, kuendigung: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import is_agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Laufzeit, Spec

ID = "vereinbarung.kuendigungsregel"
TITEL = "Kündigungsregel"
FORDERT = "Eine unbefristete oder sehr lange Vereinbarung regelt, wie sie gekündigt wird."
PARAMETER = ("kgg.kuendigungsregel",)
SCHWERE = {
    Severity.UNWIRKSAM: "Die Regelung der Kündigung fehlt oder ist unvollständig.",
}

applies = is_agreement


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the conditions where the term makes them necessary."""
    limit, term = lage.law["kgg.kuendigungsregel"].zahl, spec.laufzeit
    path = _gap(term)
    if path and (term.unbefristet or (term.jahre or 0) > limit):
        which = "unbefristete" if term.unbefristet else f"auf mehr als {limit} Jahre geschlossene"
        yield Finding(
            severity=Severity.UNWIRKSAM,
            message=f"Die {which} Vereinbarung regelt die Kündigung nicht vollständig.",
            path=path,
            remedy="Unter laufzeit.kuendigung ordentlich, frist_monate und "
            "erstmals_nach_jahren angeben.",
        )


def _gap(term: Laufzeit) -> str | None:
    """Return the path of what is missing of the conditions."""
    notice = term.kuendigung
    if notice is None:
        return "laufzeit.kuendigung"
    if notice.ordentlich is None or (term.unbefristet and not notice.ordentlich):
        return "laufzeit.kuendigung.ordentlich"
    if notice.ordentlich and notice.frist_monate is None:
        return "laufzeit.kuendigung.frist_monate"
    return None


def feststellung(spec: Spec, lage: Rechtslage) -> str:
    """Say why it is in order."""
    limit, term = lage.law["kgg.kuendigungsregel"].zahl, spec.laufzeit
    needed = term.unbefristet or (term.jahre or 0) > limit
    return "Die Kündigung ist geregelt" if needed else f"Nicht nötig bis zu {limit} Jahren"
