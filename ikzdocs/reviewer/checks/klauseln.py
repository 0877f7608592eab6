"""Every clause that the law demands or that practice has shown to be needed is there.

How much a missing clause weighs, and on what that rests, stands in `klauseln.yaml`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile, shape
from ikzdocs.findings import Severity
from ikzdocs.record import record
from ikzdocs.reviewer.model import Vertragsart
from ikzdocs.reviewer.profiles import profiles
from ikzdocs.reviewer.pruefung import befund
from ikzdocs.wordfile.clauses import CLAUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "dokument.klauseln"
TITEL = "Klauseln"
PARAMETER: tuple[str, ...] = ()
_FILE = "klauseln.yaml"


@record
class _Klausel:
    """One entry of the file; `parameter` is a name of the law data, `warum` a German sentence."""

    schwere: Severity
    warum: str
    parameter: str = ""
    nur_delegation: bool = False


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look for each clause; a document of ours must have all that its spec renders."""
    for clause in CLAUSES:
        if pruefung.has(clause) or not _expected(clause, pruefung):
            continue
        rule = _rules()[clause]
        names = (rule.parameter,) if rule.parameter and pruefung.eigenes_recht else ()
        yield befund(
            _severity(rule, pruefung),
            _message(clause, pruefung),
            rule.warum,
            path=clause,
            clause=clause,
            sources=pruefung.lage.quellen(names),
        )


def _expected(clause: str, pruefung: Pruefung) -> bool:
    if pruefung.own and pruefung.fresh and pruefung.fresh.word:
        return any(mark.endswith(f"_{clause}") for mark in pruefung.fresh.word.bookmarks)
    return not _rules()[clause].nur_delegation or pruefung.facts.art is Vertragsart.DELEGATION


def _severity(rule: _Klausel, pruefung: Pruefung) -> Severity:
    """What our own document lacks was resolved by the councils; that is never a mere hint."""
    if pruefung.own and rule.schwere is Severity.HINWEIS:
        return Severity.WARNUNG
    if rule.schwere.blocks and not pruefung.eigenes_recht:
        return Severity.WARNUNG
    return rule.schwere


def _message(clause: str, pruefung: Pruefung) -> str:
    name = next(profile.titel for profile in profiles() if profile.klausel == clause)
    if pruefung.own:
        return f"Die Klausel „{name}“ fehlt."
    return (
        f"Eine Regelung zu „{name}“ wurde nicht gefunden (gesucht in den Überschriften und in"
        f" {len(pruefung.document.segments.sentences)} Sätzen)."
    )


@cache
def _rules() -> Mapping[str, _Klausel]:
    path = Path(__file__).parent / _FILE
    entries = cast("Mapping[str, object]", datafile.read(path))
    return {name: shape.build(_Klausel, entry, _FILE, name) for name, entry in entries.items()}
