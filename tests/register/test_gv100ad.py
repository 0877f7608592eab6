from __future__ import annotations

import csv

import pytest

from ikzdocs.errors import SourceError
from ikzdocs.register import Register, lies
from ikzdocs.spec.model import Typ
from tests.gv100ad import kreis, satz, zeile
from tests.helpers import ROOT

HESSEN = ROOT.parent / "shared" / "data" / "hessen_gemeinden.csv"
BIRKENAU = satz("06431004", "Birkenau", "64", 9926, "69488")
GIESSEN = satz("06531005", "Gießen, Universitätsstadt", "63", 94146, "35390")


def read(*lines: str) -> Register:
    return lies(("\r\n".join(lines) + "\r\n").encode("utf-8"), "GV100AD.txt")


@pytest.fixture(scope="module")
def hessen() -> Register:
    """The whole Land, written as the official file would be."""
    if not HESSEN.is_file():
        pytest.fail(f"{HESSEN} is missing")
    with HESSEN.open(encoding="utf-8", newline="") as file:
        rows = [
            satz(
                row["ags"],
                row["name"],
                row["textkennzeichen"],
                int(row["einwohner_2023"]),
                row["plz"],
            )
            for row in csv.DictReader(file)
        ]
    return read(*rows)


def test_the_whole_land_is_read(hessen: Register) -> None:
    types = [entry.typ for entry in hessen.eintraege]

    assert types.count(Typ.GEMEINDE) + types.count(Typ.STADT) == 415
    assert types.count(Typ.KREISFREIE_STADT) == 6
    assert types.count(Typ.LANDKREIS) == 21


def test_areas_without_a_municipality_are_left_out(hessen: Register) -> None:
    assert not hessen.suche("Gutsbezirk")
    assert hessen.nach_ags("06431200") is None


def test_the_type_comes_from_the_mark_and_not_from_the_title(hessen: Register) -> None:
    kaufungen = hessen.nach_name("Kaufungen")[0]

    assert (kaufungen.typ, kaufungen.praefix) == (Typ.GEMEINDE, "Kunigundengemeinde")


@pytest.mark.parametrize(
    ("name", "praefix"),
    [
        ("Gießen", "Universitätsstadt"),
        ("Wetzlar", None),
        ("Birkenau", None),
        ("Homberg (Efze)", "Reformationsstadt"),
        ("Weilmünster", "Marktflecken"),
        ("Hanau", "Brüder-Grimm-Stadt"),
    ],
)
def test_a_title_becomes_the_praefix(hessen: Register, name: str, praefix: str | None) -> None:
    assert hessen.nach_name(name)[0].praefix == praefix


def test_every_town_but_the_kreisfreie_has_its_landkreis(hessen: Register) -> None:
    for entry in hessen.eintraege:
        alone = entry.typ in {Typ.KREISFREIE_STADT, Typ.LANDKREIS}
        assert (entry.landkreis is None) is alone, entry.name


def test_a_line_becomes_an_entry() -> None:
    entry = read(BIRKENAU).eintraege[0]

    assert (entry.ags, entry.name, entry.typ) == ("06431004", "Birkenau", Typ.GEMEINDE)
    assert (entry.landkreis, entry.einwohner, entry.plz) == ("Kreis Bergstraße", 9926, "69488")


def test_the_day_of_the_file_is_its_stand() -> None:
    assert read(BIRKENAU).stand.isoformat() == "2026-06-30"


def test_a_landkreis_elsewhere_is_named_by_the_file() -> None:
    alzenau = satz("09671111", "Alzenau, St", "63", 18_000, "63755")

    found = read(kreis("09671", "Aschaffenburg", "44"), alzenau)

    assert found.eintraege[0].landkreis == "Landkreis Aschaffenburg"
    assert found.eintraege[1].ags == "09671000"


def test_other_records_and_empty_lines_are_passed_over() -> None:
    land = zeile("10", "06", "Hessen", "")
    verband = zeile("50", "064310001", "Verband", "")

    assert len(read(land, verband, "", BIRKENAU).eintraege) == 2


def test_an_older_encoding_is_understood() -> None:
    assert lies(GIESSEN.encode("iso-8859-1"), "alt.txt").eintraege[0].name == "Gießen"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Name;AGS;Einwohner", "Satzart"),
        (satz("0643100", "Birkenau", "64", 1, ""), "Gemeindeschlüssel"),
        (satz("0643100X", "Birkenau", "64", 1, ""), "Gemeindeschlüssel"),
        (satz("06431004", "", "64", 1, ""), "Name"),
        (satz("06431004", "Birkenau", "99", 1, ""), "Textkennzeichen"),
        (BIRKENAU[:139] + "      keine" + BIRKENAU[150:], "Einwohnerzahl"),
        (BIRKENAU[:2] + "20261301" + BIRKENAU[10:], "Gebietsstand"),
        (BIRKENAU[:100], "Textkennzeichen"),
    ],
)
def test_a_faulty_line_is_named(line: str, message: str) -> None:
    with pytest.raises(SourceError, match=message) as raised:
        read(GIESSEN, line)

    assert (raised.value.file, raised.value.line) == ("GV100AD.txt", 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "keine Gemeinde"),
        (b"\x00" * 20_000_001, "zu gro"),
        (f"{BIRKENAU}\n{BIRKENAU}".encode(), "zweimal"),
    ],
)
def test_a_file_that_is_none_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        lies(content, "GV100AD.txt")
