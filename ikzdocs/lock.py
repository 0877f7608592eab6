"""One run at a time: a locked file, which the system sets free however its holder ends."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class HeldError(Exception):
    """Someone else holds the lock."""


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Hold the lock on a file that is there only meanwhile.

    Raises:
        HeldError: another run holds it, in this process or another.
        OSError: the file cannot be made.
    """
    handle = _opened(path)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows removes no open file; an empty one does no harm
            path.unlink(missing_ok=True)
        os.close(handle)


def _opened(path: Path) -> int:
    """Open and lock the file, again if its last holder has just removed it."""
    while True:
        handle = os.open(path, os.O_CREAT | os.O_RDWR)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            raise HeldError(path) from None
        if _is_still(path, handle):
            return handle
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(handle))
    return False
