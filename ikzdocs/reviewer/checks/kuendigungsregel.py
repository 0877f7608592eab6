"""An unlimited or very long agreement says how it is terminated."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.model import UNBEFRISTET
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "vereinbarung.kuendigungsregel"
TITEL = "Kündigungsregel"
PARAMETER = ("kgg.kuendigungsregel",)


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look for a termination clause where the term makes it necessary."""
    if pruefung.has("kuendigung"):
        return
    limit, years = pruefung.lage.law[PARAMETER[0]].zahl, pruefung.facts.laufzeit_jahre
    unlimited = years == UNBEFRISTET
    if unlimited or (isinstance(years, Decimal) and years > limit):
        clause = pruefung.clauses["laufzeit"]
        term = "ist unbefristet" if unlimited else f"läuft länger als {limit} Jahre"
        yield befund(
            Severity.UNWIRKSAM,
            f"Die Vereinbarung {term}, und eine Regelung der Kündigung wurde nicht gefunden.",
            "Bestimmen, unter welchen Voraussetzungen die Vereinbarung gekündigt werden kann.",
            path="kuendigung",
            where=clause.where,
            line=clause.line,
        )
