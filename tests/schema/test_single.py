from __future__ import annotations

import pytest

from ikzdocs import schema
from ikzdocs.schema.single import objection


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("laufzeit.beginn", "31.02.2027", "„31.02.2027“"),
        ("laufzeit.jahre", "fünf", "„fünf“"),
        ("kooperation.art", "miete", "Möglich sind: delegation, mandatierung."),
    ],
)
def test_what_the_field_does_not_take_is_told(path: str, text: str, told: str) -> None:
    assert told in objection(schema.field(path), text)


@pytest.mark.parametrize(
    ("path", "text"),
    [("laufzeit.beginn", "1.7.2027"), ("laufzeit.jahre", "5"), ("kooperation.art", "delegation")],
)
def test_nothing_is_said_to_what_it_takes(path: str, text: str) -> None:
    assert objection(schema.field(path), text) == ""
