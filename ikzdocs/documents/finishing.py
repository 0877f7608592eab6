"""Puts in the place of the marks of a rendered part what only the whole of it tells."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from ikzdocs.documents.marks import BEGIN, BETWEEN, END, Mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from ikzdocs.wordfile.numbering import Numbering

FIRST_PICTURE = 1001
"""The first id of a picture, as docxtpl counts."""

_FIGURES = re.compile(r"[\d.]+")


def finish(xml: str, numbering: Numbering) -> str:
    """The XML of a rendered part with every mark replaced."""
    first, *marked = xml.split(BEGIN)
    if not marked:
        return xml
    pieces = [piece for text in marked for piece in text.split(END)]
    marks = [mark.split(BETWEEN) for mark in pieces[::2]]
    pieces[::2] = _Walk(numbering).written(marks)
    return first + "".join(pieces)


class _Walk:
    """One walk through the marks of a part, in the order of the text."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbers = numbering.count()
        self._fresh, self._pictures = count(1), count(FIRST_PICTURE)
        self._open: dict[str, list[str]] = {}
        self._waiting: dict[str, str] = {}
        self._labels: dict[str, str] = {}

    def written(self, marks: list[list[str]]) -> list[str]:
        """What belongs in the place of each mark; references last, they may point ahead."""
        at: dict[str, Callable[..., str]] = {
            Mark.NUMBER.value: self._number,
            Mark.START.value: self._start,
            Mark.END.value: self._end,
            Mark.PICTURE.value: lambda: str(next(self._pictures)),
            Mark.REFERENCE.value: lambda *_: "",
        }
        texts = [at[kind](*words) for kind, *words in marks]
        for place, (kind, *words) in enumerate(marks):
            if kind == Mark.REFERENCE:
                texts[place] = self._shown(*words)
        return texts

    def _number(self, name: str, level: str) -> str:
        """A numbered paragraph is the first one of all bookmarks that wait for a number."""
        self._numbers.step((name, int(level)))
        for bookmark in self._waiting.values():
            self._labels.setdefault(bookmark, self._numbers.label())
        self._waiting.clear()
        return ""

    def _start(self, id_: str, name: str, inside: str) -> str:
        fresh = str(next(self._fresh))
        self._open.setdefault(id_, []).append(fresh)
        if inside:
            self._labels.setdefault(name, self._numbers.label())
        else:
            self._waiting[fresh] = name
        return fresh

    def _end(self, id_: str) -> str:
        """An end belongs to the last start before it that bears its id and is still open."""
        still_open = self._open.get(id_)
        if not still_open:
            return id_
        fresh = still_open.pop()
        self._waiting.pop(fresh, None)
        return fresh

    def _shown(self, bookmark: str, form: str, stored: str) -> str:
        """The number of the clause, without its final full stop as Word has it."""
        label = self._labels.get(bookmark, "").rstrip(".")
        shown = "".join(_FIGURES.findall(label)) if form else label
        return shown or stored
