"""The zip around a document: the same bytes for the same parts, on every machine and day.

Order, dates and compression are fixed. What no rendering changes is deflated once per template,
which the zip module of Python cannot do: it would compress the styles again for every document.
"""

from __future__ import annotations

import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFLATED = 8
_VERSION = 20
_NEW_YEAR_1980 = (0, 33)
_UTF8 = 0x800
_LEVEL = 6


class _Member(NamedTuple):
    name: bytes
    packed: bytes
    crc: int
    size: int

    def header(self) -> bytes:
        """What stands before the packed bytes."""
        return struct.pack("<4s", b"PK\3\4") + self._facts() + self.name

    def entry(self, offset: int) -> bytes:
        """The line of the table of contents."""
        made_by = struct.pack("<4sH", b"PK\1\2", _VERSION)
        return made_by + self._facts() + struct.pack("<3H2L", 0, 0, 0, 0, offset) + self.name

    def _facts(self) -> bytes:
        flags = 0 if self.name.isascii() else _UTF8
        sizes = (self.crc, len(self.packed), self.size)
        lengths = (len(self.name), 0)
        return struct.pack("<5H3L2H", _VERSION, flags, _DEFLATED, *_NEW_YEAR_1980, *sizes, *lengths)


class Packer:
    """Packs documents that differ in some parts only."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        """`parts`: all parts of the template in their order, the changing ones included."""
        self._names = tuple(parts)
        self._unchanged = cache(lambda name: _member(name, parts[name]))

    def pack(self, changed: Mapping[str, bytes]) -> bytes:
        """The file, with the changed parts in the place of those of the template.

        A changed part that the template does not have is left out: nothing would point to it.
        """
        body, directory = bytearray(), bytearray()
        for name in self._names:
            member = _member(name, changed[name]) if name in changed else self._unchanged(name)
            directory += member.entry(len(body))
            body += member.header() + member.packed
        count = len(self._names)
        end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
        return bytes(body + directory + end)


def _member(name: str, data: bytes) -> _Member:
    deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = deflate.compress(data) + deflate.flush()
    return _Member(name.encode(), packed, zlib.crc32(data), len(data))
