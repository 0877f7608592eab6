"""The clause finder against agreements that people have labelled."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ikzdocs import reviewer
from tests.helpers import missing
from tests.reviewer.papers import looked_at

if TYPE_CHECKING:
    import pytest

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "vereinbarungen"
REACHED = 0.99


@dataclass(frozen=True)
class Score:
    """How often found and labelled agree (hits), found only (false), labelled only (missed)."""

    hits: int
    false: int
    missed: int

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.false + self.missed)

    def __str__(self) -> str:
        return f"{self.hits:5} {self.false:6} {self.missed:7}   {self.f1:.3f}"


def labels() -> list[dict[str, Any]]:
    if not FOLDER.is_dir():
        missing("the collection of labelled agreements")
    found: list[dict[str, Any]] = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))
    return found


def outcome(label: dict[str, Any]) -> dict[str, tuple[bool, bool]]:
    """Of one agreement: clause → (found, labelled)."""
    report = looked_at((FOLDER / label["file"]).read_bytes(), name=label["file"])
    return {
        found.clause: (
            found.status is reviewer.Status.VORHANDEN,
            label["clauses"][found.clause]["status"] == "vorhanden",
        )
        for found in report.clauses
    }


def score(pairs: list[tuple[bool, bool]]) -> Score:
    counts = Counter(pairs)
    return Score(counts[True, True], counts[True, False], counts[False, True])


def test_micro_f1_does_not_fall(capsys: pytest.CaptureFixture[str]) -> None:
    outcomes = {label["file"]: outcome(label) for label in labels()}
    clauses = {
        clause: score([found[clause] for found in outcomes.values()])
        for clause in next(iter(outcomes.values()))
    }
    files = {file: score(list(found.values())) for file, found in outcomes.items()}
    total = score([pair for found in outcomes.values() for pair in found.values()])
    with capsys.disabled():
        print_table({**clauses, **files, "alle": total})
    assert total.f1 >= REACHED


def print_table(rows: dict[str, Score]) -> None:
    print(f"\n{'':52} richtig falsch übersehen F1")  # noqa: T201  # the table is the purpose
    for name, value in rows.items():
        print(f"{name:52} {value}")  # noqa: T201
