from __future__ import annotations

import json
import random
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ikzdocs import schema
from ikzdocs.errors import SourceError
from ikzdocs.findings import Finding, Severity
from ikzdocs.resources import content, names
from ikzdocs.schema import Field, Shape
from ikzdocs.source import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SMALLEST = "kooperation: {titel: Standesamt}\nbeteiligte: [{name: Birkenau}]\n"


def spec(text: str) -> Source:
    return read(text.encode(), "a.yaml")


def faults(text: str) -> tuple[Finding, ...]:
    values, findings = schema.validate(spec(text))
    assert values is None
    return findings


TEN_MISTAKES = """\
kooperation:
  titel: Gemeinsames Standesamt
  art: delegirt
beteiligte:
  - name: Birkenau
    federfürend: ja
    ags: 6431004
  - typ: gemeinde
laufzeit:
  beginn: 31.02.2027
  jahre: fünf
kosten:
  vorher:
    birkenau: {personal: "86,000", sach: -5}
  zahlung: vierteljährlich
frist_monate: 12
"""


def test_ten_mistakes_are_reported_in_one_run_at_their_lines() -> None:
    found = faults(TEN_MISTAKES)
    source = spec(TEN_MISTAKES)
    assert [(source.position(f.path).line, f.rule) for f in found] == [
        (3, "angaben.auswahl"),
        (6, "angaben.unbekannt"),
        (7, "angaben.ags"),
        (8, "angaben.fehlt"),
        (10, "angaben.datum"),
        (11, "angaben.jahre"),
        (14, "angaben.euro"),
        (14, "angaben.euro"),
        (15, "angaben.form"),
        (16, "angaben.unbekannt"),
    ]
    assert {f.severity for f in found} == {Severity.UNBRAUCHBAR}
    assert all(f.message and f.remedy for f in found)


def test_two_entries_are_enough() -> None:
    values, findings = schema.validate(spec(SMALLEST))
    assert not findings
    assert values == {
        "programm": "hessen-ikz-2021",
        "stand": "entwurf",
        "kooperation": {
            "titel": "Standesamt",
            "rechtsform": "oeffentlich_rechtliche_vereinbarung",
        },
        "beteiligte": [
            {
                "name": "Birkenau",
                "kuerzel": "birkenau",
                "sonderstatus": False,
                "federfuehrend": False,
            }
        ],
    }


def test_values_have_their_types() -> None:
    values, _ = schema.validate(
        spec(
            SMALLEST + "laufzeit: {beginn: 01.02.2027, jahre: 5, unbefristet: nein}\n"
            "kosten: {preissteigerung: '2,5', vorher: {birkenau: {personal: 98.000}}}\n"
            "leistungen: {umfang: [a, b]}\n"
        )
    )
    assert values is not None
    assert values["laufzeit"] == {"beginn": date(2027, 2, 1), "jahre": 5, "unbefristet": False}
    assert values["kosten"]["preissteigerung"] == Decimal("2.5")
    assert values["kosten"]["vorher"] == {"birkenau": {"personal": Decimal(98000)}}
    assert values["leistungen"] == {"umfang": ["a", "b"]}


def test_what_is_left_empty_is_not_given() -> None:
    values, findings = schema.validate(
        spec(
            SMALLEST + "laufzeit:\n  beginn:\n  jahre: ~\nkosten:\nstand:\nbegruendungen: {a.b: }\n"
        )
    )
    assert not findings
    assert values is not None
    assert values["laufzeit"] == {"unbefristet": False}
    assert "kosten" not in values
    assert values["begruendungen"] == {}


KOOPERATION, KOSTEN = "kooperation: {titel: x, %s}", "kosten: {%s}"


@pytest.mark.parametrize(
    ("text", "path", "says", "remedy"),
    [
        (KOOPERATION % "kosten: 1", "kooperation.kosten", "„Kooperation“", "oberster Ebene"),
        (KOOPERATION % "titl: 1", "kooperation.titl", "gibt es", "Meinten Sie „titel“?"),
        (KOOPERATION % "qqq: 1", "kooperation.qqq", "gibt es", "Möglich sind: titel, "),
        (KOOPERATION % "a.b: 1", "kooperation.a.b", "„a.b“", "Möglich sind"),
        ("kooperation: {titel: }", "kooperation.titel", "Titel der Kooperation fehlt", "titel: "),
        ("kooperation: {titel: '  '}", "kooperation.titel", "leer", "ausfüllen"),
        ("kooperation: Text", "kooperation", "„Text“ statt eines Blocks", "eingerückt"),
        ("kooperation: [a]", "kooperation", "eine Liste statt eines Blocks", "eingerückt"),
        ("kooperation: {titel: [a]}", "kooperation.titel", "eine Liste statt", "titel:"),
        ("kooperation: {titel: {a: b}}", "kooperation.titel", "ein Block statt", "titel:"),
        (KOOPERATION % "ziele: a", "kooperation.ziele", "statt einer Liste", "„- “"),
        (KOOPERATION % "ziele: ['']", "kooperation.ziele.0", "leer", "ausfüllen"),
        (KOOPERATION % "ziele: [a, ~]", "kooperation.ziele.1", "leer", "löschen"),
        ("stand: Antrag", "stand", "nicht zur Wahl", "Meinten Sie „antrag“?"),
        (KOSTEN % "vorher: {Birkenau: {}}", "kosten.vorher.Birkenau", "Kürzel", "„birkenau“"),
        (KOSTEN % "vorher: {a: 5}", "kosten.vorher.a", "„5“ statt eines Blocks", "eingerückt"),
        (KOSTEN % "schluessel: {werte: {a: 3,5}}", "kosten.schluessel.werte.5", "„5“", "Komma"),
        (KOSTEN % "nachher: {sach: 1.000,50}", "kosten.nachher.50", "„50“", "Komma"),
        ("foerderung: {betrag: '6,000.5'}", "foerderung.betrag", "Euro-Betrag", "86.000,50"),
        ("umsatzsteuer: {klausel: evtl}", "umsatzsteuer.klausel", "weder ja noch nein", "ja"),
        ("begruendungen: {laufzeit: x}", "begruendungen.laufzeit", "Kennung", "check"),
        ("personal: {stellen: [{umfang: 1}]}", "personal.stellen.0.bezeichnung", "fehlt", "an"),
        ("personal: {stellen: [{}, x]}", "personal.stellen.1", "„x“ statt", "eingerückt"),
    ],
)
def test_each_fault_is_said_with_what_to_do(text: str, path: str, says: str, remedy: str) -> None:
    if not text.startswith("kooperation"):
        text += "\nkooperation: {titel: x}"
    finding = next(f for f in faults(f"{text}\nbeteiligte: [{{name: A}}]\n") if f.path == path)
    assert says in finding.message
    assert remedy in finding.remedy


def test_one_fault_gives_one_finding() -> None:
    for text in ("laufzeit: {jahre: fünf}", "laufzeit: {beginn: [1]}", "laufzeit: x", "lauf: 1"):
        assert len(faults(SMALLEST + text)) == 1


def test_a_long_value_is_shown_in_part() -> None:
    (finding,) = faults(SMALLEST + f"foerderung: {{betrag: {'x' * 5000}}}\n")
    assert len(finding.message) < 200


def test_no_party_is_not_enough() -> None:
    for text in ("", "beteiligte: []\n", "beteiligte:\n"):
        (finding,) = faults("kooperation: {titel: x}\n" + text)
        assert finding.rule == "angaben.fehlt"
        assert finding.path == "beteiligte"


def test_a_hostile_file_is_answered_in_bounded_time_and_space() -> None:
    found = faults("".join(f"k{i}: 1\n" for i in range(40_000)))
    assert len(found) < 300


@pytest.mark.parametrize("name", names("samples", ".yaml"))
def test_every_sample_is_valid(name: str) -> None:
    values, findings = schema.validate(read(content("samples", name), name))
    assert findings == ()
    assert values is not None


def test_a_first_draft_takes_less_than_25_lines() -> None:
    assert len(content("samples", "erster-entwurf.yaml").splitlines()) < 25


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_gives_findings_and_no_traceback(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same damage every time
    text = content("samples", "birkenau-digitalisierung.yaml")
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(_DAMAGE) + text[at + dice.randint(0, 8) :]
    try:
        source = read(text, "a.yaml")
    except SourceError:
        return
    values, findings = schema.validate(source)
    assert (values is None) == bool(findings)


_DAMAGE = [b"", b": ", b"- ", b"\n", b"  ", b"{", b"}", b"[", b",", b'"', b"#", b"null", b"a.b: "]


def places(field: Field, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Every place of a spec where something can stand, with an entry in each list and table."""
    inside = {"0" if field.shape is Shape.LIST else "a": field.entry} if field.entry else {}
    for part, inner in (inside or field.fields).items():
        yield (*path, part), inner
        yield from places(inner, (*path, part))


def holding(path: Sequence[str], value: object) -> object:
    """A spec with this value at the end of the path, and nothing else."""
    for part in reversed(path):
        value = [value] if part == "0" else {part: value}
    return value


WRONG: dict[Shape, list[object]] = {
    Shape.VALUE: [["x"], {"x": "y"}],
    Shape.BLOCK: ["x", ["x"]],
    Shape.TABLE: ["x", ["x"]],
    Shape.LIST: ["x", {"x": "y"}],
}


def test_what_has_the_wrong_shape_is_told_wherever_it_stands() -> None:
    for path, field in places(schema.root()):
        for value in WRONG[field.shape]:
            found = faults(json.dumps(holding(path, value)))
            assert ".".join(path) in {finding.path for finding in found}, (path, value)
