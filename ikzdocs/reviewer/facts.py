"""What an agreement says in figures and names: kind, term, minimum term, notice, parties."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile
from ikzdocs.reviewer import parties, roles, term
from ikzdocs.reviewer.index import Index
from ikzdocs.reviewer.model import Facts, Status, Vertragsart
from ikzdocs.reviewer.patterns import Pattern, compile_pattern
from ikzdocs.reviewer.profiles import FOLDER, terms
from ikzdocs.reviewer.segments import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ikzdocs.reviewer.model import Clause
    from ikzdocs.reviewer.segments import Segments

_KINDS = {
    "eindeutig_delegation": Vertragsart.DELEGATION,
    "eindeutig_mandatierung": Vertragsart.MANDATIERUNG,
    "gemeinsam": Vertragsart.GEMEINSAM,
    "delegation": Vertragsart.DELEGATION,
    "mandatierung": Vertragsart.MANDATIERUNG,
}
_DOUBTFUL = "zweifelhaft"


def read(segments: Segments, clauses: Sequence[Clause]) -> Facts:
    """The facts of a text whose clauses have been found."""
    sentences = segments.zone(Zone.TEXT)
    folded = [sentence.folded for sentence in sentences]
    found = {clause.clause for clause in clauses if clause.status is not Status.FEHLT}
    start = term.beginn(folded)
    return Facts(
        art=_art(roles.told(sentences, roles.short_names(segments)), found),
        laufzeit_jahre=term.laufzeit(folded, start) if "laufzeit" in found else None,
        mindestlaufzeit_jahre=term.mindestlaufzeit(folded, start),
        kuendigungsfrist_monate=term.kuendigungsfrist(folded),
        beteiligte=parties.find(segments),
    )


def _art(folded: Sequence[str], found: set[str]) -> Vertragsart | None:
    index = Index(folded)
    for kind, art in _KINDS.items():
        if _speaks(kind, index):
            return art
    if _speaks(_DOUBTFUL, index):
        return Vertragsart.DELEGATION if "aufsicht" in found else Vertragsart.MANDATIERUNG
    return Vertragsart.SONSTIGE if "aufgabe" in found else None


def _speaks(kind: str, index: Index) -> bool:
    return any(True for pattern in _kinds()[kind] for _ in pattern.find(index))


@cache
def _kinds() -> Mapping[str, tuple[Pattern, ...]]:
    file = cast("Mapping[str, list[str]]", datafile.read(FOLDER / "fakten" / "art.yaml"))
    return {
        kind: tuple(compile_pattern(line, terms()) for line in lines)
        for kind, lines in file.items()
    }
