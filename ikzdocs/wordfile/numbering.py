"""The automatic numbers of Word, which it shows but does not store: counted from the styles."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.xml import is_on, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package

_ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl"}
_ROMAN |= {10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_ALPHABET = 26
_BULLET = "•"
_DEEPEST = 9
_PLACE = re.compile("%([1-9])")
_PROPERTIES, _STYLE, _NUMBER = w("pPr"), w("pStyle"), w("numPr")

Place = tuple[str, int]
"""The list that a paragraph belongs to and its level there (0 is the first)."""


@record
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@record
class _List:
    """One `w:num`: the definition whose counters it shares, its levels, its fresh starts.

    `begins_anew` tells by level which deeper levels start again.
    """

    definition: str
    levels: tuple[_Level, ...]
    begins_anew: tuple[tuple[int, ...], ...]
    styles: dict[str, int]
    restarts: dict[int, int]


class Numbering:
    """The lists of one Word file, read when first asked for: most papers refer to no number.

    Nothing in it changes; every count is its own. What cannot be read raises DocumentError.
    """

    def __init__(self, package: Package) -> None:
        """Take the lists of this file."""
        self._package = package

    def labels(self, paragraphs: Iterable[Element]) -> Iterator[str]:
        """The number before each paragraph as Word shows it; "" where it has none."""
        count = self.count()
        for place in map(self.place, paragraphs):
            if place is None:
                yield ""
                continue
            count.step(place)
            yield count.label()

    def count(self) -> Count:
        """A fresh count through a text with these lists."""
        return Count(self._lists)

    def place(self, paragraph: Element) -> Place | None:
        """Where a paragraph is counted; None if it has no number."""
        properties = paragraph.find(_PROPERTIES)
        style = None if properties is None else value(properties.find(_STYLE))
        inherited = self._of_style.get(style or self._styles.default)
        direct = None if properties is None else properties.find(_NUMBER)
        if direct is None:
            return inherited
        number, level = value(direct.find(w("numId"))), value(direct.find(w("ilvl")))
        if number is None and inherited:
            number = inherited[0]
        if number not in self._lists:
            return None
        by_style = self._lists[number].styles.get(style or "", 0)
        return number, _depth(level) if level else by_style

    @cached_property
    def _styles(self) -> Styles:
        return Styles.of_package(self._package)

    @cached_property
    def _lists(self) -> dict[str, _List]:
        parts = self._package.of_type("numbering")
        return dict(_lists(self._package.xml(parts[0]))) if parts else {}

    @cached_property
    def _of_style(self) -> dict[str, Place | None]:
        return {style: self._by_style(style) for style in self._styles.ids()}

    def _by_style(self, style: str) -> Place | None:
        number, level = None, None
        for entry in self._styles.inherited(style, "numPr"):
            number = number or value(entry.find(w("numId")))
            level = level or value(entry.find(w("ilvl")))
        if number not in self._lists:
            return None
        return number, _depth(level) if level else self._lists[number].styles.get(style, 0)


class Count:
    """One count through a text, from one numbered paragraph to the next."""

    def __init__(self, lists: Mapping[str, _List]) -> None:
        """Nothing is counted yet."""
        self._lists = lists
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[Place] = set()
        self._last: Place | None = None

    def step(self, place: Place) -> None:
        """Count one more paragraph at this place."""
        chosen, level = self._lists[place[0]], place[1]
        counter = self._counters.setdefault(chosen.definition, {})
        if level in chosen.restarts and place not in self._begun:
            counter[level] = chosen.restarts[level] - 1
        self._begun.add(place)
        self._last = place
        _count(counter, chosen, level)

    def label(self) -> str:
        """The number of the last paragraph as Word shows it; "" before the first."""
        if self._last is None:
            return ""
        chosen, level = self._lists[self._last[0]], self._last[1]
        return _label(self._counters[chosen.definition], chosen.levels, level)


def _lists(root: Element) -> Iterator[tuple[str, _List]]:
    definitions = {entry.get(w("abstractNumId")): entry for entry in root.iter(w("abstractNum"))}
    numbers = {entry.get(w("numId")) or "": entry for entry in root.iter(w("num"))}
    for number, entry in numbers.items():
        name = value(entry.find(w("abstractNumId")))
        definition = definitions.get(name)
        linked = None if definition is None else value(definition.find(w("numStyleLink")))
        if linked is not None:
            name, definition = _linked(linked, definitions)
        if definition is not None and name is not None:
            yield number, _list(name, definition, entry)


def _linked(
    style: str, definitions: dict[str | None, Element]
) -> tuple[str | None, Element | None]:
    """The definition that a list style stands for."""
    for name, definition in definitions.items():
        if value(definition.find(w("styleLink"))) == style:
            return name, definition
    return None, None


def _list(name: str, definition: Element, number: Element) -> _List:
    levels = {_depth(entry.get(w("ilvl"))): entry for entry in definition.iter(w("lvl"))}
    restarts = {}
    for override in number.iter(w("lvlOverride")):
        level = _depth(override.get(w("ilvl")))
        own, start = override.find(w("lvl")), value(override.find(w("startOverride")))
        if own is not None:
            levels[level] = own
        if start is not None:
            restarts[level] = whole(start, 1)
    shown = tuple(_level(levels.get(depth)) for depth in range(_DEEPEST))
    return _List(
        definition=name,
        levels=shown,
        begins_anew=tuple(tuple(_restarted(shown, depth)) for depth in range(_DEEPEST)),
        styles={value(entry.find(_STYLE)) or "": level for level, entry in levels.items()},
        restarts=restarts,
    )


def _depth(text: str | None) -> int:
    return whole(text, 0, _DEEPEST - 1)


def _restarted(levels: tuple[_Level, ...], level: int) -> Iterator[int]:
    for deeper in range(level + 1, _DEEPEST):
        restart = levels[deeper].restart
        if restart is None or level < restart:
            yield deeper


def _level(entry: Element | None) -> _Level:
    if entry is None:
        return _Level()
    restart = value(entry.find(w("lvlRestart")))
    return _Level(
        start=whole(value(entry.find(w("start"))), 0),
        form=value(entry.find(w("numFmt"))) or "decimal",
        text=value(entry.find(w("lvlText"))) or "",
        restart=None if restart is None else whole(restart, 0),
        legal=is_on(entry.find(w("isLgl"))),
    )


def _count(counter: dict[int, int], chosen: _List, level: int) -> None:
    """One more at this level; deeper levels begin anew, higher ones that never were begin."""
    for higher in range(level):
        counter.setdefault(higher, chosen.levels[higher].start)
    counter[level] = counter.get(level, chosen.levels[level].start - 1) + 1
    for deeper in chosen.begins_anew[level]:
        counter.pop(deeper, None)


def _label(counter: dict[int, int], levels: tuple[_Level, ...], level: int) -> str:
    shown = levels[level]
    if shown.form == "bullet":
        return _BULLET

    def number(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        form = "decimal" if shown.legal else levels[place].form
        return _written(counter.get(place, 0), form)

    return _PLACE.sub(number, shown.text)


def _written(number: int, form: str) -> str:
    """A number in one of Word's forms; those that no German paper uses come out as figures."""
    return _FORMS.get(form, str)(number)


def _letter(number: int) -> str:
    rounds, place = divmod(number - 1, _ALPHABET)
    return chr(ord("a") + place) * (rounds + 1)


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN.items():
        text += sign * (number // worth)
        number %= worth
    return text


_FORMS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": "{}.".format,
    "decimalZero": "{:02}".format,
    "none": lambda _: "",
}
