"""All templates of a shelf: which document each is for, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.context import angebotene_namen
from ikzdocs.documents.plan import papiere, vorlagen, vorlagendateien
from ikzdocs.errors import UnknownNameError
from ikzdocs.record import record
from ikzdocs.source import read_bytes
from ikzdocs.templates_check.linter import lint
from ikzdocs.templates_check.model import Fault
from ikzdocs.wordfile.package import MAX_FILE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from ikzdocs.documents.shelf import Shelf


@record
class Surveyed:
    """One template with its faults. `kind` is the document that it is for.

    A Word file that no document is made from has neither kind nor content.
    """

    name: str
    kind: str
    titel: str
    content: bytes
    faults: tuple[Fault, ...]


def survey(shelf: Shelf, only: Collection[str] = ()) -> Iterator[Surveyed]:
    """Look at all templates, or only at some, named by path, file or kind.

    Where all are looked at, Word files of the user's that no document is made from come last.

    Raises:
        UnknownNameError: a name that is none of these.
        SourceError: a file cannot be read.
    """
    for name in _chosen(only):
        yield _surveyed(name, shelf.content(name))
    for name, meant in () if only else shelf.unused():
        yield _unused(name, meant)


def survey_file(path: Path) -> Surveyed:
    """Look at a Word file wherever it lies; its name tells which of our templates it replaces.

    Raises:
        UnknownNameError: none of our templates is named so.
        SourceError: the file cannot be read.
    """
    by_file = vorlagendateien()
    if path.name not in by_file:
        raise UnknownNameError("Die Vorlage", path.name, tuple(by_file))
    return _surveyed(by_file[path.name], read_bytes(path, MAX_FILE))


def _surveyed(name: str, content: bytes) -> Surveyed:
    kind = vorlagen()[name]
    paper = papiere()[kind]
    return Surveyed(
        name=name,
        kind=kind,
        titel=paper.titel,
        content=content,
        faults=lint(content, name, angebotene_namen(kind), klauseln=paper.klauseln),
    )


def _unused(name: str, meant: str) -> Surveyed:
    remedy = (
        f"Als {meant} ablegen." if meant else "Wie eine unserer Vorlagen nennen oder entfernen."
    )
    fault = Fault(
        place="Datei", message="Aus dieser Datei entsteht keine Unterlage.", remedy=remedy
    )
    return Surveyed(name=name, kind="", titel="", content=b"", faults=(fault,))


def _chosen(only: Collection[str]) -> tuple[str, ...]:
    known = vorlagen()
    for wanted in only:
        if not any(_is_meant(wanted, name, kind) for name, kind in known.items()):
            raise UnknownNameError("Die Vorlage", wanted, tuple(known))
    return tuple(
        name
        for name, kind in known.items()
        if not only or any(_is_meant(wanted, name, kind) for wanted in only)
    )


def _is_meant(wanted: str, name: str, kind: str) -> bool:
    file = name.rpartition("/")[2]
    return wanted in {kind, name, file, file.removesuffix(".docx")}
