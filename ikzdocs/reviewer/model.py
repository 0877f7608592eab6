"""What a review has to say: clauses, facts and findings about one document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from ikzdocs.findings import Finding
from ikzdocs.record import record

UNBEFRISTET: Literal["unbefristet"] = "unbefristet"


class Herkunft(StrEnum):
    """Whether the document was made by ikzdocs (it carries the clause bookmarks) or elsewhere."""

    IKZDOCS = "ikzdocs"
    FREMD = "fremd"


class Status(StrEnum):
    """What became of a clause. In a text from outside `FEHLT` means that it was not found."""

    VORHANDEN = "vorhanden"
    GEAENDERT = "geaendert"
    FEHLT = "fehlt"


class Vertragsart(StrEnum):
    """Who carries the task, as far as it can be told from the text."""

    DELEGATION = "delegation"
    MANDATIERUNG = "mandatierung"
    GEMEINSAM = "gemeinsam"
    SONSTIGE = "sonstige"


@record
class Change:
    """A stretch of a word comparison: what is gone, what has come, or (both equal) what stayed."""

    before: str
    after: str


@record
class Clause:
    """One of the 22 clauses: `evidence` is quoted from the document, `where` cites its place.

    `line` is that of the text as it was read. `titled`: it stands under a heading of its own.
    `changes` is the word comparison with a fresh rendering; only for `GEAENDERT`.
    """

    clause: str
    status: Status
    where: str | None = None
    evidence: str | None = None
    line: int | None = None
    titled: bool = False
    changes: tuple[Change, ...] = ()


@record
class Facts:
    """What the text says in figures and names; None where it says nothing."""

    art: Vertragsart | None = None
    laufzeit_jahre: Decimal | Literal["unbefristet"] | None = None
    mindestlaufzeit_jahre: Decimal | None = None
    kuendigungsfrist_monate: Decimal | None = None
    beteiligte: tuple[str, ...] = ()


@record
class Befund:
    """A finding and its place in the document: as a lawyer cites it, and the line as read.

    `clause`: the missing clause that the finding is about; it has no place of its own.
    """

    finding: Finding
    where: str = ""
    line: int | None = None
    clause: str | None = None


@record
class ReviewReport:
    """The result of a review of the document `file`.

    `hinweise` say in German how far the verdicts reach.
    """

    file: str
    stichtag: date
    herkunft: Herkunft
    clauses: tuple[Clause, ...]
    facts: Facts
    befunde: tuple[Befund, ...] = ()
    hinweise: tuple[str, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings alone, those that weigh most first."""
        return tuple(befund.finding for befund in self.befunde)

    @property
    def blocks(self) -> bool:
        """Whether something blocks funding or validity (exit code 1)."""
        return any(finding.severity.blocks for finding in self.findings)

    def clause(self, clause: str) -> Clause:
        """The clause of this id."""
        return next(found for found in self.clauses if found.clause == clause)
