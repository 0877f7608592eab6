"""Numbers as a German office writes them: `86.000`, `86.000,50`, and also `86000.50`.

A point before three digits groups thousands, for Euro have no three decimals. A comma before
three digits is refused: a German would read decimals, an English program thousands.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ikzdocs import formats
from ikzdocs.schema.faults import Unreadable

_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?")
_PLAIN = re.compile(r"(0|[1-9][0-9]*)(?:[.,]([0-9]+))?")
_AMBIGUOUS = re.compile(r"([1-9][0-9]{0,2}),([0-9]{3})")
_EURO_SIGN = re.compile(r"(?:,(?:--?|[–—]))?\s*(?:€|Euro|EUR)?$")  # also „86.000,- €“
_PERCENT_SIGN = re.compile(r"\s*(?:%|Prozent|v\. ?H\.)$")

_MAX_DIGITS = 12
_CENTS = 2
_GROUPS_FROM = 10_000  # a year is written without a point

EURO_REMEDY = "Als 86.000 oder 86.000,50 schreiben."


def euro(text: str) -> Decimal:
    """Return an amount in Euro; the sign behind it may be written."""
    amount, places = _number(_EURO_SIGN.sub("", text.strip()), "ist kein Euro-Betrag", EURO_REMEDY)
    if places > _CENTS:
        raise Unreadable("hat mehr als zwei Nachkommastellen", EURO_REMEDY)
    return amount


def zahl(text: str) -> Decimal:
    """Return a number of any kind: full-time equivalents, cases, a share."""
    remedy = "Nur die Zahl ohne Einheit schreiben: 1.250 oder 0,5."
    return _number(text.strip(), "ist keine Zahl", remedy)[0]


def prozent(text: str, high: int = 100) -> Decimal:
    """Return a percentage from 0 to `high`; here a point always stands before decimals."""
    remedy = f"Als Zahl von 0 bis {high} schreiben, zum Beispiel 2,5."
    bare = _PERCENT_SIGN.sub("", text.strip())
    if not (found := _PLAIN.fullmatch(bare)):
        raise Unreadable(_negative(bare) or "ist kein Prozentsatz", remedy)
    share = _decimal(*found.groups())
    if share > high:
        raise Unreadable(f"ist mehr als {high} Prozent", remedy)
    return share


def whole(text: str, low: int, high: int) -> int:
    """Return a whole number between these bounds; thousands may be grouped."""
    bare = text.strip()
    found = _GROUPED.fullmatch(bare) or _PLAIN.fullmatch(bare)
    if not found or found[2]:
        raise Unreadable(_negative(bare) or "ist keine ganze Zahl", _bounds(low, high))
    number = int(_decimal(found[1], None))
    if not low <= number <= high:
        raise Unreadable("liegt nicht im erlaubten Bereich", _bounds(low, high))
    return number


def _bounds(low: int, high: int) -> str:
    top = formats.zahl(high) if high >= _GROUPS_FROM else high
    return f"Eine ganze Zahl von {low} bis {top} ohne Einheit schreiben."


def _number(bare: str, problem: str, remedy: str) -> tuple[Decimal, int]:
    if found := _AMBIGUOUS.fullmatch(bare):
        thousands, decimals = f"{found[1]}.{found[2]}", f"{found[1]},{found[2][:2]}"
        offer = f"Für Tausender {thousands} schreiben, für Nachkommastellen {decimals}."
        raise Unreadable("ist nicht eindeutig", offer)
    found = _GROUPED.fullmatch(bare) or _PLAIN.fullmatch(bare)
    if not found:
        raise Unreadable(_negative(bare) or problem, remedy)
    return _decimal(*found.groups()), len(found[2] or "")


def _decimal(digits: str, decimals: str | None) -> Decimal:
    digits = digits.replace(".", "")
    if len(digits) + len(decimals or "") > _MAX_DIGITS:
        raise Unreadable("hat zu viele Stellen", f"Höchstens {_MAX_DIGITS} Ziffern schreiben.")
    return Decimal(f"{digits}.{decimals or 0}") if decimals else Decimal(digits)


def _negative(bare: str) -> str | None:
    return "darf nicht negativ sein" if bare.startswith(("-", "−")) else None
