"""Nothing in the law data is dead, and nothing that is cited is missing."""

from __future__ import annotations

import re
from pathlib import Path

import ikzdocs
from ikzdocs import programmes
from ikzdocs.law import Law
from ikzdocs.rules.lage import UEBERALL
from tests.cooperations import STICHTAG

LAW = Law.at(STICHTAG)
PYTHON = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(ikzdocs.__file__).parent.rglob("*.py")
)


def test_every_parameter_is_used() -> None:
    assert [name for name in LAW if f'"{name}"' not in PYTHON] == []


def test_every_parameter_that_is_used_exists() -> None:
    statutes = "|".join(sorted({parameter.gesetz for parameter in LAW.values()}))
    cited = set(re.findall(rf'"((?:{statutes})\.[a-z_]+)"', PYTHON))

    assert cited <= set(LAW)


def test_every_statute_belongs_to_a_land_or_holds_everywhere() -> None:
    statutes = {parameter.gesetz for parameter in LAW.values()}
    of_a_land = {statute for land in programmes.laender() for statute in land.gesetze}

    assert statutes == of_a_land | UEBERALL
    assert not of_a_land & UEBERALL
