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
from ikzdocs.formats import aufzaehlung
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
    """Look at both answers; tell together what is not answered yet."""
    answers = {name: getattr(spec.vergabe, name) for name in _FRAGEN}
    open_ = [name for name, answer in answers.items() if answer is None]
    for name in (name for name, answer in answers.items() if answer):
        yield Finding(
            severity=Severity.SPERRT_FOERDERUNG,
            message=f"Das Vorhaben ist {_FRAGEN[name]}; das wird nicht gefördert.",
            path=f"vergabe.{name}",
            remedy="Das Vorhaben um gemeinsam erledigte Aufgaben erweitern.",
        )
    if open_:
        what = " oder ".join(_FRAGEN[name] for name in open_)
        yield Finding(
            severity=due(spec, Stand.ANTRAG, Severity.WARNUNG),
            message=f"Es fehlt die Angabe, ob das Vorhaben {what} ist.",
            path=f"vergabe.{open_[0]}" if len(open_) == 1 else "vergabe",
            remedy=f"{aufzaehlung(f'vergabe.{name}' for name in open_)}: ja oder nein angeben.",
        )


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that it is neither."""
    return "Weder reine IT-Investition noch rein externer Auftrag"
