"""The project is no pure spending on IT, and not only the work of outside contractors.

Buying software or advice alone is not funded; a joint office that also uses outsiders is. A
feasibility study is another kind of funding and not meant.

Without finding::

    vergabe: {reine_it_investition: nein, nur_externe_dienstleister: nein}

With finding::

    vergabe: {reine_it_investition: ja, nur_externe_dienstleister: nein}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates
from ikzdocs.rules.weight import due
from ikzdocs.spec.model import Stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.it_investition"
TITEL = "Keine reine IT-Investition"
FORDERT = "Gefördert wird gemeinsame Arbeit, nicht allein Software oder ein externer Auftrag."
PARAMETER = ("programm.ausschluesse.reine_it_investition",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Es ist eine reine IT-Investition oder ein rein externer Auftrag.",
    Severity.WARNUNG: "Die Angabe fehlt zum Antrag.",
    Severity.OFFEN: "Die Angabe fehlt vor dem Antrag.",
}
_FRAGEN = {
    "reine_it_investition": "eine reine IT-Investition",
    "nur_externe_dienstleister": "allein ein Auftrag an externe Berater oder Dienstleister",
}

applies = cooperates


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at both answers."""
    for name, what in _FRAGEN.items():
        answer, path = getattr(spec.vergabe, name), f"vergabe.{name}"
        if answer:
            yield Finding(
                severity=Severity.SPERRT_FOERDERUNG,
                message=f"Das Vorhaben ist {what}; das wird nicht gefördert.",
                path=path,
                remedy="Das Vorhaben um gemeinsam erledigte Aufgaben erweitern.",
            )
        elif answer is None:
            yield Finding(
                severity=due(spec, Stand.ANTRAG, Severity.WARNUNG),
                message=f"Es fehlt die Angabe, ob das Vorhaben {what} ist.",
                path=path,
                remedy=f"{path}: ja oder nein angeben.",
            )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is neither."""
    return "Weder reine IT-Investition noch rein externer Auftrag"
