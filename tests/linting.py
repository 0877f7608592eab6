"""Small templates for the tests of the linter, and what it says about them."""

from __future__ import annotations

from ikzdocs.documents.context import angebotene_namen
from ikzdocs.templates_check import Fault, lint
from tests.word import make_docx, paragraph

NAMES = angebotene_namen("beschlussvorlage")

IF, ENDIF = paragraph("{%p if gemischt %}"), paragraph("{%p endif %}")
FOR, ENDFOR = paragraph("{%p for p in beteiligte %}"), paragraph("{%p endfor %}")


def faults(body: str, **parts: str) -> tuple[Fault, ...]:
    """What the linter finds in a template with this body."""
    return lint(make_docx(body, parts=parts), "vorlage.docx", NAMES)


def told(body: str, **parts: str) -> str:
    """The same as text, a line for each fault."""
    return "\n".join(map(str, faults(body, **parts)))


def found(text: str, message: str) -> bool:
    """Whether a paragraph with this text is blamed so: with its place and a remedy."""
    said = faults(paragraph("Anfang") + paragraph(text))
    return (
        any(message in str(fault) for fault in said)
        and all(fault.remedy for fault in said)
        and said[0].place.startswith("Text, Absatz 2, bei „")
    )
