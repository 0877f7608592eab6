from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ikzdocs import register
from ikzdocs.errors import SourceError
from ikzdocs.register import bestand
from ikzdocs.spec.model import Typ
from tests.gv100ad import satz

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def benutzerdatei(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "GV100AD.txt"
    monkeypatch.setattr(bestand, "benutzerdatei", lambda: file)
    return file


def write(file: Path, *lines: str) -> None:
    file.write_bytes("\n".join(lines).encode("utf-8"))


@pytest.mark.usefixtures("benutzerdatei")
def test_without_an_import_the_towns_of_the_samples_are_known() -> None:
    found = register.load()

    assert [entry.name for entry in found.nach_name("Birkenau")] == ["Birkenau"]
    assert found.stand == date(2023, 11, 30)
    assert "Destatis" in found.quelle


@pytest.mark.usefixtures("benutzerdatei")
def test_the_kreis_with_its_name_is_known() -> None:
    kreis = register.load().nach_ags("06433000")

    assert kreis is not None
    assert (kreis.bezeichnung, kreis.typ) == ("Kreis Groß-Gerau", Typ.LANDKREIS)


def test_the_imported_file_takes_the_place_of_the_built_in_list(benutzerdatei: Path) -> None:
    write(benutzerdatei, satz("09671111", "Alzenau, St", "63", 18_000, "63755"))

    assert [entry.name for entry in register.load().eintraege] == ["Alzenau"]


def test_a_file_imported_again_is_read_again(benutzerdatei: Path) -> None:
    write(benutzerdatei, satz("09671111", "Alzenau", "63", 18_000, "63755"))
    register.load()
    write(benutzerdatei, satz("06431004", "Birkenau", "64", 9926, "69488"))
    os.utime(benutzerdatei, ns=(1, 1))

    assert register.load().nach_name("Birkenau")


def test_a_faulty_file_is_told(benutzerdatei: Path) -> None:
    write(benutzerdatei, "nichts")

    with pytest.raises(SourceError, match=r"GV100AD\.txt:1"):
        register.load()


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2025, 12, 31), ("06435014", Typ.STADT, "Main-Kinzig-Kreis")),
        (date(2026, 1, 1), ("06415000", Typ.KREISFREIE_STADT, None)),
    ],
)
@pytest.mark.parametrize("line", ["06435014/63", "06415000/61"])
def test_hanau_is_what_it_is_on_the_day_whatever_the_age_of_the_file(
    benutzerdatei: Path, line: str, day: date, state: tuple[str, Typ, str | None]
) -> None:
    number, mark = line.split("/")
    write(benutzerdatei, satz(number, "Hanau, Brüder-Grimm-Stadt", mark, 101_364, "63450"))
    found = register.load().am(day)

    for asked in ("06435014", "06415000"):
        hanau = found.nach_ags(asked)
        assert hanau is not None
        assert (hanau.ags, hanau.typ, hanau.landkreis) == state


@pytest.mark.usefixtures("benutzerdatei")
@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("gießen", "Universitätsstadt Gießen", 2),
        ("Groß-Gerau", "Groß-Gerau", 2),
        ("06431004", "Birkenau", 1),
        ("06433", "Kreis Groß-Gerau", 15),
        ("rhein am", "Biebesheim am Rhein", 2),
        ("gibt es nicht", None, 0),
    ],
)
def test_searching(text: str, first: str | None, count: int) -> None:
    found = register.load().suche(text)

    assert len(found) == count
    assert not found or found[0].bezeichnung == first


@pytest.mark.parametrize(
    ("name", "nummer"),
    [
        ("Bergstraße", "06431"),
        ("Kreis Bergstraße", "06431"),
        ("Landkreis Bergstraße", "06431"),
        ("main-kinzig-kreis", "06435"),
        ("Altkreis", None),
        ("", None),
    ],
)
def test_a_landkreis_is_known_by_any_of_its_names(name: str, nummer: str | None) -> None:
    assert register.kreisnummer(name) == nummer


def test_the_users_file_lies_in_the_users_folder() -> None:
    assert register.benutzerdatei().name == "GV100AD.txt"
    assert "ikzdocs" in register.benutzerdatei().parts
