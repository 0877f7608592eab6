"""Termination for an important reason cannot be excluded; such a clause is void.

Without finding::

    laufzeit: {kuendigung: {ordentlich: nein, aus_wichtigem_grund: ja}}

With finding::

    laufzeit: {kuendigung: {ordentlich: nein, aus_wichtigem_grund: nein}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import is_agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.wichtiger_grund"
TITEL = "Kündigung aus wichtigem Grund"
FORDERT = "Die Kündigung aus wichtigem Grund ist nicht ausgeschlossen."
PARAMETER = ("kgg.wichtiger_grund",)
SCHWERE = {
    Severity.UNWIRKSAM: "Die Kündigung aus wichtigem Grund ist ausgeschlossen.",
}

applies = is_agreement


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for an exclusion."""
    notice = spec.laufzeit.kuendigung
    if notice is not None and not notice.aus_wichtigem_grund:
        yield Finding(
            severity=Severity.UNWIRKSAM,
            message="Die Kündigung aus wichtigem Grund ist ausgeschlossen; das ist unwirksam.",
            path="laufzeit.kuendigung.aus_wichtigem_grund",
            remedy="laufzeit.kuendigung.aus_wichtigem_grund: ja angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is possible."""
    return "Sie bleibt jederzeit möglich"
