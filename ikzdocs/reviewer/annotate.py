"""The copy for the lawyer: what a review found, as Word comments at the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.errors import DocumentError
from ikzdocs.reviewer import comments, document, own
from ikzdocs.reviewer.comments import Remark
from ikzdocs.reviewer.document import labelled
from ikzdocs.reviewer.model import Status
from ikzdocs.wordfile.clauses import CLAUSES, bookmark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ikzdocs.reviewer.document import Document
    from ikzdocs.reviewer.model import Befund, ReviewReport
    from ikzdocs.wordfile import WordFile

_PROPOSAL = "Formulierungsvorschlag:"
_BELONGS = "Die Klausel gehört an diese Stelle."


def commented(
    content: bytes, name: str, report: ReviewReport, *, day: date, muster: bytes | None = None
) -> bytes:
    """The same Word file with a comment for each finding of its review; nothing else changes.

    A missing clause is told where it belongs, with the wording that it has in `muster`, a
    rendering of the spec or of an empty one. `day` dates the comments.

    Raises:
        DocumentError: the file cannot be read, or is no Word file.
    """
    read = document.read(content, name)
    if read.word is None:
        raise DocumentError(name, "Kommentare lassen sich nur in Word-Dateien schreiben.")
    sample = document.read(muster, "vereinbarung.docx").word if muster else None
    remarks = [_remark(befund, read, read.word, report, sample) for befund in report.befunde]
    remarks.sort(key=lambda remark: remark.paragraph)
    return comments.write(read.word.package, remarks, day)


def _remark(
    befund: Befund,
    read: Document,
    word: WordFile,
    report: ReviewReport,
    sample: WordFile | None,
) -> Remark:
    if befund.clause:
        block = _before_missing(befund.clause, read, word, report, sample)
    else:
        block = read.block(befund.line)
    anchor = word.blocks[block] if block is not None else word.body[0]
    return Remark(paragraph=anchor.paragraph, text=tuple(_text(befund, sample)))


def _text(befund: Befund, sample: WordFile | None) -> Iterator[str]:
    finding = befund.finding
    yield finding.message
    if finding.remedy:
        yield finding.remedy
    if finding.sources:
        yield "; ".join(source.norm for source in finding.sources)
    if befund.clause:
        yield _BELONGS
        proposal = (
            [labelled(block) for block in own.blocks_of(sample, befund.clause)] if sample else []
        )
        if proposal:
            yield _PROPOSAL
            yield from proposal


def _before_missing(
    clause: str, read: Document, word: WordFile, report: ReviewReport, sample: WordFile | None
) -> int | None:
    """The last paragraph of the nearest clause that comes before the missing one."""
    order = _order(sample)
    before = order[: order.index(clause)] if clause in order else ()
    for other in reversed(before):
        if report.clause(other).status is not Status.FEHLT:
            return _last_block(other, read, word, report)
    return None


def _order(sample: WordFile | None) -> tuple[str, ...]:
    """The clauses in the order of the sample, else in the usual one."""
    starts = sample.bookmarks if sample else {}
    known = [clause for clause in CLAUSES if bookmark(clause) in starts]
    ordered = sorted(known, key=lambda clause: starts[bookmark(clause)][0][0])
    return tuple(ordered) or CLAUSES


def _last_block(clause: str, read: Document, word: WordFile, report: ReviewReport) -> int | None:
    blocks = own.blocks_of(word, clause)
    if blocks:
        return max(block.index for block in blocks if block.part == word.package.main)
    line = report.clause(clause).line
    return read.block(read.segments.section_end(line)) if line is not None else None
