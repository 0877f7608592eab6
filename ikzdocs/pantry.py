"""What is made of files, kept between runs in a folder that belongs to the user alone.

To prepare templates and to read our own data takes longer than all the rest of a run. What is
kept may be code, as Python keeps its own: good for these versions only, and never taken from a
folder that somebody else may write to. `IKZDOCS_CACHE` names another folder; empty, nothing is
kept.
"""

from __future__ import annotations

import hashlib
import os
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs import __version__
from ikzdocs.errors import IkzdocsError
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = "IKZDOCS_CACHE"

_WRITABLE_BY_OTHERS = 0o022
_DIGEST = hashlib.sha256().digest_size
_ENDING = ".bin"


@record
class Pantry:
    """All that is kept of one sort. `made_by` names everything that decides what is made.

    Without it nothing is kept: nobody could tell what is outdated.
    """

    sort: str
    made_by: str | None

    def fetch(self, content: bytes) -> bytes | None:
        """What was made of this content; None if there is nothing that can be used."""
        try:
            path = self._path(content)
            if path is None or not _is_private(path.parent):
                return None
            return _whole(path.read_bytes())
        except OSError:
            return None

    def keep(self, content: bytes, made: bytes) -> None:
        """Keep what was made, if there is a place for it; what is outdated goes."""
        from ikzdocs import output  # noqa: PLC0415 - most runs find all that they need

        try:
            path = self._path(content)
            if path is None:
                return
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _is_private(path.parent):
                self._sweep(path.parent)
                output.write_file(path, hashlib.sha256(made).digest() + made, force=True)
        except (OSError, IkzdocsError):
            return

    def _path(self, content: bytes) -> Path | None:
        folder = _folder()
        if folder is None or self.made_by is None:
            return None
        return folder / f"{self._stem}{hashlib.sha256(content).hexdigest()}{_ENDING}"

    @property
    def _stem(self) -> str:
        return f"{self.sort}-{self.made_by}-"

    def _sweep(self, folder: Path) -> None:
        for old in folder.glob(f"{self.sort}-*{_ENDING}"):
            if not old.name.startswith(self._stem):
                old.unlink(missing_ok=True)


def made_by(
    files: Iterable[Path], libraries: Iterable[str] = (), words: Iterable[str] = ()
) -> str | None:
    """A short name for ikzdocs, Python, these files, versions and words; None if one is unknown."""
    python = f"{sys.version} {sys.implementation.cache_tag}"
    made = hashlib.sha256(f"{__version__} {python} {[*words]}".encode())
    try:
        for library in libraries:
            made.update(f"{library} {metadata.version(library)} ".encode())
        for file in files:
            made.update(file.read_bytes())
    except (OSError, ImportError):
        return None
    return made.hexdigest()[:16]


def _whole(kept: bytes) -> bytes | None:
    digest, made = kept[:_DIGEST], kept[_DIGEST:]
    return made if hashlib.sha256(made).digest() == digest else None


def _folder() -> Path | None:
    named = os.environ.get(FOLDER)
    if named is not None:
        return Path(named) if named else None
    import platformdirs  # noqa: PLC0415 - only where the folder is not named

    return platformdirs.user_cache_path("ikzdocs", appauthor=False)


def _is_private(folder: Path) -> bool:
    if not hasattr(os, "getuid"):  # Windows: the profile of a user is his own
        return True
    facts = folder.lstat()
    return facts.st_uid == os.getuid() and not facts.st_mode & _WRITABLE_BY_OTHERS
