"""The rows of a CSV or XLSX file as text, one after the other. The door to openpyxl."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ikzdocs.errors import SourceError
from ikzdocs.source import read_bytes
from ikzdocs.source.text import forbidden_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_COLUMNS = 500
MAX_WORKBOOK = 20 << 20
_DELIMITERS = ";,\t"
_YES_NO = {True: "ja", False: "nein"}


@dataclass(frozen=True, slots=True)
class Text:
    """What a cell says, or why that cannot be told."""

    value: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `name` for messages, `rows` can be walked through once."""

    name: str
    rows: Iterator[list[Text]]


def open_sheet(path: Path) -> Sheet:
    """Open the only sheet of a CSV file or the first one of an XLSX file.

    Raises:
        SourceError: the file cannot be read or is no such table; while walking through, too.
    """
    if path.suffix.lower() == ".xlsx":
        return _workbook(path)
    if path.suffix.lower() in {".csv", ".txt"}:
        return Sheet(str(path), _csv_rows(path))
    message = "Das ist keine Tabelle, die gelesen werden kann."
    raise SourceError(str(path), message, "Als .xlsx oder .csv speichern.")


def _csv_rows(path: Path) -> Iterator[list[Text]]:
    read_bytes(path, 1)  # says in German what the matter is if there is no such file
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            file.seek(0)
            for row in csv.reader(file, delimiter=max(_DELIMITERS, key=first.count), strict=True):
                yield [_checked(value) for value in row[:MAX_COLUMNS]]
    except UnicodeDecodeError as error:
        remedy = "In Excel „CSV UTF-8“ als Dateityp wählen."
        raise SourceError(str(path), "Die Datei ist nicht in UTF-8 gespeichert.", remedy) from error
    except csv.Error as error:
        remedy = "Anführungszeichen prüfen, oder die Tabelle als .xlsx speichern."
        raise SourceError(str(path), f"Die Tabelle ist beschädigt ({error}).", remedy) from error


def _workbook(path: Path) -> Sheet:
    from ikzdocs.wordfile.package import check_zip  # noqa: PLC0415 - only beside a workbook

    content = read_bytes(path, MAX_WORKBOOK)
    check_zip(content, str(path))
    shown, written = _first_sheet(content, path, data_only=True), _first_sheet(content, path)
    return Sheet(f"{path} [{shown.title}]", _xlsx_rows(path, shown, written))


def _first_sheet(content: bytes, path: Path, *, data_only: bool = False) -> Any:  # noqa: ANN401
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=data_only)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a file says of its size may be a lie
    except Exception as error:  # a damaged workbook makes openpyxl raise anything
        raise _damaged(path, error) from error
    return sheet


def _xlsx_rows(path: Path, shown: Any, written: Any) -> Iterator[list[Text]]:  # noqa: ANN401
    """Every cell as it is shown; `written` has the formulas in place of their results."""
    try:
        for row, formulas in zip(shown.iter_rows(), written.iter_rows(), strict=True):
            pairs = zip(row[:MAX_COLUMNS], formulas, strict=False)
            yield [_text(cell, formula) for cell, formula in pairs]
    except Exception as error:  # as above; rows are read when they are asked for
        raise _damaged(path, error) from error


def _text(cell: Any, formula: Any) -> Text:  # noqa: ANN401 - openpyxl has three kinds of cells
    if cell.data_type == "e":
        return Text("", f"Die Zelle zeigt einen Fehler ({cell.value}).")
    if cell.value is None and formula.data_type == "f":
        return Text("", "Die Formel hat kein gespeichertes Ergebnis.")
    return _checked(_as_typed(cell.value))


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
        return f"{Decimal(repr(value)):f}".removesuffix(".0").replace(".", ",")
    return str(value)


def _checked(value: str) -> Text:
    text = value.strip()
    character = forbidden_in(text)
    if character:
        return Text("", f"Hier steht ein unsichtbares Steuerzeichen (U+{ord(character):04X}).")
    return Text(text)


def _damaged(path: Path, error: Exception) -> SourceError:
    message = f"Die Arbeitsmappe ist beschädigt oder keine ({str(error)[:80]})."
    return SourceError(str(path), message, "In Excel öffnen und neu als .xlsx speichern.")


def numbered(rows: Iterable[list[Text]]) -> Iterator[tuple[int, list[Text]]]:
    """Give every row that is not empty with its number, counted from 1."""
    for line, row in enumerate(rows, start=1):
        if any(text.value or text.fault for text in row):
            yield line, row
