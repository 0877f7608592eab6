from __future__ import annotations

from ikzdocs.schema.messages import findings
from ikzdocs.schema.validator import errors


def test_groups_of_errors_are_opened() -> None:
    document = {"kooperation": {"wesentlich": {"erfuellt": "x"}, "art": "x"}, "beteiligte": "x"}
    assert sorted(f.path for f in findings(errors(document))) == [
        "beteiligte",
        "kooperation.art",
        "kooperation.titel",
        "kooperation.wesentlich.erfuellt",
    ]
