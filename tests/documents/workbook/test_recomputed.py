"""LibreOffice, which knows nothing of our results, computes every cell of the workbook alike."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from ikzdocs.documents.plan import plan
from ikzdocs.documents.properties import Properties
from ikzdocs.documents.workbook import workbook
from ikzdocs.spec.model import (
    Einmalkosten,
    Foerderung,
    Investitionsfolge,
    Kosten,
    Schluessel,
    Schluesselart,
)
from tests.akten import akte
from tests.cooperations import ausgaben, gemeinde, spec
from tests.helpers import needed
from tests.papers import BIRKENAU, GIESSEN, sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl.workbook import Workbook

    from ikzdocs.documents.akte import Akte

NAMES = ("Zell", "Aarbergen", "Mühltal", "Birkenau")
COSTS = (("98000.01", "12500.10"), ("91999.99", "0"), ("0", "0"), ("33333.33", "7.77"))
WEIGHTS: Mapping[Schluesselart, tuple[str, ...]] = {
    Schluesselart.GLEICH: (),
    Schluesselart.EINWOHNER: (),
    Schluesselart.FALLZAHLEN: ("3", "0.5", "7.25", "0"),
    Schluesselart.PROZENT: ("33.33", "33.33", "33.33", "0"),
    Schluesselart.BETRAEGE: ("60000.02", "40000.03", "1.11", "77998.85"),
}
CHANGED = "geaendert"
CACHED = re.compile(rb"(</f>)<v>[^<]*</v>")


def _cooperation(art: Schluesselart) -> Akte:
    parties = [gemeinde(name, einwohner=7 + 3331 * at) for at, name in enumerate(NAMES)]
    names = [party.kuerzel for party in parties]
    kosten = Kosten(
        vorher={name: ausgaben(*pair) for name, pair in zip(names, COSTS, strict=True)},
        nachher=ausgaben("150000.00", "28000.01"),
        einmalig=(Einmalkosten(bezeichnung="=1+1", betrag=Decimal("12345.67")),),
        investitionsfolge=Investitionsfolge(
            vorher=Decimal("1000.50"),
            nachher=Decimal("2000.25"),
            beruecksichtigen=art in {Schluesselart.PROZENT, Schluesselart.BETRAEGE},
        ),
        preissteigerung=Decimal("1.7"),
        schluessel=Schluessel(
            art=art, werte=dict(zip(names, map(Decimal, WEIGHTS[art]), strict=False))
        ),
    )
    return akte(spec(parties, kosten=kosten, foerderung=Foerderung(betrag=Decimal(90_000))))


@cache
def _cases() -> Mapping[str, Akte]:
    samples = {name: akte(sample(name).usable()) for name in (BIRKENAU, GIESSEN)}
    return samples | {art.value: _cooperation(art) for art in Schluesselart}


def made(cooperation: Akte) -> bytes:
    (planned,) = (one for one in plan(cooperation) if one.kind == "einsparung")
    content = workbook(cooperation, Properties.of(cooperation, planned))
    assert content is not None
    return content


def _without_results(content: bytes) -> bytes:
    """The workbook as if nobody had computed it yet."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, CACHED.sub(rb"\1", old.read(name)))
    return target.getvalue()


def _changed(content: bytes) -> bytes:
    """The workbook with 50.000 Euro more of personnel costs after."""
    book, target = opened(content, values=False), io.BytesIO()
    ((sheet, cell),) = book.defined_names["nachher_personal"].destinations
    book[sheet][cell.replace("$", "")].value += 50_000
    book.save(target)
    return target.getvalue()


@cache
def _recomputed() -> Mapping[str, bytes]:
    program = needed("soffice", "LibreOffice")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for case, cooperation in _cases().items():
            (folder / f"{case}.xlsx").write_bytes(_without_results(made(cooperation)))
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "xlsx", "--outdir"]
        (folder / f"{CHANGED}.xlsx").write_bytes(_changed(made(_cases()[BIRKENAU])))
        cases = (*_cases(), CHANGED)
        files = [str(folder / f"{case}.xlsx") for case in cases]
        subprocess.run([*command, str(folder / "neu"), *files], check=True, capture_output=True)
        return {case: (folder / "neu" / f"{case}.xlsx").read_bytes() for case in cases}


def opened(content: bytes, *, values: bool) -> Workbook:
    return load_workbook(io.BytesIO(content), data_only=values)


def _formulas(content: bytes) -> Iterator[tuple[str, str, str]]:
    for sheet in opened(content, values=False):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, str(cell.value)


def named(content: bytes) -> dict[str, object]:
    """The figures of a workbook by their names."""
    book = opened(content, values=True)
    return {
        name: book[sheet][cell.replace("$", "")].value
        for name, found in book.defined_names.items()
        for sheet, cell in found.destinations
    }


@pytest.mark.parametrize("case", [BIRKENAU, GIESSEN, *Schluesselart])
def test_every_formula_gives_the_figure_of_ikzdocs(case: str) -> None:
    content = made(_cases()[case])
    ours, theirs = opened(content, values=True), opened(_recomputed()[case], values=True)
    wrong = [
        (sheet, cell, formula, ours[sheet][cell].value, theirs[sheet][cell].value)
        for sheet, cell, formula in _formulas(content)
        if not _same(ours[sheet][cell].value, theirs[sheet][cell].value)
    ]
    assert wrong == []


def _same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == pytest.approx(other, abs=1e-7, rel=1e-12)
    return (one or None) == (other or None)


@pytest.mark.parametrize("case", [BIRKENAU, GIESSEN, *Schluesselart])
def test_the_named_cells_are_the_figures_of_the_same_name(case: str) -> None:
    savings, cells = _cases()[case].einsparung, named(_recomputed()[case])
    assert savings is not None
    for name in (
        *("vorher", "vorher_personal", "vorher_sach", "nachher", "nachher_personal"),
        *("nachher_sach", "betrag", "fehlt_bis_schwelle", "spielraum", "einmalig"),
        "ueber_laufzeit",
    ):
        assert round(Decimal(str(cells[name])), 2) == getattr(savings, name), name
    assert cells["prozent"] == pytest.approx(float(savings.prozent) / 100, rel=1e-12)


@pytest.mark.parametrize("case", [BIRKENAU, GIESSEN, *Schluesselart])
def test_the_shares_of_the_parties_are_those_of_the_documents(case: str) -> None:
    cooperation = _cases()[case]
    savings = cooperation.einsparung
    assert savings is not None
    rows = opened(_recomputed()[case], values=True)["Kostenanteile"].iter_rows(values_only=True)
    shares = {str(row[0]): row[7] for row in rows}
    for row in savings.zeilen:
        share = shares[cooperation.parteien[row.kuerzel].bezeichnung]
        assert round(Decimal(str(share)), 2) == row.nachher


def test_a_changed_entry_changes_what_follows_from_it() -> None:
    cells = named(_recomputed()[CHANGED])
    assert cells["nachher_personal"] == 218_000
    assert round(float(str(cells["fehlt_bis_schwelle"])), 2) == 7_005
    shares = opened(_recomputed()[CHANGED], values=True)["Kostenanteile"]
    assert round(sum(float(str(row[7].value)) for row in shares["A6:H8"]), 2) == 250_700
