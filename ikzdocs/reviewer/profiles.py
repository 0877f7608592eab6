"""The clause profiles: what a sentence says that regulates a point (`profiles/*.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ikzdocs import datafile, shape
from ikzdocs.errors import ParameterError
from ikzdocs.record import record
from ikzdocs.reviewer.patterns import Pattern, compile_pattern
from ikzdocs.reviewer.segments import Zone
from ikzdocs.wordfile.clauses import CLAUSES

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "profiles"
_TERMS = "begriffe.yaml"


@record
class _File:
    """The closed schema of one profile; the lines are in the language of `patterns`."""

    klausel: str
    titel: str
    zone: Zone = Zone.TEXT
    ueberschrift: tuple[str, ...] = ()
    stark: tuple[str, ...] = ()
    schwach: tuple[str, ...] = ()
    nicht: tuple[str, ...] = ()
    auch: tuple[str, ...] = ()


@record
class Profile:
    """What one clause sounds like.

    One `stark` sentence is enough; a `schwach` one counts half, and so does a heading; a sentence
    that matches `nicht` only looks alike and does not count. Without `stark` every sentence of
    the zone counts. What is `stark` for a clause named in the file under `auch` is so here too.
    """

    klausel: str
    titel: str
    zone: Zone
    ueberschrift: tuple[Pattern, ...]
    stark: tuple[Pattern, ...]
    schwach: tuple[Pattern, ...]
    nicht: tuple[Pattern, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """All clause profiles in the order in which agreements are usually built.

    Raises:
        ParameterError: a profile is not as it must be.
    """
    return tuple(_load(_path(clause), terms()) for clause in CLAUSES)


def _load(path: Path, lists: Mapping[str, str]) -> Profile:
    file = _read(path)
    implied = [line for clause in file.auch for line in _read(_path(clause)).stark]
    try:
        return Profile(
            klausel=file.klausel,
            titel=file.titel,
            zone=file.zone,
            ueberschrift=_compiled(file.ueberschrift, lists),
            stark=_compiled((*file.stark, *implied), lists),
            schwach=_compiled(file.schwach, lists),
            nicht=_compiled(file.nicht, lists),
        )
    except ValueError as error:
        raise ParameterError(path.name, f"Das Muster „{error}“ ist fehlerhaft.") from error


def _path(clause: str) -> Path:
    return FOLDER / f"{clause}.yaml"


def _read(path: Path) -> _File:
    return shape.build(_File, datafile.read(path), path.name)


def _compiled(lines: tuple[str, ...], lists: Mapping[str, str]) -> tuple[Pattern, ...]:
    return tuple(compile_pattern(line, lists) for line in lines)


@cache
def terms() -> Mapping[str, str]:
    """The word lists that patterns name with `@`."""
    return cast("Mapping[str, str]", datafile.read(FOLDER / _TERMS))
