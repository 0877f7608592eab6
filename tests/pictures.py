"""Pictures for tests."""

from __future__ import annotations

import struct
import zlib


def png(wide: int, high: int) -> bytes:
    """Return a grey picture of so many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + b"\xcc" * wide for _ in range(high))
    header = struct.pack(">2I5B", wide, high, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
