"""Parties under their short names: by the place alone („Altdorf“) or by their role („Betreiberin“).

Profiles speak of parties by what they are („Gemeinde“); a text often speaks of them otherwise.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.reviewer import parties
from ikzdocs.reviewer.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.segments import Segments, Sentence

_PARTY = "partei"
_LONGEST = 4

_QUOTED = r"[„\"“”»«‚']([A-ZÄÖÜa-zäöü][^„\"“”»«‚'\n]{2,40})[\"“”«»‘']"
_ROLE = re.compile(
    rf"(?:nachfolgend|nachstehend|folgenden|künftig|kurz|genannt)[^\n]{{0,20}}?{_QUOTED}"
    rf"|{_QUOTED}\s*(?:genannt|bezeichnet)"
    r"|\((?:nachfolgend|nachstehend|im Folgenden|künftig|kurz):?\s+([A-ZÄÖÜ][\w-]+)[^\n]{0,10}\)"
    r"|^[-–(]\s?([A-ZÄÖÜ][\w-]+)\s?[-–)]$",
    re.MULTILINE,
)
_BEFORE = (
    r"(^|[,;:(] |\b(?:von|fur|nach|aus|an|auf|in|und|sowie|mit|durch|der|die|das|dem|den|des"
    r"|beide[rn]?|alle[rn]?|jede[rs]?|jeweilige[nr]?|ubrigen|anderen) )"
)


def short_names(segments: Segments) -> re.Pattern[str] | None:
    """What the short names of an agreement look like, folded; None where it has none."""
    names = "|".join(dict.fromkeys(_short(segments)))
    return re.compile(rf"{_BEFORE}(?:{names})(?!\w)") if names else None


def told(sentences: tuple[Sentence, ...], names: re.Pattern[str] | None) -> list[str]:
    """The folded sentences, the first word of each short name put as „partei“."""
    folded = [sentence.folded for sentence in sentences]
    return [names.sub(_as_party, sentence) for sentence in folded] if names else folded


def _as_party(found: re.Match[str]) -> str:
    words = found[0].removeprefix(found[1]).split(" ")
    return " ".join((found[1] + _PARTY, *words[1:]))


def _short(segments: Segments) -> Iterator[str]:
    for name in parties.find(segments):
        words = name.split()
        if 1 < len(words) <= _LONGEST:
            yield re.escape(fold(" ".join(words[1:])))
    for found in _ROLE.finditer("\n".join(segments.opening)):
        role = next(filter(None, found.groups()), "")
        yield " ".join(rf"{re.escape(fold(word).rstrip('ersn'))}\w{{0,4}}" for word in role.split())
