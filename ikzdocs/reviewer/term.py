"""When an agreement begins, for how long it binds, and how it is given up: read from prose."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from ikzdocs.reviewer.durations import MONTHS_A_YEAR, periods
from ikzdocs.reviewer.model import UNBEFRISTET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ikzdocs.reviewer.durations import Period

Laufzeit = Decimal | Literal["unbefristet"] | None

_NOTICE = re.compile(
    r"kundig|kundbar|austritt|austreten|ausscheiden|frist betragt|einhaltung einer"
)
_FOR_CAUSE = re.compile(r"wichtig\w* grund|ausserordentlich|fristlos|zuwiderhandel|zuwiderlauf")
_NOTICE_BEFORE = re.compile(
    r"(?:frist|vorlauf)\w*\W+(?:von|betragt|betragen|belauft)?\W*(?:\w+\W+){0,3}$"
)
_NOTICE_AFTER = re.compile(
    r"\W+(?:\w+\W+){0,2}(?:(?:vor|zum|auf das)\W+(?:\w+\W+){0,3}(?:ablauf|ende|\w*jahres|\w*ende)"
    r"|zuvor|vorher|im voraus)"
)
_NO_NOTICE_BEFORE = re.compile(
    r"(?:um|nach|fur|weitere|seit|ersten|laufzeit von|dauer von)\W+(?:\w+\W+)?$"
)

_ENDLESS = re.compile(
    r"auf (?:unbestimmte|unbegrenzte)\w* (?:zeit|dauer)|unbefristet"
    r"|auf dauer (?:geschlossen|angelegt)"
    r"|laufzeit\w*\W+(?:\w+\W+){0,3}unbestimmt|\bnicht (?:\w+ )?(?:befristet|begrenzt)\b"
    r"|\b(?:kein\w*|ohne) (?:\w+ )?(?:ende|endtermin|enddatum|befristung|begrenzung)\b"
)
_ENDLESS_OTHER = re.compile(r"arbeitsv|stelle|beschaftigt")
_TERM = re.compile(
    r"laufzeit|vertragsdauer|geltungsdauer|vertragszeit|dauer von|geschlossen|gilt|lauft|befristet"
    r"|vereinbart|festgelegt|endet"
)
_NO_TERM_BEFORE = re.compile(
    r"\b(?:verlanger|\w*frist|ablauf|fruhestens|nach|vor|mindest|kundig|ersten|jeweils um|binnen"
    r"|innerhalb)\w*\W+(?:\w+\W+){0,3}$"
)
_NO_TERM_AFTER = re.compile(r"\W+(?:\w+\W+){0,3}(?:vor|frist)\b")
_UNTIL = re.compile(
    r"(?:bis|ablauf|endet)\W+(?:zum|einschliesslich|des|am|mit ablauf des|spatestens)?\W*$"
)

_BINDING = re.compile(
    r"kundig|ausscheid|austritt|austret|kundbar|laufzeit|mindestdauer|vertragsdauer|vereinbar"
)
_MINIMUM_BEFORE = re.compile(
    r"(?:mindest\w*|fruhestens|erstmals|ersten|nicht vor|vor ablauf von|erst)\W+(?:\w+\W+){0,8}$"
)
_FIRST_DAY_BEFORE = re.compile(r"(?:fruhestens|erstmals)\W+(?:\w+\W+){0,3}$")
_TAKES_EFFECT = re.compile(
    r"(?:vereinbarung|vertrag|^sie)\b.{0,30}(?:tritt\b.{0,60}in kraft|wird\b.{0,60}wirksam|beginnt)"
)
_BEGIN = re.compile(r"in kraft|beginn|wirksam|wirkung (?:vom|zum|ab)|gilt ab|zeitraum vo[mn]")

_MONTHS = (
    *("januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september"),
    *("oktober", "november", "dezember"),
)
_DATE = re.compile(rf"(\d{{1,2}})\.\s*(?:(\d{{1,2}})\.|({'|'.join(_MONTHS)}))\s*((?:19|20)\d{{2}})")
_YEAR_DAYS = Decimal("365.25")
_NEARLY = Decimal("0.03")


def kuendigungsfrist(folded: Sequence[str]) -> Decimal | None:
    """The notice of an ordinary termination in months; that for cause if there is no other."""
    found = [(sentence, period) for sentence in folded for period in _notices(sentence)]
    ordinary = [period for sentence, period in found if not _FOR_CAUSE.search(sentence)]
    chosen = ordinary or [period for _, period in found]
    return _plain(chosen[0].months) if chosen else None


def laufzeit(folded: Sequence[str], start: date | None) -> Laufzeit:
    """The term in years, counted from `start` where only the last day is named."""
    told = [years for sentence in folded for years in _terms(sentence, start)]
    if told:
        return told[0]
    return UNBEFRISTET if any(_endless(sentence) for sentence in folded) else None


def mindestlaufzeit(folded: Sequence[str], start: date | None) -> Decimal | None:
    """The years before which an ordinary termination has no effect."""
    for sentence in filter(_BINDING.search, folded):
        for period in periods(sentence):
            before = sentence[: period.start]
            if _NOTICE_BEFORE.search(before) or period.months < MONTHS_A_YEAR:
                continue
            if _MINIMUM_BEFORE.search(before):
                return _plain(period.years)
        for day, at in dates(sentence):
            if start and _FIRST_DAY_BEFORE.search(sentence[:at]):
                return _years(start, day + timedelta(days=1))
    return None


def beginn(folded: Sequence[str]) -> date | None:
    """The first day of the agreement, if the text names it."""
    for sentence in filter(_BEGIN.search, folded):
        for day, at in dates(sentence):
            if not _UNTIL.search(sentence[:at]):
                return day
    return None


def inkraft(folded: str) -> date | None:
    """The day on which the agreement takes effect, if this sentence says so."""
    if not _TAKES_EFFECT.search(folded):
        return None
    return next((day for day, at in dates(folded) if not _UNTIL.search(folded[:at])), None)


def dates(folded: str) -> Iterator[tuple[date, int]]:
    """All days of a folded sentence („1. Januar 2027“, „01.01.2027“), each with its place."""
    for found in _DATE.finditer(folded):
        month = int(found[2]) if found[2] else _MONTHS.index(found[3]) + 1
        try:
            yield date(int(found[4]), month, int(found[1])), found.start()
        except ValueError:
            continue


def _notices(sentence: str) -> Iterator[Period]:
    if not _NOTICE.search(sentence):
        return
    for period in periods(sentence):
        before, after = sentence[: period.start], sentence[period.end :]
        if period.adjective:
            if re.match(r"\w*\W+(?:\w+\W+)?\w*frist", after):
                yield period
        elif _NOTICE_BEFORE.search(before) or (
            _NOTICE_AFTER.match(after) and not _NO_NOTICE_BEFORE.search(before)
        ):
            yield period


def _endless(sentence: str) -> bool:
    return bool(_ENDLESS.search(sentence)) and not _ENDLESS_OTHER.search(sentence)


def _terms(sentence: str, start: date | None) -> Iterator[Decimal]:
    if not _TERM.search(sentence):
        return
    for period in periods(sentence):
        before, after = sentence[: period.start], sentence[period.end :]
        if not (period.adjective or _NO_TERM_BEFORE.search(before) or _NO_TERM_AFTER.match(after)):
            yield _plain(period.years)
    for end, at in dates(sentence):
        first = next((day for day, place in dates(sentence) if place < at), start)
        if first and first < end and _UNTIL.search(sentence[:at]):
            yield _years(first, end + timedelta(days=1))


def _years(start: date, end: date) -> Decimal:
    """Whole years where it is nearly so, else to one decimal."""
    years = Decimal((end - start).days) / _YEAR_DAYS
    whole = years.quantize(Decimal(1))
    return whole if abs(years - whole) < _NEARLY else years.quantize(Decimal("0.1"))


def _plain(number: Decimal) -> Decimal:
    """Without needless digits, never in scientific notation."""
    return Decimal(f"{number.quantize(Decimal('0.01')).normalize():f}")
