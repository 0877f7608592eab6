"""Prepared templates kept between runs, in a folder that belongs to the user alone.

To prepare the templates of a cooperation takes longer than all the rest of a run. What is kept is
code, as Python keeps its own: good for these versions only, and never taken from a folder that
somebody else may write to. `IKZDOCS_CACHE` names another folder; empty, nothing is kept.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from functools import cache
from importlib import metadata
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, cast

from ikzdocs import output
from ikzdocs.errors import IkzdocsError

if TYPE_CHECKING:
    from collections.abc import Collection

Recipes = tuple[tuple[str, str, CodeType, bool], ...]
"""By part of a template: name, source, code, and whether its tables need repair."""

FOLDER = "IKZDOCS_CACHE"

_LIBRARIES = ("docxtpl", "jinja2", "markupsafe")
_MAKERS = ("balance", "compiled", "environment", "language", "marks", "preparing", "tagged", "tags")
_WRITABLE_BY_OTHERS = 0o022
_DIGEST = hashlib.sha256().digest_size
_NAME = "{made_by}-{content}.bin"


def fetch(content: bytes, filters: Collection[str]) -> Recipes | None:
    """What was kept for a template of this content; None if there is nothing that can be used."""
    try:
        path = _path(content, filters)
        if path is None or not _is_private(path.parent):
            return None
        return _read(path.read_bytes())
    except (OSError, ImportError, ValueError, EOFError, TypeError):
        return None


def keep(content: bytes, filters: Collection[str], recipes: Recipes) -> None:
    """Keep what was made of a template, if there is a place for it; what is outdated goes."""
    try:
        path = _path(content, filters)
        if path is None:
            return
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_private(path.parent):
            return
        for old in path.parent.glob("*.bin"):
            if old.name.partition("-")[0] != path.name.partition("-")[0]:
                old.unlink(missing_ok=True)
        output.write_file(path, _written(recipes), force=True)
    except (OSError, ImportError, IkzdocsError):
        return


def _written(recipes: Recipes) -> bytes:
    data = marshal.dumps(recipes)
    return hashlib.sha256(data).digest() + data


def _read(kept: bytes) -> Recipes | None:
    digest, data = kept[:_DIGEST], kept[_DIGEST:]
    if hashlib.sha256(data).digest() != digest:
        return None
    return cast("Recipes", marshal.loads(data))  # noqa: S302 - ours, whole, from a private folder


def _path(content: bytes, filters: Collection[str]) -> Path | None:
    folder = _folder()
    if folder is None:
        return None
    made_by = _made_by(tuple(sorted(filters)))
    return folder / _NAME.format(made_by=made_by, content=hashlib.sha256(content).hexdigest())


def _folder() -> Path | None:
    named = os.environ.get(FOLDER)
    if named is not None:
        return Path(named) if named else None
    import platformdirs  # noqa: PLC0415 - only where the folder is not named

    return platformdirs.user_cache_path("ikzdocs", appauthor=False) / "vorlagen"


def _is_private(folder: Path) -> bool:
    if not hasattr(os, "getuid"):  # Windows: the profile of a user is his own
        return True
    facts = folder.lstat()
    return facts.st_uid == os.getuid() and not facts.st_mode & _WRITABLE_BY_OTHERS


@cache
def _made_by(filters: tuple[str, ...]) -> str:
    """A short name for all that decides what a template is compiled to."""
    made = hashlib.sha256(f"{sys.version} {sys.implementation.cache_tag} {filters}".encode())
    for library in _LIBRARIES:
        made.update(f"{library} {metadata.version(library)} ".encode())
    for maker in _MAKERS:
        made.update(Path(__file__).with_name(f"{maker}.py").read_bytes())
    return made.hexdigest()[:16]
