"""What the product wants to reach, beside what it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ikzdocs.formats import zahl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.memory import Peaks
    from benchmarks.results import Results


GUARDED = 12
"""How many times as fast as docxtpl a document has to be, with every guard."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is wanted: at least (or at most) so much."""

    what: str
    wanted: float
    reached: float
    at_most: bool = False

    @property
    def is_met(self) -> bool:
        """Whether it is reached."""
        return self.reached <= self.wanted if self.at_most else self.reached >= self.wanted


def targets(results: Results) -> Iterator[Target]:
    """What is wanted of one run, and what it has reached."""
    four = {name: cost.cpu for name, cost in results.single["alle vier"].items()}
    started = {name: cost.cpu for name, cost in results.started.items()}
    plain, ours, bare = four["naiv"], four["ikzdocs"], four["ikzdocs ohne Prüfung"]
    yield Target("vier Dokumente gegen docxtpl, mit Prüfung", GUARDED, plain / ours)
    yield Target("vier Dokumente gegen docxtpl, ohne Prüfung", 20, plain / bare)
    if "docxtemplater" in four:
        theirs = four["docxtemplater"]
        what = "vier Dokumente gegen docxtemplater"
        yield Target(f"{what}, mit Prüfung", 4, theirs / ours)
        yield Target(f"{what}, ohne Prüfung", 8, theirs / bare)
    yield Target("ohne Prüfung gegen die Grenze", 1.5, bare / four["Grenze"], at_most=True)
    land = results.land.serial.wall / results.land.pool.wall
    yield Target(f"alle Gemeinden, {results.machine.workers} Prozesse gegen einen", 1.6, land)
    yield from _flat(results.peaks)
    each = {size: cost.cpu / size for size, cost in results.growth.items()}
    yield Target("Zeit je Beteiligtem, 442 gegen 20", 1.3, each[442] / each[20], at_most=True)
    for what, name, peer, wanted in (
        ("`ikzdocs --help` gegen `import click`", "--help", "import click", 1.6),
        ("`ikzdocs check` gegen `import cerberus, yaml`", "check", "import cerberus, yaml", 2.5),
        ("`ikzdocs render` (alle Unterlagen) gegen docxtpl mit einem Dokument",
         "render", "docxtpl", 1.5),
    ):  # fmt: skip
        yield Target(what, wanted, started[name] / started[peer], at_most=True)
    if results.pdfs:
        ratio = results.pdfs.shards.wall / results.pdfs.plain.wall
        yield Target("PDF gegen einen Aufruf von LibreOffice", 1.2, ratio, at_most=True)


def _flat(peaks: Mapping[int, Peaks]) -> Iterator[Target]:
    """A worker fills caches of fixed size at first, so that it is seen from the last step on."""
    first, before, last = (sorted(peaks)[n] for n in (0, -2, -1))
    for who, few, grown in (
        ("aufrufender Prozess", first, peaks[last].caller / peaks[first].caller),
        ("Arbeitsprozess", before, peaks[last].worker / peaks[before].worker),
    ):
        what = f"Speicher, {who}: {zahl(last)} Kooperationen gegen {zahl(few)}"
        yield Target(what, 1.1, grown, at_most=True)
