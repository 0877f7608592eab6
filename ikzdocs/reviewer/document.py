"""The document under review, be it Word or text: what it says, and where in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.errors import DocumentError
from ikzdocs.record import record
from ikzdocs.reviewer import segments
from ikzdocs.reviewer.model import Herkunft
from ikzdocs.reviewer.segments import Segments
from ikzdocs.reviewer.text import clean_line
from ikzdocs.wordfile import WordFile
from ikzdocs.wordfile.clauses import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.wordfile import Block

TEXT_SUFFIX = ".txt"
MAX_TEXT = 5 << 20
MAX_LINES = 60_000


@record
class Document:
    """A document that has been read. `word` is None for a text file.

    `blocks` gives for every line of `segments` the block of the Word file, -1 where there is none.
    """

    name: str
    segments: Segments
    word: WordFile | None = None
    blocks: tuple[int, ...] = ()

    @property
    def herkunft(self) -> Herkunft:
        """Ours if a clause bookmark is left; a text file carries none."""
        marks = self.word.bookmarks if self.word else ()
        return Herkunft.IKZDOCS if any(map(clause_of, marks)) else Herkunft.FREMD

    def block(self, line: int | None) -> int | None:
        """The block of the Word file in which a line stands."""
        if line is None or not self.blocks or self.blocks[line] < 0:
            return None
        return self.blocks[line]

    def line(self, block: int | None) -> int | None:
        """The first line of a block of the body."""
        return self.blocks.index(block) if block in self.blocks else None


def read(content: bytes, name: str) -> Document:
    """Read a Word file or, if it is called so, a text file in UTF-8.

    Raises:
        DocumentError: the file cannot be read, or has no text.
    """
    if name.lower().endswith(TEXT_SUFFIX):
        document = Document(name=name, segments=segments.read(_decoded(content, name)))
    else:
        document = _of_word(_word(content, name))
    if not any(document.segments.lines):
        raise DocumentError(
            name, "Die Datei enthält keinen Text.", "Ist es ein eingescanntes Bild?"
        )
    return document


def _decoded(content: bytes, name: str) -> str:
    if len(content) > MAX_TEXT:
        raise DocumentError(name, f"Die Textdatei ist zu groß (erlaubt sind {MAX_TEXT >> 20} MB).")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        remedy = "Bitte in UTF-8 speichern; Word-Dateien müssen auf .docx enden."
        raise DocumentError(name, "Die Datei ist kein Text in UTF-8.", remedy) from None
    if "\0" in text:
        raise DocumentError(name, "Die Datei ist kein Text in UTF-8.", "Ist es eine Word-Datei?")
    return text


def _word(content: bytes, name: str) -> WordFile:
    from ikzdocs import wordfile  # noqa: PLC0415 - lxml is slow to import

    return wordfile.read(content, name)


def _of_word(word: WordFile) -> Document:
    pairs = list(_lines(word))
    if len(pairs) > MAX_LINES:
        raise DocumentError(word.name, "Die Datei ist für eine Vereinbarung viel zu lang.")
    titles = {n for n, (block, _) in enumerate(pairs) if block >= 0 and _is_heading(word, block)}
    return Document(
        name=word.name,
        segments=segments.of_lines(tuple(line for _, line in pairs), titles),
        word=word,
        blocks=tuple(block for block, _ in pairs),
    )


def _lines(word: WordFile) -> Iterator[tuple[int, str]]:
    """The lines of the body with their blocks; every paragraph is followed by an empty line."""
    for block in word.body:
        for line in labelled(block).split("\n"):
            yield block.index, clean_line(line)
        yield -1, ""


def labelled(block: Block) -> str:
    """The text of a paragraph behind its automatic number."""
    return f"{block.label} {block.text}" if block.label else block.text


def _is_heading(word: WordFile, index: int) -> bool:
    return word.blocks[index].level is not None
