"""The only writer of files: a set of files is there whole, or nothing of it.

All files are first written under temporary names in the target folder and flushed to disk; only
when every one is complete are they renamed into place. What is there already and differs is
refused without `force`. A crash at any moment leaves whole files and perhaps temporary ones, which
the next run sweeps away.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import zipfile
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from ikzdocs import lock
from ikzdocs.diskfaults import told
from ikzdocs.errors import InternalError, OutputError, OutputExistsError
from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import BinaryIO

MANIFEST = "manifest.json"
_LOCK = ".ikzdocs.lock"
_TEMPORARY = ".ikz-{name}.{pid}.tmp"
_SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}\Z")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)")
_HELD = (
    "Ein anderer Lauf von ikzdocs schreibt gerade in diesen Ordner.",
    "Warten, bis er fertig ist, oder einen anderen Ordner wählen.",
)
_EPOCH = (1980, 1, 1, 0, 0, 0)


@record
class OutputFile:
    """One file to be written: its name inside the output folder and its whole content."""

    name: str
    content: bytes


def sha256(content: bytes) -> str:
    """Return the hexadecimal SHA-256 of a content."""
    return hashlib.sha256(content).hexdigest()


def manifest(
    files: Iterable[OutputFile], basis: Mapping[str, object], templates: Mapping[str, str]
) -> OutputFile:
    """Return `manifest.json`: what was made, from what and by which templates, by SHA-256."""
    record = {
        **basis,
        "vorlagen": dict(sorted(templates.items())),
        "dateien": {file.name: sha256(file.content) for file in sorted(files, key=_by_name)},
    }
    return OutputFile(name=MANIFEST, content=encode_json(record))


def encode_json(value: object) -> bytes:
    """Return JSON as all our files carry it: UTF-8, indented, with a final newline."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def as_zip(files: Iterable[OutputFile], name: str) -> OutputFile:
    """Return all files as one zip with fixed times, so that the same input gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for file in sorted(files, key=_by_name):
            entry = zipfile.ZipInfo(file.name, _EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.content)
    return OutputFile(name=name, content=buffer.getvalue())


def write(
    folder: Path,
    files: Iterable[OutputFile],
    *,
    force: bool = False,
    replaceable: Collection[str] = (),
) -> tuple[Path, ...]:
    """Write a set of files into a folder, whole or not at all; return their paths, sorted.

    `replaceable` are names of files that may be overwritten as if `force` were set.

    Raises:
        OutputExistsError: another file is there with other content and `force` is not set.
        OutputError: the folder cannot be written (rights, disk full, another run at work).
    """
    ordered = sorted(files, key=_by_name)
    _refuse_unsafe_names(ordered)
    with hold(folder), told(folder):
        changed = [file for file in ordered if not _is_there(folder / file.name, file)]
        kept = [file for file in changed if file.name not in replaceable]
        _refuse_existing(folder, kept, force=force)
        _replace_all(folder, sorted(changed, key=_is_manifest))
    return tuple(folder / file.name for file in ordered)


def discard(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier run; one that is gone already is no fault.

    Raises:
        OutputError: a file cannot be removed, or another run is at work.
    """
    with hold(folder), told(folder):
        for name in filter(is_safe_name, names):
            (folder / name).unlink(missing_ok=True)


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Make a folder, hold it for this run and sweep away what a killed run left half-written.

    Raises:
        OutputError: another run holds it, or it cannot be made.
    """
    with ExitStack() as held:
        with told(folder):
            folder.mkdir(parents=True, exist_ok=True)
            try:
                held.enter_context(lock.hold(folder / _LOCK))
            except lock.HeldError:
                raise OutputError(folder, *_HELD) from None
            _sweep(folder)
        yield


@contextmanager
def stream(path: Path) -> Iterator[BinaryIO]:
    """Give a stream for a long file, which takes the place of `path` when all went well.

    Raises:
        OutputError: it cannot be written.
    """
    growing = path.with_name(_TEMPORARY.format(name=path.name, pid=os.getpid()))
    with told(path):
        try:
            with growing.open("w+b") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            growing.replace(path)
        finally:
            growing.unlink(missing_ok=True)


def write_file(path: Path, content: bytes, *, force: bool = False) -> Path:
    """Write one file whose name the user chose.

    Raises:
        OutputExistsError: the file is there with other content and `force` is not set.
        OutputError: it cannot be written.
    """
    file = OutputFile(name=path.name, content=content)
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not _is_there(path, file):
            _refuse_existing(path.parent, [file], force=force)
            _replace_all(path.parent, [file])
    return path


def _by_name(file: OutputFile) -> str:
    return file.name


def _is_manifest(file: OutputFile) -> bool:
    return file.name == MANIFEST


def is_safe_name(name: str) -> bool:
    """Whether a file or folder can be called so on every system, and lies where it seems to."""
    return _SAFE_NAME.match(name) is not None and not _RESERVED.match(name)


def _refuse_unsafe_names(files: list[OutputFile]) -> None:
    names = [file.name for file in files]
    unsafe = [name for name in names if not is_safe_name(name)]
    if unsafe or len(set(names)) != len(names):
        raise InternalError(f"Unbrauchbare oder doppelte Dateinamen: {unsafe or names}")


def _is_there(path: Path, file: OutputFile) -> bool:
    return path.is_file() and path.read_bytes() == file.content


def _refuse_existing(folder: Path, changed: list[OutputFile], *, force: bool) -> None:
    existing = tuple(folder / file.name for file in changed if (folder / file.name).exists())
    if existing and not force:
        raise OutputExistsError(existing)


def _replace_all(folder: Path, files: list[OutputFile]) -> None:
    temporary: list[tuple[Path, Path]] = []
    try:
        for file in files:
            path = folder / _TEMPORARY.format(name=file.name, pid=os.getpid())
            temporary.append((path, folder / file.name))
            _write_through(path, file.content)
        for path, target in temporary:
            path.replace(target)
    except BaseException:
        for path, _ in temporary:
            path.unlink(missing_ok=True)
        raise
    _flush_folder(folder)


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the renames durable where the system can (Windows cannot open a folder)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    for path in folder.glob(".ikz-*.tmp"):
        path.unlink(missing_ok=True)
