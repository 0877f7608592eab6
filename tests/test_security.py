"""SECURITY.md promises nothing that no test holds."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from tests.helpers import ROOT

PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([\w/]+\.py)::(\w+)`", PAGE)))
BOUNDS = re.findall(r"\| ([\d,]+)( MiB| bytes)? \| `([\w.]+)\.(\w+)` \|", PAGE)


@pytest.mark.parametrize(("module", "test"), NAMED)
def test_every_test_that_holds_a_promise_exists(module: str, test: str) -> None:
    assert f"def {test}(" in (ROOT / "tests" / module).read_text(encoding="utf-8")


@pytest.mark.parametrize(("number", "unit", "module", "name"), BOUNDS)
def test_every_bound_is_that_of_the_code(number: str, unit: str, module: str, name: str) -> None:
    told = int(number.replace(",", "")) << (20 if unit == " MiB" else 0)
    assert told == getattr(import_module(f"ikzdocs.{module}"), name)


def test_promises_and_bounds_are_found_on_the_page() -> None:
    assert len(NAMED) > 30
    assert len(BOUNDS) > 10
