"""The four features that make a cooperation one of common public interest are all there.

Regularly then there is no major distortion of competition; the rule can be rebutted, so a person
must look at the competition as well (`steuer.wettbewerb`).

Without finding::

    umsatzsteuer:
      {langfristig: ja, gemeinsame_infrastruktur: ja,
       nur_kostenerstattung: ja, gleichartige_leistungen: ja}

With finding::

    umsatzsteuer: {nur_kostenerstattung: nein}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.rules.scope import is_agreement
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "steuer.merkmale"
TITEL = "Umsatzsteuer: Zusammenarbeit im öffentlichen Interesse"
FORDERT = "Alle vier Merkmale der unbesteuerten Zusammenarbeit liegen vor."
PARAMETER = ("ustg.merkmale",)
SCHWERE = {
    Severity.WARNUNG: "Ein Merkmal liegt nicht vor, oder die Angabe fehlt zum Antrag.",
    Severity.OFFEN: "Die Angabe zu einem Merkmal fehlt vor dem Antrag.",
}
_NAMEN = {
    "langfristig": "die Vereinbarung langfristig ist",
    "gemeinsame_infrastruktur": "sie öffentliche Infrastruktur erhält und die Aufgabe allen "
    "obliegt",
    "nur_kostenerstattung": "nur Kosten erstattet werden",
    "gleichartige_leistungen": "gleichartige Leistungen im Wesentlichen für juristische Personen "
    "des öffentlichen Rechts erbracht werden",
}

applies = is_agreement


def check(spec: Spec, lage: Rechtslage) -> Iterator[Finding]:
    """Look at each feature of the law; tell together what is not answered yet."""
    answers = {name: getattr(spec.umsatzsteuer, name) for name in lage.law["ustg.merkmale"].liste}
    open_ = [name for name, answer in answers.items() if answer is None]
    if open_:
        yield _finding(
            due(spec, Stand.ANTRAG, Severity.WARNUNG),
            f"Es fehlt die Angabe, ob {aufzaehlung(_NAMEN[name] for name in open_)}.",
            open_,
        )
    for name in (name for name, answer in answers.items() if answer is False):
        message = f"Es ist verneint, dass {_NAMEN[name]}; die Leistung kann steuerbar sein."
        yield _finding(Severity.WARNUNG, message, [name])


def _finding(severity: Severity, message: str, names: list[str]) -> Finding:
    return Finding(
        severity=severity,
        message=message,
        path=f"umsatzsteuer.{names[0]}" if len(names) == 1 else "umsatzsteuer",
        remedy="Mit der Kämmerei oder steuerlichen Beratung klären.",
    )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that all are there."""
    return "Alle vier Merkmale sind bejaht"
