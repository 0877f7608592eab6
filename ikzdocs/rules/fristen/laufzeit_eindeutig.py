"""The term is either so many years or unlimited, not both.

Without finding::

    laufzeit: {jahre: 5, unbefristet: nein}

With finding::

    laufzeit: {jahre: 5, unbefristet: ja}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import always

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

applies = always


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for both at once."""
    if spec.laufzeit.unbefristet and spec.laufzeit.jahre is not None:
        yield Finding(
            severity=Severity.WARNUNG,
            message=f"Angegeben sind {spec.laufzeit.jahre} Jahre und zugleich unbefristet.",
            path="laufzeit.unbefristet",
            remedy="laufzeit.jahre weglassen oder laufzeit.unbefristet: nein angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is one of them."""
    return "Eine Angabe, kein Widerspruch"
