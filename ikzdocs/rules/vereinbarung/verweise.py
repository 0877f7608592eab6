"""Every kuerzel that a block names is that of a party.

In the costs a stranger makes the annex contradict the agreement; elsewhere it is a slip.

Without finding::

    mitwirkung: {eigenbeitraege: {moerlenbach: Schulungsräume}}

With finding::

    kosten: {schluessel: {art: prozent, werte: {birkenau: 40, moerlenbach: 30, rimbach: 30}}}
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import always

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "vereinbarung.verweise"
TITEL = "Verweise auf Beteiligte"
FORDERT = "Kosten, Schlüssel, Stellen und Beiträge nennen nur Beteiligte."
PARAMETER = ()
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Kosten oder Kostenschlüssel nennen einen Unbeteiligten.",
    Severity.WARNUNG: "Ein anderer Block nennt einen Unbeteiligten.",
}

applies = always


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look up every kuerzel."""
    known = {party.kuerzel for party in spec.beteiligte}
    for path, name in _named(spec):
        if name not in known:
            money = path.startswith("kosten.")
            yield Finding(
                severity=Severity.SPERRT_FOERDERUNG if money else Severity.WARNUNG,
                message=f"„{name}“ ist nicht als beteiligt genannt.",
                path=path,
                remedy=_remedy(name, sorted(known)),
            )


def _remedy(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Meinten Sie „{near[0]}“?" if near else f"Genannt sind: {', '.join(known)}."


def _named(spec: Spec) -> Iterator[tuple[str, str]]:
    tables = {
        "kosten.vorher": spec.kosten.vorher,
        "kosten.schluessel.werte": spec.kosten.schluessel.werte,
        "mitwirkung.eigenbeitraege": spec.mitwirkung.eigenbeitraege,
    }
    for path, table in tables.items():
        yield from ((f"{path}.{name}", name) for name in sorted(table))
    for number, post in enumerate(spec.personal.stellen):
        if post.bei:
            yield f"personal.stellen.{number}.bei", post.bei
    if spec.datenschutz.federfuehrende_stelle:
        yield "datenschutz.federfuehrende_stelle", spec.datenschutz.federfuehrende_stelle


def feststellung(_spec: Spec, _lage: Rechtslage) -> str:
    """Say that all exist."""
    return "Alle genannten Kürzel gehören zu Beteiligten"
