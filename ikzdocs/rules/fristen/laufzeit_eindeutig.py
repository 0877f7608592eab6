"""The term is either so many years or unlimited, not both.

Without finding::

    laufzeit: {jahre: null, unbefristet: ja}

With finding::

    laufzeit: {jahre: 5, unbefristet: ja}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import jahre

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.laufzeit_eindeutig"
TITEL = "Eindeutige Laufzeit"
FORDERT = "Die Vereinbarung ist entweder befristet oder unbefristet."
PARAMETER = ()
SCHWERE = {
    Severity.WARNUNG: "Es ist beides angegeben.",
}


def applies(spec: Spec) -> bool:
    """Hold where the term is told to be unlimited."""
    return spec.laufzeit.unbefristet


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for a number of years beside it."""
    if spec.laufzeit.jahre is not None:
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"Angegeben: {jahre(spec.laufzeit.jahre)} und zugleich unbefristet.",
            path="laufzeit.unbefristet",
            remedy="laufzeit.jahre weglassen oder laufzeit.unbefristet: nein angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is."""
    return "Unbefristet, ohne Zahl von Jahren"
