"""The rows of a CSV or XLSX file as text, one after the other."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.errors import SourceError
from ikzdocs.source import read_bytes
from ikzdocs.spec.workbook import safe

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_COLUMNS = 500
_DELIMITERS = ";,\t"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: `name` for messages, `rows` can be walked through once."""

    name: str
    rows: Iterator[list[safe.Text]]


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


def _csv_rows(path: Path) -> Iterator[list[safe.Text]]:
    read_bytes(path, 1)  # says in German what the matter is if there is no such file
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            file.seek(0)
            for row in csv.reader(file, delimiter=max(_DELIMITERS, key=first.count), strict=True):
                yield [safe.checked(value) for value in row[:MAX_COLUMNS]]
    except UnicodeDecodeError as error:
        remedy = "In Excel „CSV UTF-8“ als Dateityp wählen."
        raise SourceError(str(path), "Die Datei ist nicht in UTF-8 gespeichert.", remedy) from error
    except csv.Error as error:
        remedy = "Anführungszeichen prüfen, oder die Tabelle als .xlsx speichern."
        raise SourceError(str(path), f"Die Tabelle ist beschädigt ({error}).", remedy) from error


def _workbook(path: Path) -> Sheet:
    content = read_bytes(path, safe.MAX_BYTES)
    first = next(safe.sheets(content, str(path), columns=MAX_COLUMNS, rows=None))
    return Sheet(f"{path} [{first.title}]", first.rows)


def numbered(rows: Iterable[list[safe.Text]]) -> Iterator[tuple[int, list[safe.Text]]]:
    """Give every row that is not empty with its number, counted from 1."""
    for line, row in enumerate(rows, start=1):
        if any(text.value or text.fault for text in row):
            yield line, row
