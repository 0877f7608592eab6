"""`ikzdocs law`: the parameters of a day, and which nobody has looked at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]


def test_every_parameter_is_listed_with_norm_and_source(run: Run) -> None:
    told = run("law", "--stichtag", "2026-11-21")

    assert told.code == 0
    assert "kgg.kuendigungsregel: 10" in told.out
    assert "§ 24 Abs. 3 KGG · https://" in told.out
    assert "geprüft am 21.11.2026" in told.out
    assert "Vorbehalt: " in told.out
    assert "aueg.ausnahme: ja" in told.out
    assert "ustg.uebergang: 31.12.2026" in told.out


def test_a_change_whose_wording_nobody_has_seen_is_told(run: Run) -> None:
    told = run("law", "--stichtag", "2026-11-21").out

    assert "geändert oder zu ändern ab 05.04.2025" in told


def test_a_script_gets_records(run: Run) -> None:
    records = json.loads(run("law", "--format", "json", "--stichtag", "2026-11-21").out)
    found = {record["name"]: record for record in records}

    assert found["ustg.uebergang"]["wert"] == "2026-12-31"
    assert found["ustg.uebergang"]["beleg"] == "sekundaer"
    assert found["kgg.mindestinhalt"]["wert"] == ["beteiligte", "aufgaben"]


def test_within_twelve_months_nothing_is_to_be_looked_at(run: Run) -> None:
    told = run("law", "--check", "--stichtag", "2026-11-21")

    assert (told.code, told.out) == (0, "")
    assert "in den letzten zwölf Monaten nachgelesen" in told.err


def test_after_twelve_months_all_is_to_be_looked_at(run: Run) -> None:
    told = run("law", "--check", "--stichtag", "2027-11-21")

    assert told.code == 1
    assert "kgg.mindestinhalt" in told.out
