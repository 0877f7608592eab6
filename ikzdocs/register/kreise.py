"""What ships beside the list of municipalities: the Landkreise, and the towns of special status."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOM = Path(__file__).parent / "data"


@cache
def kreise() -> Mapping[str, str]:
    """Return the Landkreise that ship with ikzdocs: first five digits of the AGS → name."""
    return cast("dict[str, str]", datafile.read(_ROOM / "kreise.yaml"))


def kreisname(nummer: str) -> str | None:
    """Return the name of a Landkreis, or None where the number is no Landkreis that we know."""
    return kreise().get(nummer)


def kreisnummer(name: str) -> str | None:
    """Return the number of a Landkreis by its name; „Kreis“ and „Landkreis“ may be left out."""
    wanted = _kurz(name)
    return next((number for number, own in kreise().items() if _kurz(own) == wanted), None)


@cache
def staedte_mit_sonderstatus() -> frozenset[str]:
    """Return the AGS of the kreisangehörige Städte with an Oberbürgermeister (an inference)."""
    return frozenset(cast("list[str]", datafile.read(_ROOM / "sonderstatus.yaml")))


def _kurz(name: str) -> str:
    return name.casefold().removeprefix("landkreis ").removeprefix("kreis ").strip()
