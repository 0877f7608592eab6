"""Where the shipped templates, schemas and samples are: in the wheel, or beside the package."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from ikzdocs.errors import InternalError

Kind = Literal["templates", "schemas", "samples"]

_PACKAGE = Path(__file__).parent


@cache
def folder(kind: Kind) -> Path:
    """Return the folder of this kind; a wheel carries it inside, a checkout beside the package.

    Raises:
        InternalError: the installation is incomplete.
    """
    for place in (_PACKAGE / "_bundled" / kind, _PACKAGE.parent / kind):
        if place.is_dir():
            return place
    raise InternalError(f"Die Installation von ikzdocs ist unvollständig: {kind}/ fehlt.")


def content(kind: Kind, name: str) -> bytes:
    """Return one shipped file; `name` is its path below the folder, with forward slashes.

    Raises:
        InternalError: there is no such file.
    """
    path = folder(kind) / name
    if not path.is_file():
        raise InternalError(f"Die Installation von ikzdocs ist unvollständig: {kind}/{name} fehlt.")
    return path.read_bytes()


def names(kind: Kind, suffix: str) -> tuple[str, ...]:
    """Return all shipped files with this suffix, sorted, without editors' lock files."""
    root = folder(kind)
    paths = (path.relative_to(root) for path in root.rglob(f"*{suffix}"))
    return tuple(sorted(p.as_posix() for p in paths if not p.name.startswith(("~$", "."))))
