"""The Landkreise: number and name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).parent / "data" / "kreise.yaml"


@cache
def kreise() -> Mapping[str, str]:
    """Return the Landkreise that ship with ikzdocs: first five digits of the AGS → name."""
    return cast("dict[str, str]", datafile.read(_FILE))


def kreisname(nummer: str) -> str | None:
    """Return the name of a Landkreis, or None where the number is no Landkreis that we know."""
    return kreise().get(nummer)


def kreisnummer(name: str) -> str | None:
    """Return the number of a Landkreis by its name; „Kreis“ and „Landkreis“ may be left out."""
    wanted = _kurz(name)
    return next((number for number, own in kreise().items() if _kurz(own) == wanted), None)


def _kurz(name: str) -> str:
    return name.casefold().removeprefix("landkreis ").removeprefix("kreis ").strip()
