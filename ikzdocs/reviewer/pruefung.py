"""What a check of a document may look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ikzdocs.findings import Finding, LegalSource, Severity
from ikzdocs.record import record
from ikzdocs.reviewer.document import Document
from ikzdocs.reviewer.model import Befund, Clause, Facts, Herkunft, Status
from ikzdocs.reviewer.segments import Zone
from ikzdocs.rules.lage import Rechtslage

if TYPE_CHECKING:
    from ikzdocs.reviewer.segments import Sentence


@record
class Pruefung:
    """One document with all that was read in it; `fresh` is a new rendering of its spec.

    `eigenes_recht` is false where the text rests on the law of another Land than the programme.
    """

    document: Document
    clauses: Mapping[str, Clause]
    facts: Facts
    lage: Rechtslage
    eigenes_recht: bool
    fresh: Document | None = None

    @property
    def own(self) -> bool:
        """Whether the document was made by ikzdocs."""
        return self.document.herkunft is Herkunft.IKZDOCS

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that regulate."""
        return self.document.segments.zone(Zone.TEXT)

    def has(self, clause: str) -> bool:
        """Whether this clause was found."""
        return self.clauses[clause].status is not Status.FEHLT


def befund(  # noqa: PLR0913 - one parameter a field
    severity: Severity,
    message: str,
    remedy: str = "",
    *,
    path: str = "dokument",
    where: str | None = "",
    line: int | None = None,
    clause: str | None = None,
    sources: tuple[LegalSource, ...] = (),
) -> Befund:
    """A finding about a document; `path` is the clause or `dokument`."""
    finding = Finding(severity=severity, message=message, path=path, remedy=remedy, sources=sources)
    return Befund(finding=finding, where=where or "", line=line, clause=clause)
