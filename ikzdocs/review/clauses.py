"""The 22 clauses in a text from outside: found by reading, each with what was read and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.review.model import Clause, Status
from ikzdocs.review.profiles import profiles
from ikzdocs.review.segments import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ikzdocs.review.profiles import Profile
    from ikzdocs.review.segments import Segments

_STRONG = 2
_WEAK = 1
_HEADING = 1
_ENOUGH = 2
_EVIDENCE_WORDS = 15


@dataclass(frozen=True, slots=True)
class _Hit:
    weight: int
    sentence: Sentence
    word: int


def find(segments: Segments) -> tuple[Clause, ...]:
    """Every clause once, in the usual order; `fehlt` means that no sentence was found."""
    return tuple(_clause(profile, segments) for profile in profiles())


def _clause(profile: Profile, segments: Segments) -> Clause:
    hit = _best(profile, segments)
    if hit is None:
        return Clause(clause=profile.klausel, status=Status.FEHLT)
    return Clause(
        clause=profile.klausel,
        status=Status.VORHANDEN,
        where=hit.sentence.where,
        evidence=quote(hit.sentence.text, hit.word),
    )


def _best(profile: Profile, segments: Segments) -> _Hit | None:
    """The first sentence that says it outright; else that of a section that hints at it twice."""
    hits = list(_hits(profile, segments))
    strong = [hit for hit in hits if hit.weight == _STRONG]
    if strong:
        return min(strong, key=lambda hit: not _titled(profile, segments, hit.sentence.section))
    for hit in hits:
        section = hit.sentence.section
        weight = sum(other.weight for other in hits if other.sentence.section == section)
        if weight + _HEADING * _titled(profile, segments, section) >= _ENOUGH:
            return hit
    return None


def _hits(profile: Profile, segments: Segments) -> Iterable[_Hit]:
    for sentence in segments.zone(profile.zone):
        if not profile.stark:
            yield _Hit(_STRONG, sentence, 0)
        if any(pattern.search(sentence.folded) for pattern in profile.nicht):
            continue
        for weight, patterns in ((_STRONG, profile.stark), (_WEAK, profile.schwach)):
            match = next((m for p in patterns if (m := p.search(sentence.folded))), None)
            if match:
                yield _Hit(weight, sentence, len(sentence.folded[: match.start()].split()))
                break


def _titled(profile: Profile, segments: Segments, section: int) -> bool:
    title = segments.sections[section].folded_title
    return bool(title) and any(pattern.search(title) for pattern in profile.ueberschrift)


def quote(sentence: str, word: int) -> str:
    """At most fifteen words of a sentence, beginning shortly before the word that counts."""
    words = sentence.split()
    start = max(0, min(word - 3, len(words) - _EVIDENCE_WORDS))
    return " ".join(words[start : start + _EVIDENCE_WORDS])
