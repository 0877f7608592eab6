"""Days as `01.01.2027` or `2027-01-01`, and the day of each year as `31.03.` or `31. März`."""

from __future__ import annotations

import re
from datetime import date

from ikzdocs import formats
from ikzdocs.schema.faults import Unreadable

_GERMAN = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DAY_MONTH = re.compile(r"([0-9]{1,2})\.\s?(?:([0-9]{1,2})\.|([A-Za-zä]+))")
_YEARS = range(1900, 2200)
_LEAP_YEAR = 2000  # knows every day that a year can have
_MONTHS = {formats.monat(date(_LEAP_YEAR, month, 1)).split()[0]: month for month in range(1, 13)}

_DAY_REMEDY = "Als 01.01.2027 oder 2027-01-01 schreiben."


def datum(text: str) -> date:
    """Return the day."""
    bare = text.strip()
    if found := _GERMAN.fullmatch(bare):
        day, month, year = map(int, found.groups())
    elif found := _ISO.fullmatch(bare):
        year, month, day = map(int, found.groups())
    else:
        raise Unreadable("ist kein Datum", _DAY_REMEDY)
    if year not in _YEARS:
        raise Unreadable("liegt zu weit in Vergangenheit oder Zukunft", "Die Jahreszahl prüfen.")
    return _day(year, month, day)


def tag_monat(text: str) -> str:
    """Return a day of each year for running text: „31. März“, with a no-break space."""
    found = _DAY_MONTH.fullmatch(text.strip())
    month = found and (int(found[2]) if found[2] else _MONTHS.get(found[3]))
    if not found or not month:
        raise Unreadable("ist kein Tag mit Monat", "Als 31.03. oder 31. März schreiben.")
    day = _day(_LEAP_YEAR, month, int(found[1]))
    return formats.datum(day).removesuffix(f" {_LEAP_YEAR}")


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable("gibt es im Kalender nicht", "Tag und Monat prüfen.") from None
