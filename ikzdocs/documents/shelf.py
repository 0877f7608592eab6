"""Where templates come from: the user's folder first, ours for every file it does not have."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from ikzdocs import resources
from ikzdocs.documents.engine import Template, prepare
from ikzdocs.errors import DocumentError
from ikzdocs.record import record

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
            DocumentError: the user's file cannot be read.
            InternalError: there is no such template of ours.
        """
        path = self._own_path(name)
        if path is None:
            return resources.content("templates", name)
        try:
            return path.read_bytes()
        except OSError as error:
            raise DocumentError(str(path), f"Nicht lesbar ({error.strerror}).") from error

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
            DocumentError: it cannot be read.
        """
        return _prepared(self.content(name), name)

    def sha256(self, name: str) -> str:
        """Return the hash of a template's content."""
        return hashlib.sha256(self.content(name)).hexdigest()


@lru_cache(maxsize=_KEPT)
def _prepared(content: bytes, name: str) -> Template:
    return prepare(content, name)
