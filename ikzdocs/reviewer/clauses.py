"""The 22 clauses in a text from outside: found by reading, each with what was read and where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.reviewer import roles
from ikzdocs.reviewer.index import Index
from ikzdocs.reviewer.model import Clause, Status
from ikzdocs.reviewer.profiles import profiles
from ikzdocs.reviewer.segments import Sentence, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ikzdocs.reviewer.patterns import Pattern
    from ikzdocs.reviewer.profiles import Profile
    from ikzdocs.reviewer.segments import Segments

_STRONG = 2
_WEAK = 1
_HEADING = 1
_ENOUGH = 2
_EVIDENCE_WORDS = 15
_BEGINNING = 2


@dataclass(frozen=True, slots=True)
class _Hit:
    weight: int
    sentence: Sentence
    word: int


def find(segments: Segments) -> tuple[Clause, ...]:
    """Every clause once, in the usual order; `fehlt` means that no sentence was found."""
    read, names = {zone: _read(segments, zone) for zone in Zone}, roles.short_names(segments)
    indexes = {zone: Index(roles.told(read[zone], names)) for zone in Zone}
    titles = Index([section.folded_title for section in segments.sections])
    return tuple(
        _clause(profile, read[profile.zone], indexes[profile.zone], titles)
        for profile in profiles()
    )


def _read(segments: Segments, zone: Zone) -> tuple[Sentence, ...]:
    """The sentences of a zone; some agreements name the parties only where their text begins."""
    found = segments.zone(zone)
    return found + segments.zone(Zone.TEXT)[:_BEGINNING] if zone is Zone.KOPF else found


def _clause(
    profile: Profile, sentences: tuple[Sentence, ...], index: Index, titles: Index
) -> Clause:
    titled = _matching(profile.ueberschrift, titles)
    hits = [_Hit(w, sentences[n], _word(index, n, at)) for n, (w, at) in _hits(profile, index)]
    hit = _best(hits, set(titled))
    if hit is None:
        return Clause(clause=profile.klausel, status=Status.FEHLT)
    return Clause(
        clause=profile.klausel,
        status=Status.VORHANDEN,
        where=hit.sentence.where,
        evidence=quote(hit.sentence.text, hit.word),
        line=hit.sentence.line,
        titled=hit.sentence.section in titled,
    )


def _word(index: Index, number: int, position: int) -> int:
    """How many words of a sentence stand before a position."""
    return len(index.sentences[number][:position].split())


def _best(hits: list[_Hit], titled: set[int]) -> _Hit | None:
    """The first sentence that says it outright; else that of a section that hints at it twice."""
    strong = [hit for hit in hits if hit.weight == _STRONG]
    if strong:
        return min(strong, key=lambda hit: hit.sentence.section not in titled)
    weights = Counter(dict.fromkeys(titled, _HEADING))
    for hit in hits:
        weights[hit.sentence.section] += hit.weight
    return next((hit for hit in hits if weights[hit.sentence.section] >= _ENOUGH), None)


def _hits(profile: Profile, index: Index) -> list[tuple[int, tuple[int, int]]]:
    """The sentences that count: number → weight and place of the word that decides."""
    if not profile.stark:
        return [(number, (_STRONG, 0)) for number in range(len(index.sentences))]
    refused = _matching(profile.nicht, index)
    found = {n: (_WEAK, at) for n, at in _matching(profile.schwach, index).items()}
    found |= {n: (_STRONG, at) for n, at in _matching(profile.stark, index).items()}
    return sorted((number, hit) for number, hit in found.items() if number not in refused)


def _matching(patterns: Iterable[Pattern], index: Index) -> dict[int, int]:
    found: dict[int, int] = {}
    for pattern in patterns:
        for number, position in pattern.find(index):
            found.setdefault(number, position)
    return found


def quote(sentence: str, word: int) -> str:
    """At most fifteen words of a sentence, beginning shortly before the word that counts."""
    words = sentence.split()
    start = max(0, min(word - 3, len(words) - _EVIDENCE_WORDS))
    return " ".join(words[start : start + _EVIDENCE_WORDS])
