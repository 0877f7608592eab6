from __future__ import annotations

import pytest

from ikzdocs.errors import SourceError
from ikzdocs.source import read
from ikzdocs.source.builder import MAX_DEPTH, MAX_NODES


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_a_spec_may_nest_as_deep_as_the_limit(name: str) -> None:
    depth = MAX_DEPTH - 1
    assert read(('{"a": ' + "[" * depth + "]" * depth + "}").encode(), name)
    with pytest.raises(SourceError, match="verschachtelt"):
        read(('{"a": ' + "[" * MAX_DEPTH + "]" * MAX_DEPTH + "}").encode(), name)


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_more_values_than_a_spec_can_have_are_refused(name: str) -> None:
    with pytest.raises(SourceError, match="mehr als 50000 Angaben") as caught:
        read(('{"a": [' + "1,\n" * MAX_NODES + "1]}").encode(), name)
    assert caught.value.line == MAX_NODES - 1
