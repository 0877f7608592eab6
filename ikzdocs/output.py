"""The only writer of files: a set of files is there whole, or nothing of it.

All files are first written under temporary names in the target folder and flushed to disk; only
when every one is complete are they renamed into place. What is there already and differs is
refused without `force`. A crash at any moment leaves whole files and perhaps temporary ones, which
the next run sweeps away.
"""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import re
import zipfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.errors import InternalError, OutputError, OutputExistsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

MANIFEST = "manifest.json"
_LOCK = ".ikzdocs.lock"
_TEMPORARY = ".ikz-{name}.{pid}.tmp"
_SAFE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}\Z")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)")
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """One file to be written: its name inside the output folder and its whole content."""

    name: str
    content: bytes


def sha256(content: bytes) -> str:
    """Return the hexadecimal SHA-256 of a content."""
    return hashlib.sha256(content).hexdigest()


def manifest(
    files: Iterable[OutputFile],
    *,
    version: str,
    stichtag: date,
    spec_sha256: str,
    templates: Mapping[str, str],
) -> OutputFile:
    """Return `manifest.json`: what was made from what, by SHA-256."""
    record = {
        "ikzdocs": version,
        "stichtag": stichtag.isoformat(),
        "spec_sha256": spec_sha256,
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


def write(folder: Path, files: Iterable[OutputFile], *, force: bool = False) -> tuple[Path, ...]:
    """Write a set of files into a folder, whole or not at all; return their paths, sorted.

    Raises:
        OutputExistsError: a file is there with other content and `force` is not set.
        OutputError: the folder cannot be written (rights, disk full, another run at work).
    """
    ordered = sorted(files, key=_by_name)
    _refuse_unsafe_names(ordered)
    with _told_as_output_error(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            _sweep(folder)
            changed = [file for file in ordered if not _is_there(folder / file.name, file)]
            _refuse_existing(folder, changed, force=force)
            _replace_all(folder, changed)
    return tuple(folder / file.name for file in ordered)


def write_file(path: Path, content: bytes, *, force: bool = False) -> Path:
    """Write one file whose name the user chose.

    Raises:
        OutputExistsError: the file is there with other content and `force` is not set.
        OutputError: it cannot be written.
    """
    file = OutputFile(name=path.name, content=content)
    with _told_as_output_error(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not _is_there(path, file):
            _refuse_existing(path.parent, [file], force=force)
            _replace_all(path.parent, [file])
    return path


def _by_name(file: OutputFile) -> str:
    return file.name


def _refuse_unsafe_names(files: list[OutputFile]) -> None:
    names = [file.name for file in files]
    unsafe = [name for name in names if not _SAFE_NAME.match(name) or _RESERVED.match(name)]
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


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this run; the lock of a run that died is taken over."""
    path = folder / _LOCK
    _break_stale_lock(path)
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError:
        raise OutputError(
            folder,
            "Ein anderer Lauf von ikzdocs schreibt gerade in diesen Ordner.",
            "Warten, bis er fertig ist, oder einen anderen Ordner wählen.",
        ) from None
    try:
        os.write(handle, str(os.getpid()).encode("ascii"))
        os.close(handle)
        yield
    finally:
        path.unlink(missing_ok=True)


def _break_stale_lock(path: Path) -> None:
    with suppress(OSError, ValueError):
        owner = int(path.read_text(encoding="ascii"))
        if not _is_running(owner):
            path.unlink(missing_ok=True)


def _is_running(pid: int) -> bool:
    if os.name == "nt":  # os.kill would end the process there; a lock is then broken by hand
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


_FORBIDDEN = ("Hier darf nicht geschrieben werden.", "Rechte prüfen oder anderen Ordner wählen.")
_REASONS = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: ("Der Datenträger ist schreibgeschützt.", "Einen anderen Ordner wählen."),
    errno.ENOSPC: ("Der Datenträger ist voll.", "Platz schaffen und den Befehl wiederholen."),
    errno.EDQUOT: ("Das Speicherkontingent ist erschöpft.", "Platz schaffen und wiederholen."),
    errno.EFBIG: ("Die Datei würde zu groß.", "Einen anderen Datenträger wählen."),
    errno.ENOTDIR: ("Im Pfad steht eine Datei, wo ein Ordner nötig ist.", "Den Pfad ändern."),
    errno.EEXIST: ("Hier steht eine Datei, wo ein Ordner nötig ist.", "Den Pfad ändern."),
    errno.EISDIR: ("Hier steht ein Ordner, wo eine Datei nötig ist.", "Den Namen ändern."),
    errno.ENAMETOOLONG: ("Der Pfad ist zu lang.", "Einen kürzeren Ordnernamen wählen."),
}


@contextmanager
def _told_as_output_error(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        message, remedy = _REASONS.get(
            error.errno or 0, (f"Schreiben nicht möglich ({error.strerror}).", "Den Pfad prüfen.")
        )
        raise OutputError(Path(error.filename or path), message, remedy) from error
