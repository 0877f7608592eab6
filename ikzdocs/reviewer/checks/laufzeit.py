"""The agreement runs long enough for the Land's grant."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.formats import jahre
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "foerderung.laufzeit"
TITEL = "Mindestlaufzeit"
PARAMETER = ("programm.laufzeit",)


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Compare the fixed term that was read with the years of the programme."""
    rule, years = pruefung.lage.programm.laufzeit, pruefung.facts.laufzeit_jahre
    if rule is None or not isinstance(years, Decimal) or years >= rule.mindestjahre:
        return
    clause = pruefung.clauses["laufzeit"]
    yield befund(
        Severity.SPERRT_FOERDERUNG,
        f"Die Laufzeit beträgt nach dem Text {jahre(years)}; die Förderung verlangt mindestens"
        f" {rule.mindestjahre}.",
        f"Mindestens {jahre(rule.mindestjahre)} vereinbaren.",
        path="laufzeit",
        where=clause.where,
        line=clause.line,
    )
