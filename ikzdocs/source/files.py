"""From bytes or a path to a `Source`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ikzdocs.errors import SourceError
from ikzdocs.source.model import MAX_BYTES, Position, Source, Value
from ikzdocs.source.text import decode

_YAML_NAMES = (".yaml", ".yml")


def read(content: bytes, name: str) -> Source:
    """Read a spec in YAML or JSON; `name` is what messages call it (`<stdin>` for a pipe).

    JSON is what is named so or, under a name that says nothing, what begins with `{`.

    Raises:
        SourceError: what cannot be read or is not safe to read, with line, column and remedy.
    """
    if len(content) > MAX_BYTES:
        raise _too_big(name)
    text = decode(content, name)
    data, positions = _parse(text, name)
    if not isinstance(data, dict):
        raise _no_blocks(name, data)
    digest = hashlib.sha256(content).hexdigest()
    return Source(name=name, sha256=digest, data=data, positions=positions)


def read_file(path: Path | str) -> Source:
    """Read the spec in this file; never more of it than is allowed.

    Raises:
        SourceError: no such file, a folder, no rights, or as `read`.
    """
    return read(read_bytes(path, MAX_BYTES), str(path))


def read_bytes(path: Path | str, limit: int) -> bytes:
    """Return the content of a file, or one byte more than `limit` of a file that is larger.

    Raises:
        SourceError: no such file, a folder, no rights.
    """
    try:
        with Path(path).open("rb") as file:
            return file.read(limit + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL
        raise _unreadable(Path(path), error) from error


def _parse(text: str, name: str) -> tuple[Value, dict[str, Position]]:
    if _is_json(text, name):
        from ikzdocs.source import json_reader  # noqa: PLC0415 - only the reader that is needed

        return json_reader.parse(text, name)
    from ikzdocs.source import yaml_reader  # noqa: PLC0415 - only the reader that is needed

    return yaml_reader.parse(text, name)


def _is_json(text: str, name: str) -> bool:
    suffix = Path(name).suffix.lower()
    return suffix == ".json" or (suffix not in _YAML_NAMES and text.lstrip().startswith("{"))


def _too_big(name: str) -> SourceError:
    return SourceError(
        name,
        f"Die Datei ist größer als {MAX_BYTES // 1_000_000} MB und damit keine Angabendatei.",
        "Den Namen der Datei prüfen.",
    )


def _no_blocks(name: str, data: Value) -> SourceError:
    remedy = "Mit „ikzdocs new“ eine Angabendatei anlegen und ausfüllen."
    if data is None:
        return SourceError(name, "Die Datei ist leer.", remedy)
    kind = "eine Liste" if isinstance(data, list) else "einen Text"
    message = f"Die Datei enthält nur {kind}, keine Blöcke wie „kooperation:“."
    return SourceError(name, message, remedy, line=1, column=1)


def _unreadable(path: Path, error: Exception) -> SourceError:
    message, remedy = (
        "Die Datei kann nicht gelesen werden.",
        f"Meldung des Systems: {error}",
    )
    if isinstance(error, IsADirectoryError) or path.is_dir():
        message, remedy = "Das ist ein Ordner.", "Die Angabendatei darin nennen."
    elif isinstance(error, FileNotFoundError):
        message, remedy = "Die Datei gibt es nicht.", "Schreibweise und Ordner prüfen."
    elif isinstance(error, PermissionError):
        message, remedy = "Die Datei darf nicht gelesen werden.", "Die Leserechte prüfen."
    return SourceError(str(path), message, remedy)
