"""Tables from outside: every value as a clerk would type it, or a fault; no guesses."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from ikzdocs.batch.sheets import open_sheet
from ikzdocs.errors import IkzdocsError
from ikzdocs.spec.workbook.safe import Text
from tests.word import make_zip, part

if TYPE_CHECKING:
    from pathlib import Path


def _written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def _book(*rows: tuple[str | float | date | None, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _values(path: Path) -> list[list[str]]:
    return [[text.value for text in row] for row in open_sheet(path).rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_with_any_usual_separator(tmp_path: Path, separator: str) -> None:
    line = separator.join(("a", '"b;,\t""c"""', " d "))
    path = _written(tmp_path, "t.csv", f"\N{BYTE ORDER MARK}{line}\r\n".encode())
    assert _values(path) == [["a", 'b;,\t"c"', "d"]]


def test_typed_cells_become_what_a_clerk_would_write(tmp_path: Path) -> None:
    row = (5, 86000.5, 0.125, True, date(2027, 1, 31), "06431004")
    path = _written(tmp_path, "t.xlsx", _book(row, (None, "=", "x")))
    told = ["5", "86000,5", "0,125", "ja", "31.01.2027", "06431004"]
    assert _values(path)[0] == told


def test_a_formula_without_result_is_a_fault_not_an_empty_cell(tmp_path: Path) -> None:
    path = _written(tmp_path, "t.xlsx", _book(("=1+1", "gut")))
    row = next(open_sheet(path).rows)
    assert row == [Text("", "Die Formel hat kein gespeichertes Ergebnis."), Text("gut")]


def test_control_characters_are_a_fault_of_their_cell(tmp_path: Path) -> None:
    path = _written(tmp_path, "t.csv", "a;b\u202ec\n".encode())
    first, second = next(open_sheet(path).rows)
    assert first == Text("a")
    assert "U+202E" in second.fault


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("t.csv", "Müller".encode("latin-1"), "nicht in UTF-8"),
        ("t.csv", b'a;"b\n', "beschädigt"),
        ("t.xlsx", b"a;b\n", "beschädigt"),
        ("t.xlsx", b"", "beschädigt"),
        ("t.ods", b"a", r"Als \.xlsx oder \.csv speichern"),
    ],
)
def test_what_is_no_table(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    with pytest.raises(IkzdocsError, match=told):
        _values(_written(tmp_path, name, content))


@pytest.mark.parametrize("name", ["fehlt.csv", "fehlt.xlsx"])
def test_what_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(IkzdocsError, match="Die Datei gibt es nicht"):
        _values(tmp_path / name)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (30 << 20))
    with pytest.raises(IkzdocsError, match="verdächtig stark gepackt"):
        _values(_written(tmp_path, "t.xlsx", packed.getvalue()))


def _with_part(book: bytes, part: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return make_zip({**parts, part: content})


def test_a_workbook_without_a_sheet_is_told(tmp_path: Path) -> None:
    book = _book(("a",))
    whole = part(book, "xl/workbook.xml")
    without = re.sub(r"<sheet .*?/>", "", whole)
    assert without != whole
    path = _written(tmp_path, "t.xlsx", _with_part(book, "xl/workbook.xml", without.encode()))
    with pytest.raises(IkzdocsError, match="hat kein Tabellenblatt"):
        _values(path)


def test_nobody_reads_english_warnings(tmp_path: Path) -> None:
    book = _book(("a", date(2027, 1, 31)))
    far = part(book, "xl/worksheets/sheet1.xml").replace("<v>46418</v>", "<v>99999999999</v>")
    path = _written(tmp_path, "t.xlsx", _with_part(book, "xl/worksheets/sheet1.xml", far.encode()))
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        assert next(open_sheet(path).rows)[0] == Text("a")
    assert not heard


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(IkzdocsError, match="keine"):
        _values(_written(tmp_path, "t.xlsx", packed.getvalue()))


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    evil = b'<!DOCTYPE a [<!ENTITY b "ha">]><worksheet>&b;</worksheet>'
    content = _with_part(_book(("a",)), "xl/worksheets/sheet1.xml", evil)
    with pytest.raises(IkzdocsError, match="beschädigt"):
        _values(_written(tmp_path, "t.xlsx", content))
