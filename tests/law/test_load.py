from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ikzdocs.errors import ParameterError, StichtagError
from ikzdocs.law import Beleg, Bindung, Law
from ikzdocs.law.load import FOLDER, Dateien, lade

if TYPE_CHECKING:
    from pathlib import Path

HEUTE = date(2026, 11, 21)
QUELLE = "quellen: [{norm: § 1 ProbG, url: 'https://example.org/1'}]"


def written(folder: Path, text: str, name: str = "prob/frist.yaml") -> Dateien:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return lade(folder)


def parameter(*werte: str, einheit: str = "jahre", head: str = "") -> str:
    lines = [f"  {wert}" for wert in werte]
    return "\n".join(
        [
            "beschreibung: Probe",
            f"einheit: {einheit}",
            "geprueft_am: 2026-01-31",
            head,
            "werte:",
            *lines,
            "",
        ]
    )


def value(day: str, wert: str, more: str = QUELLE) -> str:
    return f"{day}: {{wert: {wert}, {more}}}"


def test_the_agreement_must_name_parties_and_tasks() -> None:
    found = Law.at(HEUTE)["kgg.mindestinhalt"]

    assert found.liste == ("beteiligte", "aufgaben")
    assert found.norm == "§ 24 Abs. 4 KGG"
    assert found.gesetz == "kgg"
    assert (found.bindung, found.beleg) == (Bindung.MUSS, Beleg.VERIFIZIERT)


def test_every_shipped_value_has_its_source() -> None:
    for found in Law.at(HEUTE).values():
        assert found.quellen, found.name
        assert all(source.norm for source in found.quellen), found.name
        assert all(not s.url or s.url.startswith("http") for s in found.quellen), found.name


def test_what_is_inferred_says_so() -> None:
    inferred = [p for p in Law.at(HEUTE).values() if p.beleg is Beleg.ABGELEITET]

    assert inferred
    assert all(p.vorbehalt for p in inferred)


def test_names_are_paths_in_sorted_order() -> None:
    names = list(Law.at(HEUTE))
    files = (p.relative_to(FOLDER).with_suffix("") for p in FOLDER.rglob("*.yaml"))

    assert names == sorted(".".join(file.parts) for file in files)


def test_a_value_holds_from_its_day_until_the_next(tmp_path: Path) -> None:
    files = written(tmp_path, parameter(value("2020-01-01", "5"), value("2024-07-01", "7")))

    assert files.am(date(2024, 6, 30))["prob.frist"].zahl == 5
    assert files.am(date(2024, 7, 1))["prob.frist"].zahl == 7
    assert files.am(date(2024, 7, 1))["prob.frist"].gueltig_ab == date(2024, 7, 1)


def test_before_its_first_day_a_parameter_does_not_exist(tmp_path: Path) -> None:
    law = written(tmp_path, parameter(value("2020-01-01", "5"))).am(date(2019, 12, 31))

    assert "prob.frist" not in law
    with pytest.raises(ParameterError, match=r"prob\.frist.*31\.12\.2019"):
        law["prob.frist"]


def test_for_a_day_before_the_data_no_law_is_made_up() -> None:
    assert "kgg.mindestinhalt" in Law.at(date(2019, 12, 19))
    with pytest.raises(StichtagError, match=r"18\.12\.2019.*ab dem 19\.12\.2019"):
        Law.at(date(2019, 12, 18))


def test_an_announced_change_is_told_before_and_after_its_day(tmp_path: Path) -> None:
    text = parameter(value("2020-01-01", "5"), value("2027-01-01", "erwartet"))
    files = written(tmp_path, text)

    for day in (HEUTE, date(2027, 6, 1)):
        found = files.am(day)["prob.frist"]
        assert (found.zahl, found.aenderung_ab) == (5, date(2027, 1, 1))


def test_a_value_that_replaces_an_announcement_ends_it(tmp_path: Path) -> None:
    text = parameter(
        value("2020-01-01", "5"), value("2025-01-01", "erwartet"), value("2026-01-01", "6")
    )

    found = written(tmp_path, text).am(HEUTE)["prob.frist"]

    assert (found.zahl, found.aenderung_ab) == (6, None)


@pytest.mark.parametrize(
    ("einheit", "wert", "python"),
    [
        ("jahre", "5", 5),
        ("prozent", "15", Decimal(15)),
        ("prozent", "14.9", Decimal("14.9")),
        ("euro", "17500", Decimal(17500)),
        ("datum", "2026-12-31", date(2026, 12, 31)),
        ("ja_nein", "true", True),
        ("text", "wort", "wort"),
        ("liste", "[a, b]", ("a", "b")),
    ],
)
def test_the_unit_is_the_type(tmp_path: Path, einheit: str, wert: str, python: object) -> None:
    law = written(tmp_path, parameter(value("2020-01-01", wert), einheit=einheit)).am(HEUTE)

    assert law["prob.frist"].wert == python
    assert type(law["prob.frist"].wert) is type(python)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(parameter(value("2020-01-01", "fünf")), id="type"),
        pytest.param(parameter(value("2020-01-01", "true")), id="a bool is no number"),
        pytest.param(parameter(value("2020-01-01", "5"), einheit="meter"), id="unit"),
        pytest.param(parameter(value("2020-01-01", "5", "bindung: streng")), id="bindung"),
        pytest.param(parameter(value("2020-01-01", "5", "bindung: muss")), id="no source"),
        pytest.param(parameter(value("2020-01-01", "5", "quellen: []")), id="empty sources"),
        pytest.param(
            parameter(value("2020-01-01", "5", "quellen: [{norm: § 1}]")), id="source without url"
        ),
        pytest.param(parameter(value("2020-01-01", "erwartet")), id="no first value"),
        pytest.param(parameter(value("2020-01-01", "5"), head="wert: 5"), id="unknown key"),
        pytest.param(parameter(value("2020-13-01", "5")), id="no day"),
        pytest.param(parameter(value("2020-01-01", "5", QUELLE + ", hinweis: x")), id="more"),
        pytest.param("beschreibung: Probe\n", id="keys missing"),
        pytest.param("", id="empty"),
    ],
)
def test_whatever_is_off_stops_with_the_name_of_the_parameter(tmp_path: Path, text: str) -> None:
    with pytest.raises(ParameterError, match=r"prob\.frist|frist\.yaml"):
        written(tmp_path, text).am(HEUTE)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2027, 1, 30), False),
        (date(2027, 1, 31), True),
        (date(2028, 1, 1), True),
        (date(2026, 2, 1), False),
    ],
)
def test_after_twelve_months_a_parameter_is_to_be_looked_at(
    tmp_path: Path, day: date, *, due: bool
) -> None:
    law = written(tmp_path, parameter(value("2020-01-01", "5"))).am(day)

    assert [found.name for found in law.nachzusehen()] == (["prob.frist"] if due else [])


@pytest.mark.parametrize(
    ("name", "accessor", "value"),
    [
        ("kgg.kuendigungsregel", "zahl", 10),
        ("gwb.marktanteil", "dezimal", Decimal(20)),
        ("ustg.uebergang", "datum", date(2026, 12, 31)),
        ("kgg.schriftform", "ja", True),
        ("kgg.arten", "liste", ("delegation", "mandatierung")),
    ],
)
def test_each_unit_has_its_accessor(name: str, accessor: str, value: object) -> None:
    assert getattr(Law.at(HEUTE)[name], accessor) == value


def test_a_text_has_its_accessor(tmp_path: Path) -> None:
    law = written(tmp_path, parameter(value("2020-01-01", "wort"), einheit="text")).am(HEUTE)

    assert law["prob.frist"].text == "wort"


def test_the_end_of_the_tax_transition_is_known_at_second_hand() -> None:
    found = Law.at(HEUTE)["ustg.uebergang"]

    assert (found.datum, found.beleg) == (date(2026, 12, 31), Beleg.SEKUNDAER)


def test_asking_for_another_unit_is_a_fault() -> None:
    found = Law.at(HEUTE)["kgg.kuendigungsregel"]

    assert found.zahl == 10
    for name in ("dezimal", "datum", "ja", "text", "liste"):
        with pytest.raises(ParameterError, match=r"kgg\.kuendigungsregel"):
            getattr(found, name)


def test_an_unknown_name_is_a_fault() -> None:
    with pytest.raises(ParameterError, match=r"kgg\.gibt_es_nicht"):
        Law.at(HEUTE)["kgg.gibt_es_nicht"]


def test_sources_of_several_parameters_are_told_once() -> None:
    sources = Law.at(HEUTE).quellen("kgg.mindestinhalt", "kgg.schriftform", "kgg.mitwirkung")

    assert [source.norm for source in sources] == ["§ 24 Abs. 4 KGG", "§ 24 Abs. 2 KGG"]


def test_a_law_travels_to_another_process() -> None:
    law = Law.at(HEUTE)
    travelled = pickle.loads(pickle.dumps(law))  # noqa: S301 - our own bytes

    assert travelled == law
    assert travelled["kgg.mindestinhalt"] == law["kgg.mindestinhalt"]
