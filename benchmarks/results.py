"""All that one run has measured, and the machine that it ran on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.many import Speed
from benchmarks.measure import Cost
from benchmarks.memory import Peaks
from benchmarks.office import PdfCosts


@dataclass(frozen=True, slots=True)
class Machine:
    """Where was measured: processors, how many processes were at work before, other tools."""

    workers: int
    load: float
    docxtemplater: str


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run has measured."""

    machine: Machine
    single: Mapping[str, Mapping[str, Cost]]
    numbers: Mapping[int, Mapping[str, Cost]]
    growth: Mapping[int, Cost]
    counted: Mapping[str, int] | None
    started: Mapping[str, Cost]
    land: Speed
    peaks: Mapping[int, Peaks]
    pdfs: PdfCosts | None
