"""Which words stand in which sentences: so that a pattern is tried only where it can match.

A set of sentences is an integer with one bit for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = re.compile(r"\w+")


class Kind(Enum):
    """How a text has to stand in a word."""

    EXACT = auto()
    BEGINNING = auto()
    ENDING = auto()
    INSIDE = auto()


_TESTS: dict[Kind, Callable[[str, str], bool]] = {
    Kind.EXACT: str.__eq__,
    Kind.BEGINNING: str.startswith,
    Kind.ENDING: str.endswith,
    Kind.INSIDE: str.__contains__,
}


class Index:
    """The words of some folded sentences."""

    def __init__(self, sentences: Sequence[str]) -> None:
        """Take the sentences in order; their places are their numbers."""
        self.sentences = sentences
        self.all = (1 << len(sentences)) - 1
        self._words: dict[str, int] = {}
        for number, sentence in enumerate(sentences):
            for found in _WORD.findall(sentence):
                self._words[found] = self._words.get(found, 0) | 1 << number
        self._found: dict[tuple[Kind, str], int] = {}

    def containing(self, kind: Kind, text: str) -> int:
        """The sentences with such a word; a text of several words is not looked up: all."""
        if not _WORD.fullmatch(text):
            return self.all
        key = kind, text
        if key not in self._found:
            test = _TESTS[kind]
            hits = (mask for found, mask in self._words.items() if test(found, text))
            self._found[key] = reduce(or_, hits, 0)
        return self._found[key]

    @staticmethod
    def numbers(mask: int) -> Iterator[int]:
        """The numbers of the sentences in a set, ascending."""
        while mask:
            lowest = mask & -mask
            yield lowest.bit_length() - 1
            mask ^= lowest


Need = Callable[[Index], int]
"""The sentences in which a part of a pattern can match at all."""


def word(kind: Kind, text: str) -> Need:
    """Such a word is needed."""
    return lambda index: index.containing(kind, text)


def every(needs: Iterable[Need]) -> Need:
    """All of these are needed."""
    fixed = tuple(needs)
    return lambda index: reduce(and_, (need(index) for need in fixed), index.all)


def some(needs: Iterable[Need]) -> Need:
    """One of these is enough."""
    fixed = tuple(needs)
    return lambda index: reduce(or_, (need(index) for need in fixed), 0)
