"""The numbers that Word shows but does not store: „§ 8“, „(2)“, counted from the styles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.xml import is_on, value, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package

_ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl"}
_ROMAN |= {10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_ALPHABET = 26
_BULLET = "•"
_DEEPEST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """One `w:num`: the definition whose counters it shares, its levels, its fresh starts."""

    definition: str
    levels: dict[int, _Level]
    styles: dict[str, int]
    restarts: dict[int, int]


class Numbering:
    """The lists of one file. Nothing in it changes; every count is its own."""

    def __init__(self, styles: Styles, root: Element | None) -> None:
        """`root` is that of `numbering.xml`; None for a file without lists."""
        self._styles = styles
        self._lists = {} if root is None else dict(_lists(root))

    @classmethod
    def of(cls, package: Package) -> Numbering:
        """The lists of a Word file. Raises DocumentError where they cannot be read."""
        parts = package.of_type("numbering")
        return cls(Styles.of_package(package), package.xml(parts[0]) if parts else None)

    def labels(self, paragraphs: Iterable[Element]) -> Iterator[str]:
        """The number before each paragraph as Word shows it; "" where it has none."""
        counters: dict[str, dict[int, int]] = {}
        begun: set[tuple[str, int]] = set()
        for paragraph in paragraphs:
            place = self.place(paragraph)
            if place is None:
                yield ""
                continue
            number, level = place
            chosen = self._lists[number]
            counter = counters.setdefault(chosen.definition, {})
            if level in chosen.restarts and place not in begun:
                counter[level] = chosen.restarts[level] - 1
            begun.add(place)
            _count(counter, chosen.levels, level)
            yield _label(counter, chosen.levels, level)

    def place(self, paragraph: Element) -> tuple[str, int] | None:
        """The list and the level (0 is the first) of a paragraph; None if it has no number."""
        number, level = None, None
        for entry in self._styles.property(paragraph, "numPr"):
            number = number or value(entry.find(w("numId")))
            level = level or value(entry.find(w("ilvl")))
        if number not in self._lists:
            return None
        by_style = self._lists[number].styles.get(self._styles.of(paragraph), 0)
        return number, int(level) if level else by_style


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
    levels = {int(entry.get(w("ilvl")) or 0): entry for entry in definition.iter(w("lvl"))}
    restarts = {}
    for override in number.iter(w("lvlOverride")):
        level = int(override.get(w("ilvl")) or 0)
        own, start = override.find(w("lvl")), value(override.find(w("startOverride")))
        if own is not None:
            levels[level] = own
        if start is not None:
            restarts[level] = int(start)
    styles = {value(entry.find(w("pStyle"))) or "": level for level, entry in levels.items()}
    return _List(
        definition=name,
        levels={level: _level(entry) for level, entry in levels.items()},
        styles=styles,
        restarts=restarts,
    )


def _level(entry: Element) -> _Level:
    restart = value(entry.find(w("lvlRestart")))
    return _Level(
        start=int(value(entry.find(w("start"))) or 0),
        form=value(entry.find(w("numFmt"))) or "decimal",
        text=value(entry.find(w("lvlText"))) or "",
        restart=None if restart is None else int(restart),
        legal=is_on(entry.find(w("isLgl"))),
    )


def _count(counter: dict[int, int], levels: dict[int, _Level], level: int) -> None:
    """One more at this level; deeper levels begin anew, higher ones that never were begin."""
    for higher in range(level):
        counter.setdefault(higher, levels.get(higher, _Level()).start)
    counter[level] = counter.get(level, levels.get(level, _Level()).start - 1) + 1
    for deeper in range(level + 1, _DEEPEST):
        restart = levels.get(deeper, _Level()).restart
        if restart is None or level < restart:
            counter.pop(deeper, None)


def _label(counter: dict[int, int], levels: dict[int, _Level], level: int) -> str:
    shown = levels.get(level, _Level())
    if shown.form == "bullet":
        return _BULLET

    def number(match: re.Match[str]) -> str:
        place = int(match.group(1)) - 1
        form = "decimal" if shown.legal else levels.get(place, _Level()).form
        return _written(counter.get(place, 0), form)

    return re.sub("%([1-9])", number, shown.text)


def _written(number: int, form: str) -> str:
    """A number in one of Word's forms; those that no German paper uses come out as figures."""
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (number - 1) % _ALPHABET) * ((number - 1) // _ALPHABET + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if form == "none":
        return ""
    return (
        f"{number}."
        if form == "ordinal"
        else f"{number:02}"
        if form == "decimalZero"
        else str(number)
    )


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN.items():
        text += sign * (number // worth)
        number %= worth
    return text
