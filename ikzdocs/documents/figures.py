"""Figures in German text, and all figures that are known of a cooperation, to compare the two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ikzdocs import formats, numerals
from ikzdocs.savings.model import gerundet
from ikzdocs.spec.kalender import nach_jahren

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.documents.akte import Akte
    from ikzdocs.savings import Gegenueberstellung

_CENT = Decimal("0.01")
_HUNDERT = Decimal(100)
_LONGEST_TERM = 99
_SPACE = r"[^\S\n]"
# Begins with a digit and no choice: so `re` skips to the digits of a text, three times as quick.
_NUMBER = r"(\d(?:\d{0,2}(?:\.\d{3})+|\d*)(?:,\d+)?)"
_MEASURED = re.compile(rf"{_NUMBER}{_SPACE}?(?:(?P<euro>Euro\b|€)|Prozent\b|%)")
_MONTHS = {formats.monat(date(2000, month, 1)).partition(" ")[0]: month for month in range(1, 13)}
_DAY = re.compile(
    rf"\b(\d{{1,2}})\.{_SPACE}?(?:(\d{{1,2}})\.|({'|'.join(_MONTHS)}){_SPACE})(\d{{4}})\b"
)
_HINT = re.compile(r"\d|Jahr")
_YEARS = re.compile(rf"{_SPACE}(?:Jahr|Jahre|Jahren)\b")
_LONGEST_WORD = 20


class Sort(StrEnum):
    """What a figure is; the value is the German word for it."""

    AMOUNT = "der Betrag"
    PERCENT = "der Prozentsatz"
    DAY = "das Datum"
    YEARS = "die Zahl der Jahre"


class Figure(NamedTuple):
    """A figure: amounts in whole cents and percentages with one decimal, both without a sign."""

    sort: Sort
    value: Decimal | date | int

    def __str__(self) -> str:
        match self.value:
            case Decimal() if self.sort is Sort.AMOUNT:
                return formats.euro(self.value)
            case Decimal():
                return formats.prozent(self.value)
            case date():
                return formats.datum_kurz(self.value)
            case years:
                return str(years)


class Mention(NamedTuple):
    """A figure in a text, and where it stands there."""

    figure: Figure
    start: int
    end: int


def told(text: str) -> Iterator[Mention]:
    """Yield every figure that a text tells."""
    if _HINT.search(text) is None:
        return
    for match in _MEASURED.finditer(text):
        sort = amount if match["euro"] else percent
        yield Mention(sort(_decimal(match[1])), *match.span())
    for match in _DAY.finditer(text):
        if (day := _day(*match.groups())) is not None:
            yield Mention(Figure(Sort.DAY, day), *match.span())
    for match in _YEARS.finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()].split()
        word = before[-1] if before else ""
        if (years := int(word) if word.isdecimal() else _words().get(word)) is not None:
            yield Mention(Figure(Sort.YEARS, years), match.start() - len(word), match.end())


def amount(value: Decimal) -> Figure:
    """Return an amount as documents print it."""
    return Figure(Sort.AMOUNT, abs(value).quantize(_CENT, ROUND_HALF_UP))


def percent(value: Decimal) -> Figure:
    """Return a percentage as documents print it."""
    return Figure(Sort.PERCENT, gerundet(abs(value)))


def known(akte: Akte) -> frozenset[Figure]:
    """Return every figure that a document of this cooperation may tell."""
    facts = (akte.spec, akte.stichtag, akte.programm, akte.einsparung, akte.zuwendung)
    found = {
        *_figures((*facts, akte.weg, akte.aufsicht, akte.dienstweg, akte.schritte, akte.ausnahmen)),
        *_term(akte),
    }
    if akte.einsparung is not None:
        found |= set(_derived(akte.einsparung))
    return frozenset(found)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _day(day: str, number: str | None, month: str | None, year: str) -> date | None:
    try:
        return date(int(year), int(number or _MONTHS[month or ""]), int(day))
    except ValueError:  # no such day: a slip in a text of the spec
        return None


@cache
def _words() -> Mapping[str, int]:
    words = {numerals.in_worten(n): n for n in range(1, _LONGEST_TERM + 1)}
    return words | dict.fromkeys(("ein", "einem", "eines"), 1)


def _figures(value: object) -> Iterator[Figure]:
    """Every figure in a fact and in all texts of it; a Decimal may be amount or percentage."""
    if isinstance(value, str):
        yield from (mention.figure for mention in told(value))
    elif isinstance(value, tuple):
        for item in value:
            yield from _figures(item)
    elif isinstance(value, Decimal):
        yield from (amount(value), percent(value))
    elif isinstance(value, date):
        yield Figure(Sort.DAY, value)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _figures(getattr(value, field.name))
    elif isinstance(value, Mapping):  # last, for that takes longest to tell
        yield from _figures(tuple(value.values()))


def _term(akte: Akte) -> Iterator[Figure]:
    """The term in years, and its last day."""
    term, rule = akte.spec.laufzeit, akte.programm.laufzeit
    notice = term.kuendigung.erstmals_nach_jahren if term.kuendigung else None
    shown = len(akte.einsparung.jahre) if akte.einsparung else None
    least = rule.mindestjahre if rule else None
    for years in (1, term.jahre, term.verlaengerung.jahre, notice, shown, least):
        if years is not None:
            yield Figure(Sort.YEARS, years)
    if term.beginn and term.jahre:
        yield Figure(Sort.DAY, nach_jahren(term.beginn, term.jahre) - timedelta(days=1))


def _derived(savings: Gegenueberstellung) -> Iterator[Figure]:
    """What templates compute: sums and differences of two figures of the comparison."""
    before = savings.vorher_personal + savings.vorher_sach
    after = savings.nachher_personal + savings.nachher_sach
    figures = (
        *(before, after, before - after, savings.vorher, savings.nachher, savings.betrag),
        *(savings.vorher_personal, savings.vorher_sach, savings.vorher_investitionsfolge),
        *(savings.nachher_personal, savings.nachher_sach, savings.nachher_investitionsfolge),
        *(savings.fehlt_bis_schwelle, savings.spielraum, savings.ueber_laufzeit),
    )
    yield percent(_HUNDERT)
    for one, other in combinations(figures, 2):
        yield from (amount(one), amount(one + other), amount(one - other))
