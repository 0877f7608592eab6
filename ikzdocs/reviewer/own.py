"""The clauses of a document of ours: found by their bookmarks, compared with a fresh rendering."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ikzdocs.reviewer import diff
from ikzdocs.reviewer.clauses import quote
from ikzdocs.reviewer.model import Clause, Status
from ikzdocs.wordfile import normalise
from ikzdocs.wordfile.clauses import CLAUSES, bookmark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ikzdocs.reviewer.document import Document
    from ikzdocs.wordfile import Block, WordFile

_RECOGNISED = 0.5
_LONG = 4


def compare(
    document: Document, fresh: Document | None, read: Mapping[str, Clause]
) -> tuple[Clause, ...]:
    """Every clause once; `read` is what reading found, for clauses that lost their bookmark."""
    return tuple(_clause(clause, document, fresh, read[clause]) for clause in CLAUSES)


def blocks_of(word: WordFile, clause: str) -> tuple[Block, ...]:
    """The paragraphs of a clause; LibreOffice writes a long bookmark more than once."""
    ranges = word.bookmarks.get(bookmark(clause), ())
    numbers = sorted({number for first, last in ranges for number in range(first, last + 1)})
    return tuple(word.blocks[number] for number in numbers)


def _clause(clause: str, document: Document, fresh: Document | None, read: Clause) -> Clause:
    original = blocks_of(fresh.word, clause) if fresh and fresh.word else ()
    found = _with_text(document, clause) or _recognised(document, original)
    if not found:
        return _without_mark(document, original, read)
    told = replace(_told(document, found, read), status=Status.VORHANDEN, titled=False)
    changes = diff.words(_text(original), _text(found)) if original else ()
    return replace(told, status=Status.GEAENDERT, changes=changes) if changes else told


def _without_mark(document: Document, original: tuple[Block, ...], read: Clause) -> Clause:
    """A clause whose bookmark is gone: written anew under a heading of its own, or missing."""
    if not read.titled:
        return Clause(clause=read.clause, status=Status.FEHLT)
    changes = diff.words(_text(original), document.segments.section_text(read.line or 0))
    return replace(read, status=Status.GEAENDERT, changes=changes) if original else read


def _told(document: Document, found: tuple[Block, ...], read: Clause) -> Clause:
    """The sentence that reading found, if it stands in the clause; else its first long one."""
    if document.block(read.line) in {block.index for block in found}:
        return replace(read, line=document.line(found[0].index))
    first = next((block for block in found if len(block.text.split()) >= _LONG), found[0])
    return Clause(
        clause=read.clause,
        status=Status.VORHANDEN,
        where=_where(document, first),
        evidence=quote(normalise(first.text), 0),
        line=document.line(found[0].index),
    )


def _with_text(document: Document, clause: str) -> tuple[Block, ...]:
    found = blocks_of(document.word, clause) if document.word else ()
    return found if _text(found) else ()


def _recognised(document: Document, original: tuple[Block, ...]) -> tuple[Block, ...]:
    """A clause without its bookmark: most of its paragraphs stand in the document unchanged."""
    wanted = {normalise(block.text) for block in original} - {""}
    body = document.word.body if document.word else ()
    found = tuple(block for block in body if normalise(block.text) in wanted)
    return found if wanted and len(found) >= _RECOGNISED * len(wanted) else ()


def _text(blocks: tuple[Block, ...]) -> str:
    return " ".join(filter(None, (normalise(block.text) for block in blocks)))


def _where(document: Document, block: Block) -> str | None:
    line = document.line(block.index)
    lines = document.segments.sentences
    return next((s.where for s in lines if line is not None and s.line >= line), None)


def outside(document: Document) -> tuple[Block, ...]:
    """The paragraphs of the body that belong to no clause."""
    if document.word is None:
        return ()
    inside = {b.index for clause in CLAUSES for b in blocks_of(document.word, clause)}
    return tuple(
        block for block in document.word.body if block.index not in inside and block.text.strip()
    )
