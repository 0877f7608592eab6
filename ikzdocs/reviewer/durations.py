"""Periods in German prose: „fünf Jahre“, „12 Monaten“, „mit einjähriger Frist“."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs.numerals import in_worten
from ikzdocs.record import record
from ikzdocs.reviewer.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 120
MONTHS_A_YEAR = 12
_WEEKS_A_MONTH = 4
_DAYS_A_MONTH = 30

_WORDS = {fold(in_worten(number)): Decimal(number) for number in range(2, _LARGEST)}
_WORDS |= {"ein": Decimal(1), "halb": Decimal("0.5"), "anderthalb": Decimal("1.5")}
_WORDS |= {"eineinhalb": Decimal("1.5"), "zweieinhalb": Decimal("2.5")}
_ALTERNATIVES = "|".join(sorted(_WORDS, key=len, reverse=True))

_UNITS = {"jahr": Decimal(MONTHS_A_YEAR), "monat": Decimal(1)}
_UNITS |= {"woch": Decimal(1) / _WEEKS_A_MONTH, "tag": Decimal(1) / _DAYS_A_MONTH}

_PERIOD = re.compile(
    rf"(?:(?<!\w)(?P<zahl>\d{{1,3}}(?:,\d)?)|(?P<wort>{_ALTERNATIVES})(?:e[mnrs]?)?)"
    r"(?:\W*\([^)]{1,20}\))?"
    r"[\s-]*(?:(?:volle|ganze|weitere|aufeinanderfolgende|halben?|kalender|kindergarten|schul|haushalts"
    r"|vertrags|betriebs|wirtschafts|rechnungs)[ns]?\s*)?"
    r"(?P<einheit>jahr|monat|woch|tag)(?P<endung>\w*)"
)
_LASTING = re.compile(r"\b(?:von|nach|binnen|innerhalb|wahrend|dauer|frist)$")
_OCR_DIGITS = re.compile(r"(?<=\d)[ol](?=\s*(?:jahr|monat))")


@record
class Period:
    """One period: its length in months, and where it stands in the folded sentence.

    `adjective`: „einjährig“, „dreimonatig“.
    """

    months: Decimal
    start: int
    end: int
    adjective: bool

    @property
    def years(self) -> Decimal:
        """The length in years."""
        return self.months / MONTHS_A_YEAR


def periods(folded: str) -> Iterator[Period]:
    """All periods of a folded sentence, in order. „Ende eines Jahres“ is a day, no period."""
    readable = _OCR_DIGITS.sub("0", folded)
    for found in _PERIOD.finditer(readable):
        if _is_day(readable, found):
            continue
        number = Decimal(found["zahl"].replace(",", ".")) if found["zahl"] else _word(found)
        yield Period(
            months=number * _UNITS[found["einheit"]],
            start=found.start(),
            end=found.end(),
            adjective=found["endung"].startswith(("ig", "lich")),
        )


def _word(found: re.Match[str]) -> Decimal:
    if re.search(r"\bhalbe", found[0]):
        return _WORDS["halb"]
    return _WORDS[found["wort"]]


def _is_day(folded: str, found: re.Match[str]) -> bool:
    """Whether „eines Jahres“ only says which end or day is meant."""
    before = folded[: found.start()].rstrip()
    return found[0].startswith("eines") and not _LASTING.search(before)
