"""What an earlier run left in a folder: is it complete, is it current, has someone changed it?"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ikzdocs import register
from ikzdocs.batch.model import ARCHIVE, Job, Record, Settings, Status, reported
from ikzdocs.batch.row import Row
from ikzdocs.errors import IkzdocsError
from ikzdocs.output import MANIFEST, sha256
from ikzdocs.papers import REPORT, basis
from ikzdocs.source import MAX_BYTES, read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from ikzdocs.output import OutputFile

_DAMAGE = (zipfile.BadZipFile, ValueError, KeyError, TypeError, AttributeError, OSError)


@dataclass(frozen=True, slots=True)
class Former:
    """The files of an earlier run. `unchanged` are those that are still as it wrote them."""

    manifest: Mapping[str, Any]
    report: bytes
    unchanged: frozenset[str]

    @property
    def is_complete(self) -> bool:
        """Whether every file is there and as it was written."""
        return self.unchanged == {*self.manifest["dateien"], MANIFEST}


def former(folder: Path, *, as_zip: bool) -> Former | None:
    """Return what an earlier run wrote there, or None where that cannot be told."""
    try:
        return _in_zip(folder / ARCHIVE) if as_zip else _in_folder(folder)
    except _DAMAGE:
        return None


def is_current(earlier: Former, job: Job, settings: Settings) -> bool:
    """Whether the files are what a new run would make, judged by hashes alone."""
    options = settings.options
    wanted = basis(_spec_sha256(job), settings.stichtag, options, register.load())
    noted = earlier.manifest
    return (
        earlier.is_complete
        and all(noted.get(key) == value for key, value in wanted.items())
        and _templates_are(noted["vorlagen"], options.templates)
        and _wappen_are(noted.get("wappen"), job)
    )


def replaceable(earlier: Former | None, *, as_zip: bool) -> Collection[str]:
    """Return the files that a new run may overwrite: ours, and nobody has changed them since."""
    if earlier is None:
        return ()
    return (ARCHIVE,) if as_zip and earlier.is_complete else earlier.unchanged


def outdated(earlier: Former | None, files: Iterable[OutputFile]) -> Collection[str]:
    """Return the files that no longer belong to the papers and that nobody has changed."""
    return earlier.unchanged - {file.name for file in files} if earlier else ()


def passed_over(earlier: Former, job: Job) -> Record:
    """Return the record of papers that are left as they are."""
    return reported(job, Status.AKTUELL, json.loads(earlier.report))


def _in_folder(folder: Path) -> Former:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    hashes = manifest["dateien"]
    same = (name for name, known in hashes.items() if _hash(folder / name) == known)
    return Former(manifest, (folder / REPORT).read_bytes(), frozenset((*same, MANIFEST)))


def _in_zip(path: Path) -> Former:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        hashes = manifest["dateien"]
        same = (name for name, known in hashes.items() if sha256(archive.read(name)) == known)
        return Former(manifest, archive.read(REPORT), frozenset((*same, MANIFEST)))


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()) if path.is_file() else ""


def _spec_sha256(job: Job) -> str:
    """The hash of the spec; empty where it cannot be read, which a new run will then tell."""
    if isinstance(job.spec, Row):
        return job.spec.sha256
    try:
        return sha256(read_bytes(job.spec, MAX_BYTES))
    except IkzdocsError:
        return ""


def _wappen_are(noted: Mapping[str, str] | None, job: Job) -> bool:
    if not noted or isinstance(job.spec, Row):  # a row of a table has no folder for pictures
        return noted == {}
    from ikzdocs.documents import wappen  # noqa: PLC0415 - few specs name coats of arms

    folder = job.spec.parent
    try:
        return all(_hash(wappen.datei(folder, name)) == known for name, known in noted.items())
    except IkzdocsError:
        return False


def _templates_are(noted: Mapping[str, str], own: Path | None) -> bool:
    from ikzdocs.documents.shelf import Shelf  # noqa: PLC0415 - docxtpl is slow to import

    try:
        shelf = Shelf(own=own)
        return all(shelf.sha256(name) == known for name, known in noted.items())
    except IkzdocsError:
        return False
