"""Cells of workbooks from outside, as text. What a cell shows counts, not how it is computed."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from itertools import islice
from typing import Any

from ikzdocs.errors import SourceError
from ikzdocs.source.text import forbidden_in

MAX_COLUMNS = 100
MAX_ROWS = 20_000
MAX_BYTES = 20 << 20
_YES_NO = {True: "ja", False: "nein"}
_LIKE_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Text:
    """What a cell says, or why that cannot be told."""

    value: str
    fault: str = ""


EMPTY = Text("")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its title and, to be walked through once, its rows."""

    title: str
    rows: Iterator[list[Text]]


def sheets(
    content: bytes, name: str, *, columns: int = MAX_COLUMNS, rows: int | None = MAX_ROWS
) -> Iterator[Sheet]:
    """Yield the sheets of a workbook, of each so many `columns` and `rows` at most.

    Raises:
        DocumentError: not a zip that can be opened safely.
        SourceError: no workbook, or a damaged one; while walking through its rows, too.
    """
    from ikzdocs.wordfile.package import check_zip  # noqa: PLC0415 - only beside a workbook

    check_zip(content, name)
    shown, written = _opened(content, name, data_only=True), _opened(content, name)
    for one, formulas in zip(shown, written, strict=True):
        pairs = islice(zip(one.iter_rows(), formulas.iter_rows(), strict=True), rows)
        yield Sheet(title=str(one.title), rows=_rows(name, pairs, columns))


def _opened(content: bytes, name: str, *, data_only: bool = False) -> list[Any]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

    with _reading(name), redirect_stdout(io.StringIO()):  # a word on damaged styles
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=data_only)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a file says of its size may be a lie
    if not book.worksheets:
        remedy = "Die Angaben auf ein Tabellenblatt schreiben, nicht auf ein Diagrammblatt."
        raise SourceError(name, "Die Arbeitsmappe hat kein Tabellenblatt.", remedy)
    return list(book.worksheets)


def _rows(name: str, pairs: Iterator[tuple[Any, Any]], columns: int) -> Iterator[list[Text]]:
    """Every cell as it is shown, beside it as it is written: with the formula for its result."""
    while True:
        with _reading(name):
            pair = next(pairs, None)
            if pair is None:
                return
            cells = zip(pair[0][:columns], pair[1], strict=False)
            row = [_text(cell, formula) for cell, formula in cells]
        yield row


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """A damaged workbook makes openpyxl raise anything; a harmless one makes it warn in English."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except Exception as error:
        raise damaged(name, error) from error


def _text(cell: Any, formula: Any) -> Text:  # noqa: ANN401 - openpyxl has three kinds of cells
    if cell.value is None and formula.value is None:
        return EMPTY
    if cell.data_type == "e":
        return Text("", f"Die Zelle zeigt einen Fehler ({cell.value}).")
    if cell.value is None and formula.data_type == "f":
        return Text("", "Die Formel hat kein gespeichertes Ergebnis.")
    if isinstance(cell.value, int | float) and "%" in (cell.number_format or ""):
        return checked(_number(Decimal(repr(cell.value)) * 100))
    return checked(_as_typed(cell.value))


def _as_typed(value: object) -> str:
    """The value as a clerk would write it into a spec."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _YES_NO[value]
    if isinstance(value, datetime):
        on_the_day = value.time() == time()
        return value.strftime("%d.%m.%Y" if on_the_day else "%d.%m.%Y %H:%M")
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)))
    return str(value)


def _number(value: Decimal) -> str:
    """With a comma; three decimals get a fourth where a text could not tell them from thousands."""
    text = f"{value.normalize():f}".replace(".", ",")
    return f"{text}0" if _LIKE_THOUSANDS.fullmatch(text) else text


def checked(value: str) -> Text:
    """Return a text without outer spaces, or why it cannot be taken."""
    text = value.strip()
    character = forbidden_in(text)
    if character:
        return Text("", f"Hier steht ein unsichtbares Steuerzeichen (U+{ord(character):04X}).")
    return Text(text)


def damaged(name: str, error: Exception) -> SourceError:
    """Return the error for a workbook that cannot be read."""
    message = f"Die Arbeitsmappe ist beschädigt oder keine ({str(error)[:80]})."
    return SourceError(name, message, "In Excel öffnen und neu als .xlsx speichern.")
