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

from ikzdocs.reviewer.index import Index, Kind, Need, every, some, word
from ikzdocs.reviewer.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SIGN = re.compile(r"\(|\)\??|/|…|\.\.|#|@\w+|\*?[\w.-]+!?")
_EXACT_UP_TO = 3
_STEM_FROM = 5
_NUMBER = (
    r"(?<!\w)(?:\d+|ein(?:e[mnrs]?)?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf"
    r"|funfzehn|achtzehn|zwanzig|vierundzwanzig|funfundzwanzig|dreissig|halb\w*)(?!\w)"
)
_GAPS = {"…": r"\b.{0,220}?", "..": r"\b.{0,45}?"}
_NEXT = r"\W*"


@dataclass(frozen=True, slots=True)
class _Part:
    """One side of an `&`: the expression, and the words without which it cannot match."""

    expression: re.Pattern[str]
    need: Need


@dataclass(frozen=True, slots=True)
class Pattern:
    """One compiled line of a profile."""

    source: str
    needed: tuple[_Part, ...]
    forbidden: tuple[_Part, ...]

    def find(self, index: Index) -> Iterator[tuple[int, int]]:
        """The sentences that match: their number, and where in them the first part begins."""
        candidates = every(part.need for part in self.needed)(index)
        for number in index.numbers(candidates):
            text = index.sentences[number]
            found = [part.expression.search(text) for part in self.needed]
            first = found[0]
            if first and all(found) and not self._refused(text):
                yield number, first.start()

    def _refused(self, text: str) -> bool:
        return any(part.expression.search(text) for part in self.forbidden)


def compile_pattern(source: str, terms: Mapping[str, str]) -> Pattern:
    """One line of a profile, compiled.

    Raises:
        ValueError: if the line is not well formed or names an unknown list.
    """
    needed: list[_Part] = []
    forbidden: list[_Part] = []
    for part in source.split("&"):
        text = part.strip().removeprefix("nicht ")
        expression, need = _Parser(text, terms).parse()
        target = needed if text == part.strip() else forbidden
        target.append(_Part(re.compile(expression), need))
    if not needed:
        raise ValueError(source)
    return Pattern(source, tuple(needed), tuple(forbidden))


class _Parser:
    """Recursive descent over the signs of one part."""

    def __init__(self, source: str, terms: Mapping[str, str]) -> None:
        self._source = source
        self._terms = terms
        self._signs = _SIGN.findall(source)
        self._at = 0
        if "".join(self._signs) != "".join(source.split()):
            raise ValueError(source)

    def parse(self) -> tuple[str, Need]:
        """The whole part as a regular expression, and the words that it needs."""
        result = self._alternatives()
        if self._at != len(self._signs):
            raise ValueError(self._source)
        return result

    def _alternatives(self) -> tuple[str, Need]:
        expressions, needs = [], []
        while True:
            expression, need = self._sequence()
            expressions.append(expression)
            needs.append(need)
            if self._peek() != "/":
                return "|".join(expressions), some(needs)
            self._at += 1

    def _sequence(self) -> tuple[str, Need]:
        expression = ""
        needs: list[Need] = []
        joined = True
        while self._peek() not in {"", "/", ")", ")?"}:
            sign = self._next()
            if sign in _GAPS:
                expression += _GAPS[sign]
                joined = True
                continue
            piece, need = self._piece(sign)
            expression += piece if joined else _NEXT + piece
            needs.append(need)
            joined = False
        return expression, every(needs)

    def _piece(self, sign: str) -> tuple[str, Need]:
        if sign == "#":
            return _NUMBER, every(())
        if sign == "(":
            return self._group()
        if sign.startswith("@"):
            expression, need = _Parser(self._term(sign), self._terms).parse()
            return f"(?:{expression})", need
        return _word(sign)

    def _group(self) -> tuple[str, Need]:
        expression, need = self._alternatives()
        if self._next() == ")?":
            return f"(?:{expression})?", every(())
        return f"(?:{expression})", need

    def _term(self, sign: str) -> str:
        if sign[1:] not in self._terms:
            raise ValueError(sign)
        return self._terms[sign[1:]]

    def _peek(self) -> str:
        return self._signs[self._at] if self._at < len(self._signs) else ""

    def _next(self) -> str:
        sign = self._peek()
        if not sign:
            raise ValueError(self._source)
        self._at += 1
        return sign


@cache
def _word(sign: str) -> tuple[str, Need]:
    text = sign.strip("*!")
    inside = sign.startswith("*")
    front = r"(?<!\w)\w*?" if inside else r"(?<!\w)"
    if sign.endswith("!") or len(text) <= _EXACT_UP_TO:
        folded = fold(text)
        kind = Kind.ENDING if inside else Kind.EXACT
        return rf"{front}{re.escape(folded)}(?!\w)", word(kind, folded)
    stem = _stem(text)
    kind = Kind.INSIDE if inside else Kind.BEGINNING
    return rf"{front}{re.escape(stem)}\w*", word(kind, stem)


def _stem(text: str) -> str:
    """The word without its ending; a stem so short that it begins other words is not used."""
    stem = _stemmer().stemWord(text.lower())
    return fold(stem if len(stem) >= _STEM_FROM else text)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  # as the library calls it


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer  # noqa: PLC0415  # only a review needs it

    return cast("_Stemmer", snowballstemmer.stemmer("german"))
