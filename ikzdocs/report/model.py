"""The result of a check: every rule's outcome beside the facts that were derived."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ikzdocs.documents.akte import Akte
from ikzdocs.findings import Checked, Finding, Severity
from ikzdocs.record import record
from ikzdocs.register import Nachtrag
from ikzdocs.rules.lage import Rechtslage
from ikzdocs.source import Position, Source

if TYPE_CHECKING:
    from ikzdocs.savings import Gegenueberstellung
    from ikzdocs.spec.model import Spec
    from ikzdocs.zuwendung import Zuwendung

_WEIGHT = {severity: rank for rank, severity in enumerate(Severity)}


@record
class CheckReport:
    """One spec on one day. `akte` holds what follows from the spec, whatever the rules say.

    `nachtraege` are the facts that the register filled in, with source and date; `annahmen` what
    was supposed otherwise than the spec says. `folder` is where files that the spec names lie,
    None for a spec that is no file.
    """

    source: Source
    lage: Rechtslage
    checked: tuple[Checked, ...]
    akte: Akte
    nachtraege: tuple[Nachtrag, ...] = ()
    annahmen: tuple[str, ...] = ()
    folder: Path | None = None

    @property
    def spec(self) -> Spec:
        """The cooperation that was checked."""
        return self.akte.spec

    @property
    def einsparung(self) -> Gegenueberstellung | None:
        """The Gegenüberstellung; None while figures are missing."""
        return self.akte.einsparung

    @property
    def zuwendung(self) -> Zuwendung:
        """The amount that the programme gives."""
        return self.akte.zuwendung

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in the order of the file."""
        found = [finding for checked in self.checked for finding in checked.findings]
        return tuple(sorted(found, key=self._place))

    @property
    def foerderfaehig(self) -> bool:
        """Whether nothing blocks but what is not due yet."""
        return not any(finding.severity.blocks for finding in self.findings)

    @property
    def exit_code(self) -> int:
        """0: nothing blocks; 1: something does."""
        return 0 if self.foerderfaehig else 1

    def count(self, *severities: Severity) -> int:
        """How many findings have one of these weights."""
        counted = Counter(finding.severity for finding in self.findings)
        return sum(counted[severity] for severity in severities)

    def position(self, finding: Finding) -> Position:
        """Where in the user's file the finding belongs."""
        return self.source.position(finding.path)

    def _place(self, finding: Finding) -> tuple[int, int, int, str, str]:
        place = self.position(finding)
        weight = _WEIGHT[finding.severity]
        return place.line, place.column, weight, finding.rule, finding.message
