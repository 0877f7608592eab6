"""A Word document or text that came back: read, clauses found, compared, findings told."""

from __future__ import annotations

from ikzdocs.errors import DocumentError
from ikzdocs.review import clauses, facts, segments
from ikzdocs.review.model import (
    Change,
    Clause,
    Facts,
    Herkunft,
    ReviewReport,
    Status,
    Vertragsart,
)

__all__ = [
    "Change",
    "Clause",
    "Facts",
    "Herkunft",
    "ReviewReport",
    "Status",
    "Vertragsart",
    "review",
]


def review(content: bytes, name: str) -> ReviewReport:
    """Review an agreement: a text file in UTF-8.

    Raises:
        DocumentError: the file cannot be read.
    """
    read = segments.read(_text(content, name))
    found = clauses.find(read)
    return ReviewReport(
        file=name, herkunft=Herkunft.FREMD, clauses=found, facts=facts.read(read, found)
    )


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(
            name, "Die Textdatei ist nicht in UTF-8 gespeichert.", "Bitte in UTF-8 speichern."
        ) from error
