"""The parties as rows of a workbook name them: by their name, or by their kuerzel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ikzdocs.schema.names import slug

if TYPE_CHECKING:
    from ikzdocs.source import Value

PARTIES = "beteiligte"
_KUERZEL = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Parties:
    """Names and kuerzel in the order of the spec; `known` says for a word which party it means."""

    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    known: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, data: Mapping[str, Value]) -> Parties:
        """Return the parties of a spec as it was read."""
        entries = data.get(PARTIES)
        parties = entries if isinstance(entries, list) else []
        blocks = [one if isinstance(one, dict) else {} for one in parties]
        names = tuple(str(one.get("name") or "") for one in blocks)
        words = tuple(
            str(one.get("kuerzel") or "") or slug(name)
            for one, name in zip(blocks, names, strict=True)
        )
        by_name = {name.casefold(): index for index, name in enumerate(names)}
        return cls(names, words, by_name | {word: index for index, word in enumerate(words)})

    def index(self, told: str) -> int | None:
        """Return which party a cell means, counted from 0; None if it is none of them."""
        return self.known.get(told, self.known.get(told.casefold(), self.known.get(slug(told))))

    def kuerzel(self, told: str) -> str:
        """Return the kuerzel of the party that a cell means, or what it would be."""
        index = self.index(told)
        if index is not None:
            return self.words[index]
        return told if _KUERZEL.fullmatch(told) else slug(told) or told

    def name(self, index: int) -> str:
        """Return what a cell calls a party: its name, or its kuerzel where the name is not sure."""
        name = self.names[index]
        return name if name and self.index(name) == index else self.words[index]
