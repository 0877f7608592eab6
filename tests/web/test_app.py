"""What a fault looks like: a German page, never a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikzdocs import pipeline
from ikzdocs.errors import InternalError
from tests.web.conftest import BIRKENAU

if TYPE_CHECKING:
    from tests.web.visitor import Visitor


@pytest.mark.parametrize("error", [RuntimeError("/geheim/pfad"), InternalError("/geheim/pfad")])
def test_a_fault_of_ours_shows_no_trace(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "check", fail)
    answer = visitor.get(f"/k/{BIRKENAU}")
    assert answer.status_code == 500
    assert "Das ist ein Fehler von ikzdocs" in answer.text
    assert "geheim" not in answer.text
    assert "Traceback" not in answer.text


def test_what_does_not_exist_is_said_in_german(visitor: Visitor) -> None:
    assert "Diese Seite gibt es nicht." in visitor.get("/nichts").text
    assert "Die Kooperation „nichts“ gibt es nicht." in visitor.get("/k/nichts").text
    assert visitor.get(f"/k/{BIRKENAU}/pruefen").status_code == 405
