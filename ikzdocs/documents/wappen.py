"""A party's coat of arms: read from beside the spec, put where a template keeps a place for it.

A template keeps the place with a picture of its own that is called `ikz_wappen`. Its bytes are
replaced by those of the party's file, its size keeps the proportions; the paragraph around it
stands in `{%p if … .wappen %}` and drops where a party has none.
"""

from __future__ import annotations

import struct
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from ikzdocs.errors import DocumentError
from ikzdocs.record import record
from ikzdocs.source import read_bytes
from ikzdocs.wordfile.xml import DRAWING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from ikzdocs.spec.model import Spec

PLACE = "ikz_wappen"
MEDIA = f"word/media/{PLACE}.png"
MAX_BYTES = 2_000_000
MAX_PIXELS = 4_000

_PNG = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">8s4x4s2I")
_HIGH, _WIDE = 756_000, 1_800_000
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"


@record
class Bild:
    """A PNG file; `breite` and `hoehe` in EMU (360,000 to a centimetre), as Word counts."""

    content: bytes
    breite: int
    hoehe: int


def lade(spec: Spec, folder: Path | None) -> Mapping[str, Bild]:
    """Read the coats of arms that a spec names, by kuerzel; `folder` is that of the spec file.

    A spec that comes from no file (a pipe) has no folder and so no coats of arms.

    Raises:
        SourceError: a file cannot be read.
        DocumentError: it lies elsewhere, or is no PNG of a sensible size.
    """
    if folder is None:
        return {}
    named = ((party.kuerzel, party.wappen) for party in spec.beteiligte)
    return {
        kuerzel: bild(read_bytes(datei(folder, name), MAX_BYTES), name)
        for kuerzel, name in named
        if name
    }


def datei(folder: Path, name: str) -> Path:
    """Return where a coat of arms lies that a spec in this folder names, on whatever system.

    Raises:
        DocumentError: it lies elsewhere.
    """
    inside = PurePosixPath(name.replace("\\", "/"))
    path = folder / inside
    if inside.is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
        remedy = "Die Datei in den Ordner der Angaben legen und den Pfad von dort aus angeben."
        raise DocumentError(name, "Das Wappen liegt nicht im Ordner der Angaben.", remedy)
    return path


def bild(content: bytes, name: str) -> Bild:
    """Return a PNG file as a picture as high as a letterhead allows.

    Raises:
        DocumentError: it is no PNG file, or too large.
    """
    if len(content) > MAX_BYTES:
        raise DocumentError(name, "Das Wappen ist größer als 2 MB.", "Das Bild verkleinern.")
    if len(content) < _HEADER.size or not content.startswith(_PNG):
        raise DocumentError(name, "Das Wappen ist keine PNG-Datei.", "Das Bild als PNG speichern.")
    _, kind, wide, high = _HEADER.unpack_from(content)
    if kind != b"IHDR" or not 0 < wide <= MAX_PIXELS or not 0 < high <= MAX_PIXELS:
        remedy = "Höchstens 4.000 Bildpunkte in jeder Richtung."
        raise DocumentError(name, "Das Wappen hat keine brauchbare Größe.", remedy)
    scale = min(_HIGH / high, _WIDE / wide)
    return Bild(content=content, breite=round(wide * scale), hoehe=round(high * scale))


def fit(root: Element, picture: Bild | None) -> None:
    """Give the place in a rendered part the size of its picture."""
    if picture is None:
        return
    for properties in root.iter(f"{{{DRAWING}}}docPr"):
        drawing = properties.getparent()
        if properties.get("name") == PLACE and drawing is not None:
            for size in (*drawing.iter(f"{{{DRAWING}}}extent"), *drawing.iter(f"{{{_MAIN}}}ext")):
                size.set("cx", str(picture.breite))
                size.set("cy", str(picture.hoehe))
