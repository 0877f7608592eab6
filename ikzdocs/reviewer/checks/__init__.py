"""The checks of a document, in the order of their findings where these weigh the same."""
# ruff: noqa: N802 - the members of the protocol are constants of the modules

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from ikzdocs.findings import Severity
from ikzdocs.reviewer.checks import (
    abweichung,
    datenschutzrollen,
    gesetze,
    klauseln,
    kuendigungsausschluss,
    kuendigungsregel,
    laufzeit,
    nummerierung,
    parteien,
    platzhalter,
    ueberarbeitung,
    verborgenes,
    verweise,
    wichtiger_grund,
    widerspruch,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung


class Check(Protocol):
    """What a module must have to be a check."""

    @property
    def ID(self) -> str:
        """The id that its findings carry; that of the catalogue where a rule demands the same."""

    @property
    def TITEL(self) -> str:
        """The short German name."""

    @property
    def PARAMETER(self) -> tuple[str, ...]:
        """What of the law or the programme it rests on; empty: it needs no law."""

    def check(self, pruefung: Pruefung, /) -> Iterator[Befund]:
        """Yield what is to be said; `run` stamps the rule and, where empty, the sources."""


CHECKS: tuple[Check, ...] = (
    parteien,
    klauseln,
    laufzeit,
    kuendigungsregel,
    kuendigungsausschluss,
    wichtiger_grund,
    datenschutzrollen,
    abweichung,
    widerspruch,
    gesetze,
    verweise,
    nummerierung,
    platzhalter,
    ueberarbeitung,
    verborgenes,
)

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def run(pruefung: Pruefung) -> tuple[Befund, ...]:
    """What all checks say, those findings first that weigh most."""
    found = [
        _stamped(befund, check, pruefung)
        for check in CHECKS
        if pruefung.eigenes_recht or not check.PARAMETER
        for befund in check.check(pruefung)
    ]
    return tuple(sorted(found, key=lambda befund: _WEIGHT[befund.finding.severity]))


def titel(rule: str) -> str:
    """The title of the check with this id; the id itself if there is none."""
    return next((check.TITEL for check in CHECKS if rule == check.ID), rule)


def _stamped(befund: Befund, check: Check, pruefung: Pruefung) -> Befund:
    sources = befund.finding.sources or pruefung.lage.quellen(check.PARAMETER)
    return replace(befund, finding=replace(befund.finding, rule=check.ID, sources=sources))
