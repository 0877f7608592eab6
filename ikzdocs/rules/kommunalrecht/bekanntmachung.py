"""A Delegation is announced publicly before it starts.

Where the Genehmigung itself is missing or late, that alone blocks.

Without finding::

    kooperation: {art: delegation}
    laufzeit: {beginn: 01.01.2027}
    verfahren: {genehmigung: {erteilt: 01.12.2026}, bekanntmachung: {datum: 15.12.2026}}

With finding::

    kooperation: {art: delegation}
    laufzeit: {beginn: 01.01.2027}
    verfahren: {genehmigung: {erteilt: 01.12.2026}, bekanntmachung: {datum: 15.01.2027}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import is_agreement
from ikzdocs.spec.model import Art

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "kommunalrecht.bekanntmachung"
TITEL = "Bekanntmachung"
FORDERT = "Eine Delegation wird vor ihrem Beginn öffentlich bekannt gemacht."
PARAMETER = ("kgg.bekanntmachung",)
SCHWERE = {
    Severity.UNWIRKSAM: "Die Kooperation beginnt vor der Bekanntmachung oder läuft ohne sie.",
    Severity.OFFEN: "Die Bekanntmachung steht noch aus.",
}


def applies(spec: Spec) -> bool:
    """Hold for a Delegation."""
    return is_agreement(spec) and Art.DELEGATION in spec.arten


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Compare the start with the announcement, once the Genehmigung is in order."""
    start, announced = spec.laufzeit.beginn, spec.verfahren.bekanntmachung.datum
    granted = spec.verfahren.genehmigung.erteilt
    approved = granted is not None and (start is None or start >= granted)
    if announced is None:
        late = approved and start is not None and start <= lage.stichtag
        yield Finding(
            severity=Severity.UNWIRKSAM if late else Severity.OFFEN,
            message="Die öffentliche Bekanntmachung der Delegation "
            f"{'fehlt' if late else 'steht noch aus'}.",
            path="verfahren.bekanntmachung.datum",
            remedy="Die Vereinbarung bekannt machen und den Tag eintragen.",
        )
    elif approved and start is not None and start < announced:
        yield Finding(
            severity=Severity.UNWIRKSAM,
            message=f"Die Kooperation beginnt am {datum_kurz(start)}, vor der Bekanntmachung vom "
            f"{datum_kurz(announced)}.",
            path="laufzeit.beginn",
            remedy="Den Beginn auf einen Tag nach der Bekanntmachung legen.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say when."""
    day = spec.verfahren.bekanntmachung.datum
    return f"Bekannt gemacht am {datum_kurz(day)}" if day else ""
