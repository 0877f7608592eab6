"""What becomes of assets, staff, data and remaining costs at the end is settled.

Recommended for an agreement; what the statutes of a Zweckverband must say is another rule.

Without finding::

    auseinandersetzung: {vermoegen: kostenschluessel, restkosten: kostenschluessel}

With finding::

    stand: beschluss
    auseinandersetzung: {vermoegen: null, restkosten: null}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.rules.scope import concludes
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Rechtsform, Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.auseinandersetzung"
TITEL = "Auseinandersetzung"
FORDERT = "Die Beteiligten regeln, was am Ende mit Vermögen und Restkosten geschieht."
PARAMETER = ()
_REST = {
    "vermoegen": "wem am Ende das Vermögen zufällt",
    "restkosten": "wer am Ende die Restkosten trägt",
}
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt die Regelung.",
    Severity.OFFEN: "Im Entwurf fehlt sie noch.",
}


def applies(spec: Spec) -> bool:
    """Hold for all but the Zweckverband, whose statutes have a rule of their own."""
    return concludes(spec) and spec.kooperation.rechtsform is not Rechtsform.ZWECKVERBAND


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at the two sums that remain at the end."""
    missing = [name for name in _REST if getattr(spec.auseinandersetzung, name) is None]
    if missing:
        what = aufzaehlung(_REST[name] for name in missing)
        yield Finding(
            severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
            message=f"Es ist nicht geregelt, {what}.",
            path=f"auseinandersetzung.{missing[0]}" if len(missing) == 1 else "auseinandersetzung",
            remedy="auseinandersetzung.vermoegen und auseinandersetzung.restkosten angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is settled."""
    return "Vermögen und Restkosten sind geregelt"
