"""Joint controllers name the body that plans, sets up and runs the procedure.

Without finding::

    datenschutz: {rolle: gemeinsam, federfuehrende_stelle: birkenau}

With finding::

    datenschutz: {rolle: gemeinsam}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.spec.model import Datenschutzrolle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "datenschutz.stelle"
TITEL = "Gemeinsam Verantwortliche"
FORDERT = "Gemeinsam Verantwortliche benennen die Stelle, die das Verfahren betreibt."
PARAMETER = ("hdsig.gemeinsame_verfahren",)
SCHWERE = {
    Severity.WARNUNG: "Die Stelle fehlt.",
}


def applies(spec: Spec) -> bool:
    """Hold for joint controllers."""
    return spec.datenschutz.rolle is Datenschutzrolle.GEMEINSAM


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the body."""
    if not spec.datenschutz.federfuehrende_stelle:
        yield Finding(
            severity=Severity.WARNUNG,
            message="Bei gemeinsamer Verantwortung ist die Stelle zu benennen, die das Verfahren "
            "plant, einrichtet und betreibt.",
            path="datenschutz.federfuehrende_stelle",
            remedy="datenschutz.federfuehrende_stelle: das Kürzel eines Beteiligten angeben.",
        )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the body."""
    party = spec.partei(spec.datenschutz.federfuehrende_stelle or "")
    return f"Benannt ist {party.name}" if party else "Benannt"
