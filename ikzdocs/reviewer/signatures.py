"""Where the signatures of an agreement begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_PROSE_WORDS = 9
_SENTENCE_WORDS = 3
_LOOK_AHEAD = 5
_ALLOWED_PROSE = 1

_OFFICE = (
    r"(?:Ober|Erste[rn]? |Zweite[rn]? |Kreis|Samtgemeinde|Verbands|Amts|Stadt|Hauptamtliche[rn]? )?"
    r"(?:[Bb]ürgermeister|[Ll]andr[aä]t|[Bb]eigeordnete|[Vv]orsitzende|[Vv]orsteher|[Dd]irektor"
    r"|[Kk]ämmerer|[Ss]tadtr[aä]t|[Gg]eschäftsführ|[Pp]räsident|[Dd]ezernent)\w*"
)
_PLACE = r"[A-ZÄÖÜ][\w.\-]+(?:[ /](?:am|an\\ der|im|in|ob\\ der|a\.|[A-ZÄÖÜ(][\w.)\-]*))*"
_DAY = r"(?:\d{1,2}\..*|[._…\ ]{2,}.*|[xX_]{2}.*|\(?Datum.*)?"
_BODY = "Magistrat|Gemeindevorstand|Kreisausschuss|Verbandsvorstand|Gemeinderat"
_SIGNATURE = re.compile(
    rf"""
    {_PLACE},?\s*(?:den|am|im|der)\s*{_DAY}$ | {_PLACE},\s*{_DAY}$
    | (?:{_PLACE},?\s*(?:den|am)\s*{_DAY}){{2,}}$
    | \(Ort\).* | Ort,?\s(?:und\s)?Datum.*
    | .*(?:[._…]\ ?){{8,}}.* | \(?gez\.?(?:\s.*)? | .*\bgez\.\s.*
    | (?:[Ff]ür\s(?:die|den|das)\s(?:\w+\s){{0,2}}[\w-]+:?\s*)+$
    | (?:[Dd]er|[Dd]ie)?\s?(?:{_BODY})\b(?:\s\S+){{0,6}}$
    | \(?(?:Dienst)?[Ss]iegel\)?$ | \(DS\).* | L\.?\s?S\.?$ | \(?Unterschrift(?:en)?\b.*
    | (?:\S+\s){{0,5}}{_OFFICE}(?:\s\S+){{0,6}}$
    """,
    re.VERBOSE,
)


def start(lines: Sequence[str], *, after: int) -> int:
    """The line where the signatures begin, below line `after`; `len(lines)` if there are none."""
    for n in range(after, len(lines)):
        if _is_signature(lines[n]) and _no_prose_follows(lines, n):
            return n
    return len(lines)


def _is_signature(line: str) -> bool:
    return bool(_SIGNATURE.fullmatch(line)) and not _is_prose(line)


def _is_prose(line: str) -> bool:
    small = sum(word.isalpha() and word[0].islower() for word in line.rstrip(".").split())
    if line.endswith(".") and small >= _SENTENCE_WORDS:
        return True
    return len(line.split()) >= _PROSE_WORDS and small > _PROSE_WORDS // 2


def _no_prose_follows(lines: Sequence[str], n: int) -> bool:
    following = [line for line in lines[n + 1 :] if line][:_LOOK_AHEAD]
    return sum(_is_prose(line) for line in following) < _ALLOWED_PROSE + 1
