"""The project folder: the spec files in it, and the drafts of what is not saved yet.

A name from the browser is only ever looked up among the files that are there, so no name leads
out of the folder. What is saved names the content that it was made from; a file that has changed
since is not overwritten.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import source
from ikzdocs.errors import IkzdocsError, UnknownNameError, of_values
from ikzdocs.output import is_safe_name, sha256, write_file
from ikzdocs.record import record
from ikzdocs.schema.names import folder_word

if TYPE_CHECKING:
    from collections.abc import Iterator

DRAFTS = ".ikzdocs-entwurf"
_SUFFIXES = frozenset({".yaml", ".yml"})
_DRAFT_ID = re.compile(r"[a-z0-9]{8,32}\Z")


@of_values
class ChangedError(IkzdocsError):
    """The file is not the one any more from which the form was made."""

    name: str

    def __str__(self) -> str:
        return f"Die Datei „{self.name}“ wurde inzwischen an anderer Stelle geändert."


@record
class Stored:
    """A spec file as it is on disk; `name` is that of the file, without its ending."""

    name: str
    file: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash by which a later change is noticed."""
        return sha256(self.content)


@record
class Draft:
    """Input that nobody saved yet. `basis` is the hash of the file that it was made from."""

    ident: str
    basis: str
    content: bytes
    when: datetime


@dataclass(frozen=True, slots=True)
class Store:
    """All specs of one folder."""

    folder: Path
    _lock: threading.Lock

    @classmethod
    def of(cls, folder: Path) -> Store:
        """Open a folder."""
        return cls(folder.resolve(), threading.Lock())

    def names(self) -> tuple[str, ...]:
        """Return the specs of the folder by name; links and folders are none."""
        return tuple(sorted(self._files()))

    def read(self, name: str) -> Stored:
        """Return one spec.

        Raises:
            UnknownNameError: there is no file of this name.
            SourceError: it cannot be read.
        """
        path = self._path(name)
        content = source.read_bytes(path, source.MAX_BYTES)
        return Stored(name=name, file=path.name, content=content)

    def create(self, title: str, content: bytes) -> str:
        """Write a new spec under a name made from its title; return the name."""
        with self._lock:
            name = next(name for name in _candidates(title) if self._is_free(name))
            write_file(self.folder / f"{name}.yaml", content)
        return name

    def save(self, name: str, content: bytes, basis: str) -> None:
        """Replace a spec that is still the one with the hash `basis`.

        Raises:
            ChangedError: it is not.
            UnknownNameError: it is gone.
        """
        with self._lock:
            if self.read(name).sha256 != basis:
                raise ChangedError(self._path(name).name)
            write_file(self._path(name), content, force=True)

    def drafts(self, name: str) -> tuple[Draft, ...]:
        """Return the drafts of a spec, the newest first."""
        self._path(name)
        found = (self._draft(path) for path in self._draft_files(name))
        return tuple(sorted(found, key=lambda draft: draft.when, reverse=True))

    def draft(self, name: str, ident: str) -> Draft | None:
        """Return the draft of this id, or None."""
        return next((draft for draft in self.drafts(name) if draft.ident == ident), None)

    def keep(self, name: str, ident: str, basis: str, content: bytes) -> None:
        """Keep a draft, in place of its earlier state.

        Raises:
            UnknownNameError: id or hash are not such as we give.
        """
        self._path(name)
        if not _DRAFT_ID.match(ident) or not re.fullmatch("[0-9a-f]{64}", basis):
            raise UnknownNameError("Den Entwurf", ident, ())
        self.discard(name, ident, but=basis)
        write_file(self._draft_path(name, ident, basis), content, force=True)

    def discard(self, name: str, ident: str, *, but: str = "") -> None:
        """Delete a draft; `but` names a basis that stays."""
        for path in self._draft_files(name):
            found = self._draft(path)
            if found.ident == ident and found.basis != but:
                path.unlink(missing_ok=True)

    def _files(self) -> dict[str, Path]:
        paths = sorted(self.folder.iterdir()) if self.folder.is_dir() else []
        return {path.stem: path for path in paths if _is_spec(path)}

    def _path(self, name: str) -> Path:
        files = self._files()
        if name not in files:
            raise UnknownNameError("Die Kooperation", name, tuple(sorted(files)))
        return files[name]

    def _is_free(self, name: str) -> bool:
        taken = {path.stem.casefold() for path in self.folder.glob("*")}
        return name not in taken and is_safe_name(name)

    def _draft_path(self, name: str, ident: str, basis: str) -> Path:
        return self.folder / DRAFTS / f"{name}.{ident}.{basis}.yaml"

    def _draft_files(self, name: str) -> Iterator[Path]:
        folder = self.folder / DRAFTS
        if folder.is_dir() and not folder.is_symlink():
            for path in folder.iterdir():
                parts = path.name.rsplit(".", 3) if _is_spec(path) else []
                if parts[:1] == [name] and len(parts) == len(("name", "id", "basis", "yaml")):
                    yield path

    def _draft(self, path: Path) -> Draft:
        _, ident, basis, _ = path.name.rsplit(".", 3)
        content = source.read_bytes(path, source.MAX_BYTES)
        when = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - the clerk's own clock
        return Draft(ident=ident, basis=basis, content=content, when=when)


def _is_spec(path: Path) -> bool:
    plain = path.is_file() and not path.is_symlink()
    return plain and path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def _candidates(title: str) -> Iterator[str]:
    word = folder_word(title) or "kooperation"
    yield word
    number = 2
    while True:
        yield f"{word}-{number}"
        number += 1
