"""What a module must have to be a rule. mypy checks each module of `RULES` against it."""
# ruff: noqa: N802 - the members are constants of the modules

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ikzdocs.findings import Finding, Severity
    from ikzdocs.rules.lage import Rechtslage
    from ikzdocs.spec.model import Spec


class Norm(Protocol):
    """What both kinds of rules have."""

    @property
    def ID(self) -> str:
        """The module's place: `foerderung.laufzeit`."""

    @property
    def TITEL(self) -> str:
        """The short German name in the checklist."""

    @property
    def FORDERT(self) -> str:
        """What is demanded: one German sentence for the catalogue."""

    @property
    def PARAMETER(self) -> tuple[str, ...]:
        """What the rule rests on; see `Rechtslage`.

        The sources come from there. Where the law of the day or the programme lacks one of these
        parameters, the rule does not apply. Empty: the rule looks for contradictions in the spec.
        """

    def applies(self, spec: Spec, /) -> bool:
        """Whether the rule has anything to say about this kind of cooperation."""


@runtime_checkable
class Rule(Norm, Protocol):
    """A rule that the spec decides."""

    @property
    def SCHWERE(self) -> Mapping[Severity, str]:
        """When a finding weighs how much, in German, for the catalogue."""

    def check(self, spec: Spec, lage: Rechtslage, /) -> Iterator[Finding]:
        """Yield what is to be said; the runner stamps `rule` and, where empty, `sources`."""

    def feststellung(self, spec: Spec, lage: Rechtslage, /) -> str:
        """Say in a few German words what was found in order; asked only without a finding."""


@runtime_checkable
class Frage(Norm, Protocol):
    """A rule that a person must judge."""

    @property
    def FRAGE(self) -> str:
        """The question to answer, in German."""
