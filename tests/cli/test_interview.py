"""`ikzdocs new --interactive`: questions in the terminal, a spec that can be used."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline, schema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

TASK = ["Gemeinsames Standesamt", "?", "Urkunden: alle gemeinsam", "", "quatsch", "delegation"]
PARTIES = ["", "Birkenau", "ja", "Musterdorf", "gemeinde", ""]
TERM = ["31.02.2027", "1.7.2027", "5"]
COSTS = ["2025", "74.000", "9.000", "viel", "71.000", "", "128.000", ""]
ANSWERS = [*TASK, *PARTIES, *TERM, *COSTS]


@pytest.fixture
def asked(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ran:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(ANSWERS) + "\n"))
    return run("new", tmp_path, "--interactive")


@pytest.mark.usefixtures("asked")
def test_the_answers_become_a_spec(tmp_path: Path) -> None:
    spec = pipeline.load(tmp_path / "kooperation.yaml").usable()
    assert spec.kooperation.aufgabe == "Urkunden: alle gemeinsam"
    assert [(one.name, one.ags) for one in spec.beteiligte] == [
        ("Birkenau", "06431004"),
        ("Musterdorf", None),
    ]
    assert spec.federfuehrung is spec.beteiligte[0]
    assert spec.laufzeit.jahre == 5
    assert spec.kosten.vorher["musterdorf"].personal == 71000
    assert spec.kosten.nachher.personal == 128000


def test_the_questions_are_the_labels_of_the_schema(asked: Ran) -> None:
    assert asked.code == 0
    for path in ("kooperation.titel", "laufzeit.beginn", "kosten.bezugsjahr"):
        assert schema.label(path) in asked.out + asked.err


def test_a_wrong_answer_is_told_and_asked_again(asked: Ran) -> None:
    assert "Möglich sind: delegation, mandatierung." in asked.err
    assert "„viel“ ist kein Euro-Betrag." in asked.err
    assert "Diese Angabe ist nötig." in asked.err


def test_a_question_mark_explains_the_field(asked: Ran) -> None:
    assert schema.field("kooperation.aufgabe").erklaerung in asked.err


def test_questions_do_not_go_with_a_sample(run: Run, tmp_path: Path) -> None:
    ran = run("new", tmp_path, "--interactive", "--from", "erster-entwurf")
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])
    assert "Entweder --from oder --interactive angeben." in ran.err


def test_who_leaves_leaves_nothing_behind(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Gemeinsames Standesamt\n"))
    ran = run("new", tmp_path, "--interactive")
    assert (ran.code, list(tmp_path.iterdir())) == (2, [])
    assert "Abgebrochen." in ran.err
