"""A spec written to a workbook and read back is the same; cells say what is wrong where."""

from __future__ import annotations

import io
import re
import subprocess
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from ikzdocs import pipeline, source
from ikzdocs.errors import DocumentError, SourceError
from ikzdocs.schema.fields import Shape, root
from ikzdocs.spec import workbook
from ikzdocs.spec.workbook.layout import layout, places
from tests.helpers import ROOT, needed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from ikzdocs.schema import Field
    from ikzdocs.source import Source, Value
    from ikzdocs.spec.model import Spec

DAY = date(2026, 11, 21)
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))
BIRKENAU = ROOT / "samples" / "birkenau-digitalisierung.yaml"


def _written(spec: Path | Source) -> bytes:
    read = spec if isinstance(spec, source.Source) else source.read_file(spec)
    return workbook.write(read.data, day=DAY, schwelle=Decimal(15))


def _read(content: bytes) -> Source:
    return workbook.read(content, "angaben.xlsx")


def _spec(content: bytes) -> Spec:
    return pipeline.load(content, name="angaben.xlsx").usable()


@cache
def _birkenau() -> bytes:
    return _written(BIRKENAU)


def _changed(change: Callable[[Workbook], object], content: bytes | None = None) -> bytes:
    book, target = load_workbook(io.BytesIO(content or _birkenau())), io.BytesIO()
    change(book)
    book.save(target)
    return target.getvalue()


def _cell(book: Workbook, path: str) -> Any:  # noqa: ANN401 - a cell of openpyxl
    """The cell to fill in at a path without a star."""
    for sheet in book:
        for row in sheet.iter_rows():
            if row[-1].value == path:
                return row[1]
    raise AssertionError(path)


def _texts(value: Value, path: str = "") -> Iterator[str]:
    """Every place that is filled."""
    if isinstance(value, str):
        yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value or ())
    if not isinstance(value, str):
        for key, inner in pairs:
            yield from _texts(inner, f"{path}.{key}" if path else str(key))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_lost_on_the_way_to_excel_and_back(path: Path) -> None:
    read = source.read_file(path)
    back = _read(_written(path))
    assert sorted(_texts(dict(back.data))) == sorted(_texts(dict(read.data)))
    if path.stem != "vorlage":  # names the parties in an empty table of costs
        assert pipeline.load(back).usable() == pipeline.load(read).usable()


def test_the_papers_from_a_workbook_are_those_from_yaml() -> None:
    options = pipeline.RenderOptions(only=("einsparung", "antrag"))
    from_yaml = pipeline.render(BIRKENAU, stichtag=DAY, options=options)
    from_excel = pipeline.render(_birkenau(), stichtag=DAY, options=options)
    documents = {f.name: f.content for f in from_yaml.files if "docx" in f.name}
    assert {f.name: f.content for f in from_excel.files if "docx" in f.name} == documents


def _leaves(field: Field, path: str) -> Iterator[str]:
    if field.shape is Shape.VALUE:
        yield path
    if field.entry:
        yield from _leaves(field.entry, f"{path}.*")
    for name, inner in field.fields.items():
        yield from _leaves(inner, f"{path}.{name}" if path else name)


def test_every_field_of_the_schema_has_one_place() -> None:
    found = Counter(str(place) for ones in places().values() for place in ones)
    assert found == Counter(_leaves(root(), ""))
    assert all(places()[sheet.name] for sheet in layout().blaetter)


def test_the_same_spec_gives_the_same_bytes() -> None:
    assert _written(BIRKENAU) == _written(BIRKENAU)


def test_an_empty_workbook_says_how_to_begin() -> None:
    empty = workbook.write({}, day=DAY, schwelle=Decimal(15))
    with pytest.raises(SourceError, match=r"keine Angaben.*ikzdocs new --workbook"):
        _read(empty)


def test_a_finding_names_sheet_and_cell() -> None:
    def change(book: Workbook) -> None:
        _cell(book, "laufzeit.jahre").value = "fünf"

    loaded = pipeline.load(_changed(change), name="angaben.xlsx")
    (finding,) = loaded.findings
    place = loaded.source.position(finding.path)
    assert finding.path == "laufzeit.jahre"
    assert place.file.startswith("angaben.xlsx [Kooperation!B")
    assert place.file.endswith(f"{place.line}]")


def test_what_is_missing_is_told_with_its_empty_cell() -> None:
    def change(book: Workbook) -> None:
        _cell(book, "foerderung.betrag").value = None
        book["Beteiligte"]["D7"].value = None

    read = _read(_changed(change))
    assert "[Kooperation!B" in read.position("foerderung.betrag").file
    assert "[Beteiligte!D7]" in read.position("beteiligte.1.praefix").file


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        ("2,5", "@", "2.5"),
        (2.5, "0.0", "2.5"),
        (0.025, "0.0%", "2.5"),
        (1.125, "General", "1.125"),
        (2, "0", "2"),
    ],
)
def test_a_percentage_may_be_typed_in_any_way(
    value: object, number_format: str, expected: str
) -> None:
    def change(book: Workbook) -> None:
        cell = _cell(book, "kosten.preissteigerung")
        cell.value, cell.number_format = value, number_format

    assert _spec(_changed(change)).kosten.preissteigerung == Decimal(expected)


def test_dates_and_words_are_read_as_excel_stores_them() -> None:
    def change(book: Workbook) -> None:
        _cell(book, "laufzeit.beginn").value = date(2027, 4, 1)
        _cell(book, "beitritt.moeglich").value = True

    spec = _spec(_changed(change))
    assert spec.laufzeit.beginn == date(2027, 4, 1)
    assert spec.beitritt.moeglich is True


@pytest.mark.parametrize("told", ["Mörlenbach", "mörlenbach", "moerlenbach"])
def test_a_party_is_called_by_name_or_kuerzel(told: str) -> None:
    def change(book: Workbook) -> None:
        book["Kosten je Kommune"]["A7"].value = told

    assert "moerlenbach" in _spec(_changed(change)).kosten.vorher


def test_rows_of_a_party_that_does_not_exist_are_told() -> None:
    def change(book: Workbook) -> None:
        book["Sitzungen"]["A6"].value = "Berlin"

    with pytest.raises(SourceError, match=r"Sitzungen!A6\].*„Berlin“ steht nicht bei den Bet"):
        _read(_changed(change))


def test_a_row_that_belongs_to_nobody_is_told() -> None:
    def change(book: Workbook) -> None:
        book["Sitzungen"]["A6"].value = None

    with pytest.raises(SourceError, match="fehlt, wozu sie gehört"):
        _read(_changed(change))


@pytest.mark.parametrize("path", ["beteiligte.*.ags", "kooperation.titel.x"])
def test_a_field_that_has_no_place_is_told_with_its_cell(path: str) -> None:
    def rename(book: Workbook) -> None:
        value = _cell(book, "laufzeit.beginn")
        for cell in value.parent[value.row]:
            if cell.value == "laufzeit.beginn":
                cell.value = path

    with pytest.raises(SourceError, match=rf"!B\d+\].*„{re.escape(path)}“ hat hier keinen Platz"):
        _read(_changed(rename))


def test_sheets_rows_and_notes_may_be_moved() -> None:
    def change(book: Workbook) -> None:
        book.move_sheet("Beteiligte", 9)
        book["Sitzungen"].title = "Termine"
        book["Termine"]["H3"].value = "Notiz"
        book["Kosten"].insert_rows(1, 2)
        book.create_sheet("Nebenrechnung")["A1"].value = "=1+1"

    assert _spec(_changed(change)) == pipeline.load(BIRKENAU).usable()


@pytest.mark.parametrize(
    ("value", "problem"),
    [("=1/0", "kein gespeichertes Ergebnis"), ("#REF!", "zeigt einen Fehler")],
)
def test_a_cell_without_a_value_of_its_own_is_told(value: str, problem: str) -> None:
    def change(book: Workbook) -> None:
        _cell(book, "foerderung.betrag").value = value

    with pytest.raises(SourceError, match=problem):
        _read(_changed(change))


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises((SourceError, DocumentError)):
        _read(b"PK\x03\x04 nothing")
    with pytest.raises(SourceError, match="beschädigt oder keine"):
        _read((ROOT / "templates/annexes/einsparung.docx").read_bytes())


def test_choices_can_be_chosen_and_only_entries_changed() -> None:
    book = load_workbook(io.BytesIO(_birkenau()))
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)
    lists = [one.formula1 for one in book["Kooperation"].data_validations.dataValidation]
    assert '"delegation,mandatierung"' in lists
    assert '"ja,nein"' in lists
    parties = book["Sitzungen"].data_validations.dataValidation
    assert any("Beteiligte" in str(one.formula1) for one in parties)
    filled = _cell(book, "kooperation.titel")
    assert not filled.protection.locked
    assert filled.offset(column=-1).protection.locked


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    data = dict(source.read_file(BIRKENAU).data)
    titled = {**data, "kooperation": {**data["kooperation"], "titel": "=1+1"}}  # type: ignore[dict-item]
    content = workbook.write(titled, day=DAY, schwelle=Decimal(15))
    assert _spec(content).kooperation.titel == "=1+1"


def _live(content: bytes) -> list[object]:
    sheet = load_workbook(io.BytesIO(content), data_only=True)["Kosten"]
    rows = [row[:2] for row in sheet.iter_rows(values_only=True)]
    start = next(n for n, row in enumerate(rows) if row[0] == "Einsparung auf einen Blick")
    return [value for _, value in rows[start + 1 : start + 7]]


def test_the_saving_is_shown_before_anybody_computes() -> None:
    before, after, saved, share, least, told = _live(_birkenau())
    assert (before, after, saved) == (286_700, 200_700, 86_000)
    assert share == pytest.approx(0.29996, abs=1e-5)
    assert (least, told) == (0.15, "erreicht")


def test_the_live_cell_follows_the_entries(tmp_path: Path) -> None:
    program = needed("soffice", "LibreOffice")

    def change(book: Workbook) -> None:
        _cell(book, "kosten.nachher.personal").value = 211_000

    (tmp_path / "a.xlsx").write_bytes(_changed(change))
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    files = [str(tmp_path / "neu"), str(tmp_path / "a.xlsx")]
    subprocess.run([*command, *files], check=True, capture_output=True)
    *_, saved, _, _, told = _live((tmp_path / "neu" / "a.xlsx").read_bytes())
    assert (saved, told) == (43_000, "noch nicht erreicht")


def _example(field: Field) -> Value:
    """A value for every field, as its example has it; two entries for each list."""
    if field.shape is Shape.VALUE:
        return next(iter(field.auswahl), "") or field.beispiel
    if field.shape is Shape.BLOCK:
        return {name: _example(inner) for name, inner in field.fields.items()}
    assert field.entry is not None
    if field.shape is Shape.LIST:
        return [_example(field.entry), _example(field.entry)]
    keys = ("erste-kommune", "zweite-kommune") if field.keys == "kuerzel" else ("foerderung.naehe",)
    return {key: _example(field.entry) for key in keys}


def test_every_field_of_the_schema_comes_back() -> None:
    data = _example(root())
    assert isinstance(data, dict)
    parties = data["beteiligte"]
    assert isinstance(parties, list)
    for party, word in zip(parties, ("erste", "zweite"), strict=True):
        assert isinstance(party, dict)
        party |= {"name": f"{word.title()} Kommune", "kuerzel": f"{word}-kommune"}
    back = _read(workbook.write(data, day=DAY, schwelle=Decimal(15)))
    assert sorted(_texts(dict(back.data))) == sorted(_texts(data))
    assert len(back.positions) > len(list(_leaves(root(), "")))


def test_a_workbook_saved_by_libreoffice_is_read_alike(tmp_path: Path) -> None:
    program = needed("soffice", "LibreOffice")
    (tmp_path / "a.xlsx").write_bytes(_birkenau())
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    files = [str(tmp_path / "neu"), str(tmp_path / "a.xlsx")]
    subprocess.run([*command, *files], check=True, capture_output=True)
    saved = pipeline.load(tmp_path / "neu" / "a.xlsx").usable()
    assert saved == pipeline.load(BIRKENAU).usable()
