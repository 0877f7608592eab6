"""An agreement that runs after the end of the tax transition has a VAT clause.

From then on the new law holds for every body that took the option of the old; a contract without
a clause leaves open who bears the tax. A reason may answer the rule.

Without finding::

    laufzeit: {beginn: 01.01.2027}
    umsatzsteuer: {klausel: ja}

With finding::

    stand: antrag
    laufzeit: {beginn: 01.01.2027}
    umsatzsteuer: {klausel: nein}
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import datum_kurz
from ikzdocs.rules.scope import concludes
from ikzdocs.rules.weight import due
from ikzdocs.spec.kalender import nach_jahren
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "steuer.klausel"
TITEL = "Umsatzsteuerklausel"
FORDERT = "Läuft die Vereinbarung nach dem Ende des Übergangsrechts, regelt sie die Umsatzsteuer."
PARAMETER = ("ustg.uebergang",)
SCHWERE = {
    Severity.BEGRUENDUNG: "Die Klausel fehlt ab dem Beschluss, ohne Begründung.",
    Severity.OFFEN: "Im Entwurf fehlt sie noch.",
    Severity.HINWEIS: "Dass sie fehlt, ist begründet.",
}

applies = concludes


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look for the clause where the term reaches beyond the transition."""
    last = lage.law["ustg.uebergang"].datum
    if spec.umsatzsteuer.klausel or not _after(spec, last):
        return
    yield Finding(
        severity=due(spec, Stand.BESCHLUSS, Severity.BEGRUENDUNG),
        message=f"Die Vereinbarung läuft über den {datum_kurz(last)} hinaus; danach gilt das neue "
        "Umsatzsteuerrecht, und eine Umsatzsteuerklausel fehlt.",
        path="umsatzsteuer.klausel",
        remedy="umsatzsteuer.klausel: ja angeben oder das Fehlen unter "
        f"begruendungen.{ID} begründen.",
    )


def _after(spec: Spec, last: date) -> bool:
    """Whether the agreement runs after this day; one without start or end may do so."""
    term = spec.laufzeit
    if term.beginn is None or term.jahre is None:
        return True
    endless = term.unbefristet or term.verlaengerung.automatisch
    return endless or nach_jahren(term.beginn, term.jahre) - timedelta(days=1) > last


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say that there is one, or that the old law still holds."""
    klausel = spec.umsatzsteuer.klausel
    return "Vorgesehen" if klausel else "Die Vereinbarung endet vor dem neuen Recht"
