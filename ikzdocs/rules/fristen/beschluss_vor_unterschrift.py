"""The agreement rests on the resolutions: each comes before the signature.

Without finding::

    verfahren: {unterzeichnung: 02.11.2026}

With finding::

    verfahren: {unterzeichnung: 01.10.2026}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import parties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "fristen.beschluss_vor_unterschrift"
TITEL = "Beschluss vor Unterschrift"
FORDERT = "Die Vereinbarung wird erst nach allen Beschlüssen unterzeichnet."
PARAMETER = ("programm.anlagen.vereinbarung",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Ein Beschluss ist jünger als die Unterschrift.",
}


def applies(spec: Spec) -> bool:
    """Hold once there is a day of signature."""
    return spec.verfahren.unterzeichnung is not None


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Compare each resolution with the day of the signature."""
    signed = spec.verfahren.unterzeichnung
    for path, party in parties(spec):
        resolved = party.gremien.beschluss
        if signed is not None and resolved is not None and resolved.datum > signed:
            yield Finding(
                severity=Severity.SPERRT_FOERDERUNG,
                message=f"Der Beschluss von {party.name} vom {datum_kurz(resolved.datum)} ist "
                f"jünger als die Unterschrift vom {datum_kurz(signed)}.",
                path=f"{path}.gremien.beschluss.datum",
                remedy="Das Datum berichtigen oder die Vereinbarung neu unterzeichnen.",
            )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say the day."""
    signed = spec.verfahren.unterzeichnung
    return f"Unterzeichnet nach den Beschlüssen, am {datum_kurz(signed)}" if signed else ""
