"""The agreement rests on the resolutions: each comes before the signature.

Where all of several resolutions come later, the day of the signature is the one that is wrong.
What lies in the future is told by `foerderung.beschluesse`.

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
from ikzdocs.verfahren.ort import von

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


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare each resolution with the day of the signature."""
    signed = spec.verfahren.unterzeichnung
    if signed is None:
        return
    days = {path: p.gremien.beschluss.datum for path, p in parties(spec) if p.gremien.beschluss}
    late = {path: day for path, day in days.items() if signed < day <= lage.stichtag}
    if len(late) == len(days) > 1:
        yield _finding(
            f"Alle {len(late)} Beschlüsse sind jünger als die Unterschrift vom "
            f"{datum_kurz(signed)}.",
            "verfahren.unterzeichnung",
        )
        return
    for path, party in parties(spec):
        if path in late:
            yield _finding(
                f"Der Beschluss {von(party)} vom {datum_kurz(late[path])} ist jünger als die "
                f"Unterschrift vom {datum_kurz(signed)}.",
                f"{path}.gremien.beschluss.datum",
            )


def _finding(message: str, path: str) -> Finding:
    return Finding(
        severity=Severity.SPERRT_FOERDERUNG,
        message=message,
        path=path,
        remedy="Das Datum berichtigen oder die Vereinbarung neu unterzeichnen.",
    )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say the day."""
    signed = spec.verfahren.unterzeichnung
    return f"Unterzeichnet nach den Beschlüssen, am {datum_kurz(signed)}" if signed else ""
