"""Statutes are cited by their right name and date (`gesetze.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile, shape
from ikzdocs.findings import Severity
from ikzdocs.formats import datum
from ikzdocs.record import record
from ikzdocs.reviewer import term
from ikzdocs.reviewer.pruefung import befund
from ikzdocs.reviewer.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "dokument.gesetze"
TITEL = "Gesetze"
PARAMETER: tuple[str, ...] = ()
_FILE = "gesetze.yaml"


@record
class _Gesetz:
    """A statute: its day, names that people mistake for its own, words that it no longer has."""

    name: str
    vom: str
    verwechselt: tuple[str, ...] = ()
    entfallen: tuple[str, ...] = ()


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look at every sentence that names a statute of the file; only under the Land's own law."""
    if not pruefung.eigenes_recht:
        return
    for sentence in pruefung.document.segments.sentences:
        for message, remedy in _mistakes(sentence.text, sentence.folded):
            yield befund(
                Severity.WARNUNG, message, remedy, where=sentence.where, line=sentence.line
            )


def _mistakes(text: str, folded: str) -> Iterator[tuple[str, str]]:
    for short, statute in _statutes().items():
        cited = re.search(
            rf"{re.escape(fold(statute.name))}\W+(?:\({short.lower()}\)\W*)?vom\W+", folded
        )
        if cited:
            day = next((d for d, place in term.dates(folded) if place == cited.end()), None)
            if day and day.isoformat() != statute.vom:
                yield (
                    f"Das {statute.name} trägt ein anderes Datum als {datum(day)}.",
                    _right(statute),
                )
        for wrong in statute.verwechselt:
            if wrong in text and short in text:
                yield f"„{wrong}“ ist nicht der Name des {short}.", f"Gemeint ist: {statute.name}."
        for gone in statute.entfallen:
            if re.search(rf"\b{fold(gone)}\b", folded) and short in text:
                yield (
                    f"Die Form „{gone}“ kennt das {short} nicht mehr.",
                    "Eine geltende Form wählen.",
                )


def _right(statute: _Gesetz) -> str:
    return f"Richtig ist der {statute.vom[8:]}.{statute.vom[5:7]}.{statute.vom[:4]}."


@cache
def _statutes() -> Mapping[str, _Gesetz]:
    entries = cast("Mapping[str, object]", datafile.read(Path(__file__).parent / _FILE))
    return {name: shape.build(_Gesetz, entry, _FILE, name) for name, entry in entries.items()}
