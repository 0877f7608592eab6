"""A feasibility study: the parties know that the grant is paid back if no cooperation follows.

Without finding::

    foerderung: {art: machbarkeitsstudie, rueckzahlung_zugesagt: ja}

With finding::

    stand: antrag
    foerderung: {art: machbarkeitsstudie, rueckzahlung_zugesagt: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Foerderart, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.machbarkeitsstudie"
TITEL = "Erstattung bei Machbarkeitsstudien"
FORDERT = "Folgt auf die Studie keine förderfähige Kooperation, ist der Zuschuss zu erstatten."
PARAMETER = ("programm.betraege.machbarkeitsstudie",)
SCHWERE = {
    Severity.WARNUNG: "Die Zusage der Erstattung fehlt zum Antrag.",
    Severity.OFFEN: "Die Zusage der Erstattung fehlt vor dem Antrag.",
}
_PATH = "foerderung.rueckzahlung_zugesagt"


def applies(spec: Spec) -> bool:
    """Hold for feasibility studies."""
    return spec.foerderung.art is Foerderart.MACHBARKEITSSTUDIE


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look for the promise."""
    if not spec.foerderung.rueckzahlung_zugesagt:
        yield Finding(
            severity=due(spec, Stand.ANTRAG, Severity.WARNUNG),
            message="Der Zuschuss ist zu erstatten, wenn keine förderfähige Kooperation folgt; "
            "die Zusage dazu fehlt.",
            path=_PATH,
            remedy=f"Die Erstattung beschließen und {_PATH}: ja angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is promised."""
    return "Die Erstattung ist zugesagt, falls keine Kooperation folgt"
