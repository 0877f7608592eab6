from __future__ import annotations

import pytest

from ikzdocs.schema.validator import MOST_FAULTS, errors


def test_an_empty_required_field_is_told_once() -> None:
    party = [{"name": "A"}]
    codes = [error.code for error in errors({"kooperation": None, "beteiligte": party})]
    assert len(codes) == 1


@pytest.mark.parametrize("value", [True, 5, 5.0])
def test_only_text_is_read_as_a_value(value: object) -> None:
    document = {"kooperation": {"titel": "x"}, "beteiligte": [{"name": "A", "einwohner": value}]}
    assert errors(document)


def test_the_faults_of_one_block_are_bounded() -> None:
    unknown = {f"k{number}": "x" for number in range(MOST_FAULTS * 3)}
    assert len(errors(unknown)) == MOST_FAULTS
