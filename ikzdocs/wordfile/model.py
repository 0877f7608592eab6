"""What a Word file says, as values: blocks of text, bookmarks, changes, comments, oddities."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from ikzdocs.record import record
from ikzdocs.wordfile.package import Package


@record
class Block:
    """One paragraph of visible text.

    `text` reads as if all tracked changes were accepted, `original` as if all were rejected.
    `label` is the automatic number as it is shown, `level` that of a heading (1 is the first).
    `part` is the part of the package, `paragraph` counts all `w:p` of that part from 0.
    """

    index: int
    text: str
    original: str
    style: str
    label: str
    level: int | None
    part: str
    paragraph: int
    in_table: bool
    in_text_box: bool


@record
class Revision:
    """One tracked change that nobody has accepted or rejected yet. `kind`: ins, del, format."""

    kind: str
    author: str
    date: str
    text: str
    block: int


@record
class Comment:
    """A comment of somebody; `block` is where it is anchored, None if nowhere."""

    author: str
    date: str
    text: str
    block: int | None


class OddityKind(StrEnum):
    """What a lawyer should know about a file before signing what it shows."""

    HIDDEN = "verborgener_text"
    WHITE = "weisser_text"
    INVISIBLE = "unsichtbares_zeichen"
    HIGHLIGHT = "hervorhebung"
    EXTERNAL = "externer_verweis"
    EMBEDDED = "eingebettetes_objekt"
    FIELD = "nachladendes_feld"
    LINK = "ungewoehnlicher_link"


@record
class Oddity:
    """One such thing: the text or the address, and the block if it stands in one."""

    kind: OddityKind
    text: str
    block: int | None = None


@record
class WordFile:
    """A Word file, read. The blocks of the body come first, then notes, headers and footers.

    `bookmarks` gives the first and the last block of each range; LibreOffice writes a bookmark
    over several paragraphs more than once, hence a list.
    """

    name: str
    package: Package
    blocks: tuple[Block, ...]
    bookmarks: Mapping[str, tuple[tuple[int, int], ...]]
    revisions: tuple[Revision, ...]
    comments: tuple[Comment, ...]
    findings: tuple[Oddity, ...]

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the text itself, without notes, headers and footers."""
        return tuple(block for block in self.blocks if block.part == self.package.main)
