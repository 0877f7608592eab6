"""What is read in figures and names."""

from __future__ import annotations

import json
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

from ikzdocs.reviewer import term
from ikzdocs.reviewer.text import fold
from tests.reviewer.papers import looked_at
from tests.reviewer.test_scoring import FOLDER, labels

REACHED = 0.95


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Die Laufzeit der Vereinbarung beträgt fünf Jahre.", Decimal(5)),
        ("Sie wird für die Dauer von 10 (zehn) Jahren geschlossen.", Decimal(10)),
        ("Die Vereinbarung gilt bis zum 31.12.2031.", Decimal(5)),
        ("Der Vertrag wird vom 1. Juli 2026 bis zum 30. Juni 2033 geschlossen.", Decimal(7)),
        ("Der Vertrag läuft zunächst zwei Jahre.", Decimal(2)),
        ("Der Vertrag wird auf unbestimmte Zeit geschlossen.", "unbefristet"),
        ("Die Vereinbarung ist unbefristet.", "unbefristet"),
        ("Diese Vereinbarung hat kein festes Ende.", "unbefristet"),
        ("Die Kooperation ist nicht befristet.", "unbefristet"),
        ("Der Vertrag wird auf die Dauer von drei Schuljahren geschlossen.", Decimal(3)),
        ("Die Stelle wird unbefristet besetzt.", None),
        ("Sie verlängert sich um jeweils drei Jahre.", None),
        ("Die Abrechnung wird binnen zwei Jahren vereinbart.", None),
    ],
)
def test_laufzeit(sentence: str, years: Decimal | str | None) -> None:
    folded = [fold("Sie tritt am 1. Januar 2027 in Kraft."), fold(sentence)]
    assert term.laufzeit(folded, term.beginn(folded)) == years


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("Sie kann mit einer Frist von 24 Monaten zum Jahresende gekündigt werden.", 24),
        ("Eine Kündigung ist mit einjähriger Frist möglich.", 12),
        ("Sie kann mit einer Frist von einem Jahr zum Ende eines Jahres gekündigt werden.", 12),
        ("Die Kündigungsfrist beträgt sechs Monate.", 6),
        ("Sie kann mit einem Vorlauf von achtzehn Monaten gekündigt werden.", 18),
        ("Das Ausscheiden ist 24 Monate zuvor zu erklären.", 24),
        ("Sie kann unter Einhaltung einer Frist von drei Monaten beendet werden.", 3),
        (
            "Sie verlängert sich um zwei Jahre, wenn nicht sechs Monate vor Ablauf gekündigt wird.",
            6,
        ),
        ("Frühestens nach fünf Jahren kann gekündigt werden.", None),
        ("Die Abrechnung erfolgt mit einer Frist von drei Monaten.", None),
    ],
)
def test_kuendigungsfrist(sentence: str, months: int | None) -> None:
    assert term.kuendigungsfrist([fold(sentence)]) == months


def test_the_ordinary_notice_comes_before_that_for_cause() -> None:
    sentences = [
        "Aus wichtigem Grund kann mit einer Frist von einem Monat gekündigt werden.",
        "Im Übrigen beträgt die Kündigungsfrist ein Jahr.",
    ]
    assert term.kuendigungsfrist([fold(sentence) for sentence in sentences]) == Decimal(12)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Eine Kündigung ist frühestens nach zehn Jahren zulässig.", 10),
        ("Die Mindestlaufzeit beträgt fünf Jahre.", 5),
        ("Ein Ausscheiden in den ersten vier Jahren ist nicht statthaft.", 4),
        ("Sie kann erstmals zum 31.12.2031 gekündigt werden.", 5),
        ("In den ersten fünf Jahren ist eine Kündigung ausgeschlossen.", 5),
        ("Sie kann mit einer Frist von zwei Jahren gekündigt werden.", None),
        ("Frühestens im Herbst ist mit einer Frist von zwei Jahren zu kündigen.", None),
    ],
)
def test_mindestlaufzeit(sentence: str, years: int | None) -> None:
    folded = [fold("Sie tritt am 1. Januar 2027 in Kraft."), fold(sentence)]
    assert term.mindestlaufzeit(folded, term.beginn(folded)) == years


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        (
            """zwischen
            der Gemeinde Birkenau, vertreten durch den Gemeindevorstand,
            und
            der Universitätsstadt Gießen, vertreten durch den Magistrat,""",
            ("Gemeinde Birkenau", "Stadt Gießen"),
        ),
        (
            """zwischen den Gemeinden Allendorf (Eder), Bromskirchen und Burgwald
            sowie der Stadt Hatzfeld (Eder)""",
            (
                "Gemeinde Allendorf (Eder)",
                "Gemeinde Bromskirchen",
                "Gemeinde Burgwald",
                "Stadt Hatzfeld (Eder)",
            ),
        ),
        (
            "zwischen dem Main-Kinzig-Kreis und dem Abwasserverband Schwarzbach-Ried",
            ("Main-Kinzig-Kreis", "Abwasserverband Schwarzbach-Ried"),
        ),
        (
            """Die Stadt Rüsselsheim am Main und der Landkreis Groß-Gerau
            schließen folgende Vereinbarung:""",
            ("Stadt Rüsselsheim am Main", "Landkreis Groß-Gerau"),
        ),
    ],
)
def test_parties(opening: str, names: tuple[str, ...]) -> None:
    text = f"Öffentlich-rechtliche Vereinbarung\n{opening}\n\n§ 1\nGegenstand\nDie Parteien …\n"
    assert looked_at(text.encode(), name="v.txt").facts.beteiligte == names


def test_the_facts_of_labelled_agreements() -> None:
    pairs = [pair for label in labels() for pair in compared(label)]
    assert sum(found == wanted for found, wanted in pairs) / len(pairs) >= REACHED


def compared(label: dict[str, Any]) -> list[tuple[str, str]]:
    facts = looked_at((FOLDER / label["file"]).read_bytes(), name=label["file"]).facts
    found = {field.name: getattr(facts, field.name) for field in fields(facts)}
    found["beteiligte"] = list(facts.beteiligte)
    return [
        (json.dumps(found[name], default=str).strip('"'), json.dumps(wanted).strip('"'))
        for name, wanted in label["facts"].items()
        if name in found
    ]
