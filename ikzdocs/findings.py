"""What ikzdocs has to say about a spec or a document: a value, never an exception."""

from __future__ import annotations

from enum import StrEnum

from ikzdocs.record import record


class Severity(StrEnum):
    """How much a finding weighs; in the order in which a report lists them.

    `unbrauchbar` comes from the schema only: the spec cannot be used and no rule has run
    (exit code 2).
    """

    UNBRAUCHBAR = "unbrauchbar"
    SPERRT_FOERDERUNG = "sperrt_foerderung"
    UNWIRKSAM = "unwirksam"
    BEGRUENDUNG = "begruendung"
    OFFEN = "offen"
    WARNUNG = "warnung"
    HINWEIS = "hinweis"

    @property
    def blocks(self) -> bool:
        """Whether a finding of this weight makes exit code 1 and `foerderfaehig: false`."""
        return self in {
            Severity.UNBRAUCHBAR,
            Severity.SPERRT_FOERDERUNG,
            Severity.UNWIRKSAM,
            Severity.BEGRUENDUNG,
        }


@record
class LegalSource:
    """Where a rule comes from: the norm as a lawyer cites it, and where it can be read."""

    norm: str
    url: str


@record
class Finding:
    """One thing to say, at one place of the spec.

    A rule yields findings without `rule` and, where the norm is that of the rule, without
    `sources`; the runner stamps both. `path` is the place in the spec (`laufzeit.jahre`,
    `beteiligte.1.ags`); line and column are joined from the source by the report.
    """

    severity: Severity
    message: str
    path: str
    remedy: str = ""
    sources: tuple[LegalSource, ...] = ()
    rule: str = ""


class Outcome(StrEnum):
    """What became of one rule on one spec."""

    OHNE_BEFUND = "ohne_befund"
    BEFUND = "befund"
    NICHT_ANWENDBAR = "nicht_anwendbar"
    VON_HAND = "von_hand"


@record
class Checked:
    """One rule after its run: also what was checked without objection is told.

    `feststellung` says in one German sentence what was found in order (shown behind ✓) or,
    for `von_hand`, the question that a person has to answer.
    """

    rule: str
    titel: str
    outcome: Outcome
    feststellung: str = ""
    findings: tuple[Finding, ...] = ()
    sources: tuple[LegalSource, ...] = ()
