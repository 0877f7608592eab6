"""Which specs are meant: files, folders with all below them, patterns."""

from __future__ import annotations

import glob
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.batch.model import Job
from ikzdocs.batch.names import Names
from ikzdocs.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPECS = {".yaml", ".yml", ".json"}


def from_paths(paths: Iterable[Path], output: Path) -> list[Job]:
    """Return a job for every spec, in a stable order, each spec once.

    A folder stands for all specs below it except those in `output`; a pattern (`*`, `?`) that is
    no file is expanded, since the command line of Windows does not. A file that is named but not
    there is a job, too: it becomes the one bad item of the run.

    Raises:
        SourceError: there is no spec at all.
    """
    found = dict(_found(paths, output))
    if not found:
        raise SourceError(
            ", ".join(map(str, paths)) or "–",
            "Hier liegt keine Angabendatei.",
            "Einen Ordner mit .yaml-Dateien oder die Dateien selbst nennen.",
        )
    names, wishes = Names(), Counter(found.values())
    return [
        Job(
            folder=names.new(wish if wishes[wish] == 1 else f"{path.parent.name}-{wish}"), spec=path
        )
        for path, wish in found.items()
    ]


def _found(paths: Iterable[Path], output: Path) -> Iterator[tuple[Path, str]]:
    """Give every file with the name that its folder should have."""
    for path in paths:
        if path.is_dir():
            yield from _below(path, output.resolve())
        elif not path.exists() and glob.has_magic(str(path)):
            matches = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207 - absolute ones
            yield from _found(map(Path, matches), output)
        else:
            yield path, path.stem


def _below(folder: Path, output: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("*")):
        within = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in within.parts)
        if path.suffix.lower() in _SPECS and not hidden and output not in path.resolve().parents:
            yield path, "-".join(within.with_suffix("").parts)
