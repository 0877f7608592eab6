"""Each task says whether the competence passes over or only its execution.

It decides on Genehmigung or Anzeige, on who acts outwardly and on the data-protection role.

Without finding::

    kooperation: {art: mandatierung}

With finding::

    stand: beschluss
    kooperation: {art: null}
    aufgaben: []
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

ID = "vereinbarung.art"
TITEL = "Delegation oder Mandatierung"
FORDERT = "Für jede Aufgabe steht fest, ob sie delegiert oder mandatiert wird."
PARAMETER = ("kgg.arten",)
SCHWERE = {
    Severity.WARNUNG: "Ab dem Beschluss fehlt die Art einer Aufgabe.",
    Severity.OFFEN: "Im Entwurf fehlt die Art einer Aufgabe.",
}

applies = is_agreement


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at the cooperation's own art, and at the tasks that need one of their own."""
    if spec.kooperation.art is not None:
        return
    if not spec.aufgaben:
        yield _missing(spec, "Es fehlt die Angabe, ob", "kooperation.art")
    for number, task in enumerate(spec.aufgaben):
        if task.art is None:
            start = f"Bei der Aufgabe „{task.bezeichnung}“ fehlt die Angabe, ob"
            yield _missing(spec, start, f"aufgaben.{number}.art")


def _missing(spec: Spec, start: str, path: str) -> Finding:
    return Finding(
        severity=due(spec, Stand.BESCHLUSS, Severity.WARNUNG),
        message=f"{start} die Zuständigkeit übergeht (Delegation) oder nur die Ausführung "
        "(Mandatierung).",
        path=path,
        remedy="art: delegation oder mandatierung angeben.",
    )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Name the arts that occur."""
    return aufzaehlung(sorted(art.capitalize() for art in spec.arten))
