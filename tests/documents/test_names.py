from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from ikzdocs.documents import wording
from tests.parties import party

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("namen.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["partei"]["name"]))
def test_a_name_in_every_case(case: dict[str, Any]) -> None:
    one = party(**case["partei"])
    forms = wording.faelle(one)
    told = {
        "bezeichnung": wording.bezeichnung(one),
        "kurzname": wording.kurzname(one),
        **{fall: getattr(forms, fall) for fall in wording.FAELLE},
    }
    assert told == {key: text for key, text in case.items() if key != "partei"}
