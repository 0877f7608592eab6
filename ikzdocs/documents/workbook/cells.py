"""What a cell of the workbook holds: a text, a figure to enter, or a formula with its result.

Each figure may have a name, by which formulas on all sheets call it. Names are those of the
fields that hold the same figure in `savings` and in the spec.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from ikzdocs.documents.workbook.labels import labels
from ikzdocs.record import record


class Look(StrEnum):
    """How a text is set."""

    PLAIN = "plain"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    HEADER = "header"
    HEADER_RIGHT = "header_right"
    TOTAL = "total"
    TOTAL_RIGHT = "total_right"
    RIGHT = "right"
    NOTE = "note"
    LABEL = "label"


class Unit(StrEnum):
    """What a figure counts; the value is its number format, German on every machine."""

    EURO = '[$-407]#,##0.00\\ "€"'
    PERCENT = "[$-407]0.0\\ %"
    NUMBER = "[$-407]#,##0.##########"
    WHOLE = "[$-407]#,##0"
    ORDINAL = '0"."'
    FRACTION = "[$-407]0.0000"
    TEXT = "@"


@record
class Text:
    """A text; never read as a formula, whatever it begins with."""

    text: str
    look: Look = Look.PLAIN


@record
class Entry:
    """A figure that may be changed."""

    value: Decimal | int
    unit: Unit
    name: str = ""


@record
class Constant:
    """A figure that is not for changing: a number in a list, a threshold."""

    value: Decimal | int
    unit: Unit
    name: str = ""


@record
class Formula:
    """A formula without „=“; `value` is its result by ikzdocs, shown until someone recomputes."""

    formula: str
    value: Decimal | int | str
    unit: Unit
    name: str = ""
    total: bool = False


Cell = Text | Entry | Constant | Formula | None


def euro(formula: str, value: Decimal, name: str = "") -> Formula:
    """Return a formula for an amount."""
    return Formula(formula=formula, value=value, unit=Unit.EURO, name=name)


def summed(cells: str, value: Decimal, name: str = "") -> Formula:
    """Return the sum of amounts, at the end of a table."""
    return Formula(formula=f"SUM({cells})", value=value, unit=Unit.EURO, name=name, total=True)


def percent(formula: str, value: Decimal, name: str = "", *, total: bool = False) -> Formula:
    """Return a formula for a percentage; `value` in percent."""
    return Formula(formula=formula, value=value / 100, unit=Unit.PERCENT, name=name, total=total)


def dash(look: Look = Look.RIGHT) -> Text:
    """Return the cell of a table that has no figure."""
    return Text(text=labels().ohne_wert, look=look)


def dashes(count: int, look: Look = Look.RIGHT) -> tuple[Text, ...]:
    """Return so many cells without a figure."""
    return (dash(look),) * count


def heads(first: str, *others: str) -> tuple[Text, ...]:
    """Return the head of a table whose first column holds texts, the others figures."""
    figures = (Text(text=text, look=Look.HEADER_RIGHT) for text in others)
    return (Text(text=first, look=Look.HEADER), *figures)
