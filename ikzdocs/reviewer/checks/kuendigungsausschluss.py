"""An ordinary termination has no effect before the minimum term of the programme."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.formats import jahre, nach_jahren
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "foerderung.kuendigungsausschluss"
TITEL = "Keine Kündigung in der Mindestlaufzeit"
PARAMETER = ("programm.laufzeit",)


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Compare the first possible end by termination with the years of the programme."""
    rule, facts = pruefung.lage.programm.laufzeit, pruefung.facts
    if rule is None or facts.kuendigungsfrist_monate is None:
        return
    needed = Decimal(rule.mindestjahre)
    if isinstance(facts.laufzeit_jahre, Decimal):
        needed = min(needed, facts.laufzeit_jahre)
    first = facts.mindestlaufzeit_jahre or Decimal(0)
    if max(first, facts.kuendigungsfrist_monate / 12) >= needed:
        return
    clause = pruefung.clauses["kuendigung"]
    when = f"schon {nach_jahren(first)}" if first else "jederzeit"
    yield befund(
        Severity.SPERRT_FOERDERUNG,
        f"Nach dem Text kann {when} ordentlich gekündigt werden; für die Förderung muss die"
        f" Vereinbarung mindestens {jahre(needed)} binden.",
        f"Die ordentliche Kündigung erstmals {nach_jahren(needed)} wirken lassen.",
        path="kuendigung",
        where=clause.where,
        line=clause.line,
    )
