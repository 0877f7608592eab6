"""The annex is complete: the costs of each party before, those of the Verbund after.

One finding for each block that lacks figures, a single one where there are none at all, none
where only the kuerzel above them is misspelled.

Without finding::

    kosten: {vorher: {moerlenbach: {personal: 80.000, sach: 10.000}}}

With finding::

    kosten: {vorher: {moerlenbach: {personal: 0, sach: 0}}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, Severity
from ikzdocs.rules.scope import cooperates, misspelled, without_material
from ikzdocs.rules.weight import due, until_answered
from ikzdocs.spec.model import Ausgaben, Stand
from ikzdocs.verfahren.ort import von

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec

ID = "foerderung.kostenangaben"
TITEL = "Kostenangaben"
FORDERT = "Die bisherigen Ausgaben jedes Beteiligten und die künftigen des Verbunds sind beziffert."
PARAMETER = ("programm.einsparung",)
SCHWERE = {
    Severity.SPERRT_FOERDERUNG: "Ab dem Beschluss fehlen Ausgaben, oder sie sind unbegründet 0.",
    Severity.OFFEN: "Im Entwurf fehlen Ausgaben.",
    Severity.HINWEIS: "Ausgaben von 0 sind begründet.",
}


def applies(spec: Spec) -> bool:
    """Hold for a cooperation, unless material costs are missing everywhere."""
    return cooperates(spec) and not without_material(spec)


def check(spec: Spec, _lage: Rechtslage) -> Iterator[Finding]:
    """Look at each block of figures."""
    blocks = dict(_blocks(spec))
    if all(costs == Ausgaben() for _, costs in blocks.values()):
        yield _missing(spec, "Die Ausgaben vorher und nachher fehlen.", "kosten")
        return
    for path, (whose, costs) in blocks.items():
        yield from _block(spec, path, whose, costs)


def _blocks(spec: Spec) -> Iterator[tuple[str, tuple[str, Ausgaben]]]:
    elsewhere = misspelled(spec, spec.kosten.vorher)
    for party in (one for one in spec.beteiligte if one.kuerzel not in elsewhere):
        costs = spec.kosten.vorher.get(party.kuerzel, Ausgaben())
        yield f"kosten.vorher.{party.kuerzel}", (f"bisherigen Ausgaben {von(party)}", costs)
    yield "kosten.nachher", ("künftigen Ausgaben des Verbunds", spec.kosten.nachher)


def _block(spec: Spec, path: str, whose: str, costs: Ausgaben) -> Iterator[Finding]:
    if costs == Ausgaben():
        yield _missing(spec, f"Die {whose} fehlen.", path)
    elif costs.personal is None:
        yield _missing(spec, f"Die {whose} für Personal fehlen.", f"{path}.personal")
    elif costs.sach is None:
        yield _missing(spec, f"Die {whose} für Sachmittel fehlen.", f"{path}.sach")
    elif not costs.personal and not costs.sach:
        yield Finding(
            severity=until_answered(spec, ID),
            message=f"Die {whose} sind mit 0 angegeben.",
            path=path,
            remedy=f"Die Beträge eintragen oder die 0 unter begruendungen.{ID} begründen.",
        )


def _missing(spec: Spec, message: str, path: str) -> Finding:
    return Finding(
        severity=due(spec, Stand.BESCHLUSS, Severity.SPERRT_FOERDERUNG),
        message=message,
        path=path,
        remedy="Personal- und Sachausgaben eines Jahres in Euro eintragen.",
    )


def feststellung(spec: Spec, _lage: Rechtslage) -> str:
    """Say of how many parties, or what they wait for."""
    if misspelled(spec, spec.kosten.vorher):
        return "Vollständig, sobald die Kürzel der Beteiligten stimmen"
    return f"Vollständig für {len(spec.beteiligte)} Beteiligte und den Verbund"
