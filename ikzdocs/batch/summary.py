"""The summary of a run as it grows: text, JSON and XLSX, each there when it is complete.

Nothing is kept in memory but the numbers at the end.
"""

from __future__ import annotations

import json
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs import __version__, output
from ikzdocs.batch.model import Record, Settings, Status
from ikzdocs.batch.workbook import SummaryBook
from ikzdocs.errors import OutputExistsError
from ikzdocs.formats import euro_tabelle, mehrzahl, prozent_tabelle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

TEXT, JSON, XLSX = "summary.txt", "summary.json", "summary.xlsx"
_OURS = b'{"ikzdocs": '
_NAME_WIDTH = 36
_VERDICT_WIDTH = 24


@contextmanager
def summary(settings: Settings) -> Iterator[Summary]:
    """Give the summary of a run; its files take their places when the run ends well.

    Raises:
        OutputExistsError: a file that is no summary of ours bears one of the names.
        OutputError: the files cannot be written.
    """
    folder = settings.output
    if not settings.force:
        _refuse_others(folder)
    with (
        output.stream(folder / TEXT) as text,
        output.stream(folder / JSON) as data,
        output.stream(folder / XLSX) as xlsx,
        closing(SummaryBook(xlsx, settings.stichtag)) as book,
    ):
        growing = Summary(text, data, book)
        growing.begin(settings)
        yield growing
        growing.end()


class Summary:
    """The three files as they grow."""

    def __init__(self, text: BinaryIO, data: BinaryIO, book: SummaryBook) -> None:
        """Begin with open files."""
        self._text, self._data, self._book = text, data, book
        self._total = _Total()

    def begin(self, settings: Settings) -> None:
        """Say what holds for the whole run."""
        day = settings.stichtag.isoformat()
        self._data.write(_OURS + _json(__version__) + b', "stichtag": ' + _json(day))
        self._data.write(b',\n "kooperationen": [')

    def add(self, record: Record) -> None:
        """Add what became of one cooperation."""
        self._data.write((b",\n  " if self._total.kooperationen else b"\n  ") + _json(record))
        self._text.writelines(f"{line}\n".encode() for line in _lines(record))
        self._book.add(record)
        self._total.add(record)

    def end(self) -> None:
        """Add the numbers of the whole run."""
        self._data.write(b'\n ],\n "gesamt": ' + _json(self._total) + b"}\n")
        self._text.writelines(f"{line}\n".encode() for line in self._total.lines())


@dataclass(slots=True)
class _Total:
    """The numbers at the end; `zuwendung` is the sum over all that may hope for it, in Euro."""

    kooperationen: int = 0
    foerderfaehig: int = 0
    gesperrt: int = 0
    gescheitert: int = 0
    geschrieben: int = 0
    aktuell: int = 0
    zuwendung: Decimal = Decimal(0)

    def add(self, record: Record) -> None:
        has_papers = record.status is not Status.FEHLER
        self.kooperationen += 1
        self.foerderfaehig += record.foerderfaehig
        self.gesperrt += has_papers and not record.foerderfaehig
        self.gescheitert += not has_papers
        self.geschrieben += record.status is Status.GESCHRIEBEN
        self.aktuell += record.status is Status.AKTUELL
        if record.foerderfaehig:
            self.zuwendung += Decimal(record.zuwendung or 0)

    def lines(self) -> Iterator[str]:
        yield ""
        yield (
            f"{self.kooperationen} {mehrzahl(self.kooperationen, 'Kooperation', 'Kooperationen')}: "
            f"{self.foerderfaehig} förderfähig ({euro_tabelle(self.zuwendung)}), "
            f"{self.gesperrt} noch nicht, {self.gescheitert} gescheitert"
        )
        yield f"{self.geschrieben} geschrieben, {self.aktuell} waren aktuell"


def _refuse_others(folder: Path) -> None:
    """A former summary may be replaced; what someone else has called so may not."""
    there = tuple(path for name in (TEXT, JSON, XLSX) if (path := folder / name).exists())
    former = folder / JSON
    if there and not (former.is_file() and former.read_bytes()[: len(_OURS)] == _OURS):
        raise OutputExistsError(there)


def _json(value: Record | _Total | str) -> bytes:
    plain = value if isinstance(value, str) else asdict(value)
    return json.dumps(plain, ensure_ascii=False, default=str).encode()


def _lines(record: Record) -> Iterator[str]:
    """The line of a cooperation, and below it what blocks."""
    euros = euro_tabelle(Decimal(record.zuwendung)) if record.zuwendung else ""
    percent = prozent_tabelle(Decimal(record.prozent)) if record.prozent else ""
    note = "aktuell" if record.status is Status.AKTUELL else ""
    name = f"{record.ordner:<{_NAME_WIDTH}} {record.urteil:<{_VERDICT_WIDTH}}"
    yield f"{name} {euros:>16} {percent:>8}  {note}".rstrip()
    yield from (f"    ✗ {line}" for line in record.fehler.splitlines())
    for one in record.blocking():
        yield f"    ✗ {one['message']} ({one['file']}:{one['line']})"
