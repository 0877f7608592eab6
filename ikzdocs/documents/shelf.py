"""Where templates come from: the user's folder first, ours for every file it does not have."""

from __future__ import annotations

import hashlib
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path, PurePosixPath

from ikzdocs import resources
from ikzdocs.documents.engine import Template, prepare
from ikzdocs.documents.plan import vorlagen, vorlagendateien
from ikzdocs.errors import DocumentError
from ikzdocs.record import record
from ikzdocs.source import read_bytes
from ikzdocs.wordfile.package import MAX_FILE

_KEPT = 64


@record
class Shelf:
    """The templates of one run. `own` is laid out like ours: `agreements/vereinbarung-….docx`."""

    own: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a folder that is none, before anything is rendered from elsewhere.

        Raises:
            DocumentError: `own` is not a folder.
        """
        if self.own is not None and not self.own.is_dir():
            raise DocumentError(str(self.own), "Diesen Vorlagenordner gibt es nicht.")

    def content(self, name: str) -> bytes:
        """Return a template as it lies there; `name` is its path below `templates/`.

        Raises:
            SourceError: the user's file cannot be read.
            InternalError: there is no such template of ours.
        """
        path = self._own_path(name)
        if path is None:
            return resources.content("templates", name)
        return read_bytes(path, MAX_FILE)

    def unused(self) -> tuple[tuple[str, str], ...]:
        """Return the user's Word files that are no template, each with the path it should have.

        That is "" where no file of ours has a name like it.
        """
        if self.own is None:
            return ()
        files = (path for path in sorted(self.own.rglob("*.do[ct]*")) if path.is_file())
        names = (path.relative_to(self.own).as_posix() for path in files)
        return tuple((name, _meant(name)) for name in names if _is_stray(name))

    def is_own(self, name: str) -> bool:
        """Whether a template is the user's."""
        return self._own_path(name) is not None

    def _own_path(self, name: str) -> Path | None:
        path = self.own / name if self.own else None
        return path if path is not None and path.is_file() else None

    def template(self, name: str) -> Template:
        """Return a template ready for rendering; each content is prepared once per process.

        Raises:
            TemplateError: it cannot be used.
            SourceError, DocumentError: it cannot be read.
        """
        return _prepared(self.content(name), name)

    def sha256(self, name: str) -> str:
        """Return the hash of a template's content."""
        return hashlib.sha256(self.content(name)).hexdigest()


def _is_stray(name: str) -> bool:
    """Whether it is neither a template nor what Word leaves beside an open file."""
    return name not in vorlagen() and not name.rpartition("/")[2].startswith(("~", "."))


def _meant(name: str) -> str:
    """Our template whose file has this name, or one much like it."""
    by_file = vorlagendateien()
    near = get_close_matches(PurePosixPath(name).with_suffix(".docx").name.lower(), by_file, n=1)
    return by_file[near[0]] if near else ""


@lru_cache(maxsize=_KEPT)
def _prepared(content: bytes, name: str) -> Template:
    return prepare(content, name)
