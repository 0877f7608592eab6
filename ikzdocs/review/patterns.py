"""The language of the clause profiles: German words in, one regular expression out.

| written | means |
|---|---|
| `Kündigung` | a word that begins with the stem of this one („kündigen“, „Kündigungsfrist“) |
| `*kosten` | the same, also at the end of a compound („Personalkosten“) |
| `Kraft!` | exactly this word; words of up to three letters are always exact |
| `a b` | one directly after the other |
| `a .. b`, `a … b` | with a few words, with any words of the sentence between them |
| `(a / b c)`, `(a)?` | one of these, or perhaps this |
| `#` | a number in figures or words |
| `@partei` | the list of this name in `begriffe.yaml` |
| `x & y`, `x & nicht y` | both in the same sentence in any order; the one without the other |

Text and pattern are compared without case and umlaut dots (`text.fold`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from ikzdocs.review.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(r"\(|\)\??|/|…|\.\.|#|@\w+|\*?[\w.-]+!?")
_EXACT_UP_TO = 3
_NUMBER = (
    r"(?<!\w)(?:\d+|ein(?:e[mnrs]?)?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf"
    r"|funfzehn|achtzehn|zwanzig|vierundzwanzig|funfundzwanzig|dreissig|halb\w*)(?!\w)"
)
_GAPS = {"…": r"\b.{0,220}?", "..": r"\b.{0,45}?"}
_NEXT = r"\W*"


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  # as the library calls it


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled line of a profile."""

    source: str
    needed: tuple[re.Pattern[str], ...]
    forbidden: tuple[re.Pattern[str], ...]

    def search(self, folded: str) -> re.Match[str] | None:
        """The match of the first part, if all that is needed and nothing forbidden is there."""
        first: re.Match[str] | None = None
        for part in self.needed:
            match = part.search(folded)
            if match is None:
                return None
            first = first or match
        if any(part.search(folded) for part in self.forbidden):
            return None
        return first


def compile_pattern(source: str, terms: Mapping[str, str]) -> Pattern:
    """One line of a profile, compiled.

    Raises:
        ValueError: if the line is not well formed or names an unknown list.
    """
    needed: list[re.Pattern[str]] = []
    forbidden: list[re.Pattern[str]] = []
    for part in source.split("&"):
        negated = part.strip().removeprefix("nicht ")
        target = needed if negated == part.strip() else forbidden
        target.append(re.compile(_expression(negated, terms)))
    if not needed:
        raise ValueError(source)
    return Pattern(source, tuple(needed), tuple(forbidden))


def _expression(source: str, terms: Mapping[str, str]) -> str:
    tokens = _TOKEN.findall(source)
    if "".join(tokens) != "".join(source.split()) or tokens.count("(") != _closing(tokens):
        raise ValueError(source)
    parts: list[str] = []
    joined = True
    for token in tokens:
        if not joined and token not in {")", ")?", "/", "…", ".."}:
            parts.append(_NEXT)
        parts.append(_piece(token, terms))
        joined = token in {"(", "/", "…", ".."}
    return "".join(parts)


def _closing(tokens: list[str]) -> int:
    return tokens.count(")") + tokens.count(")?")


def _piece(token: str, terms: Mapping[str, str]) -> str:
    if token in _GAPS:
        return _GAPS[token]
    if token.startswith("@"):
        if token[1:] not in terms:
            raise ValueError(token)
        return f"(?:{_expression(terms[token[1:]], terms)})"
    fixed = {"(": "(?:", ")": ")", ")?": ")?", "/": "|", "#": _NUMBER}
    return fixed.get(token) or _word(token)


def _word(token: str) -> str:
    front = r"\w*" if token.startswith("*") else r"(?<!\w)"
    word = token.strip("*!")
    if token.endswith("!") or len(word) <= _EXACT_UP_TO:
        return rf"{front}{re.escape(fold(word))}(?!\w)"
    return rf"{front}{re.escape(_stem(word))}\w*"


@cache
def _stem(word: str) -> str:
    return fold(_stemmer().stemWord(word.lower()))


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer  # noqa: PLC0415  # only a review needs it

    return cast("_Stemmer", snowballstemmer.stemmer("german"))
