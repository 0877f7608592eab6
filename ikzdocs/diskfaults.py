"""What the system answers when something cannot be written, in German and with a remedy."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    errno.ENOENT: ("Der Ordner dafür lässt sich nicht anlegen.", "Den Pfad prüfen."),
    errno.EINVAL: ("Dieser Name ist hier nicht erlaubt.", "Den Namen ändern."),
    errno.ENAMETOOLONG: ("Der Pfad ist zu lang.", "Einen kürzeren Ordnernamen wählen."),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn a failure to write into an OutputError that names the file, or else `path`."""
    try:
        yield
    except OSError as error:
        message, remedy = _REASONS.get(
            error.errno or 0, (f"Schreiben nicht möglich ({error.strerror}).", "Den Pfad prüfen.")
        )
        raise OutputError(Path(error.filename or path), message, remedy) from error
