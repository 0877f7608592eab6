"""The page in German: ratios of one run, targets beside what was reached, and how it was done."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from benchmarks.many import Speed
from benchmarks.measure import Cost
from benchmarks.office import PdfCosts

_INTRODUCTION = """\
# Leistung

Diese Seite schreibt `make bench` neu. Gemessen wird alles in einem Lauf auf einer Maschine: die
Wege abwechselnd, Runde für Runde, verglichen werden Mediane. Angegeben sind Verhältnisse, denn
Sekunden sagen nur etwas über die Maschine. Wo nichts anderes steht, zählt die Zeit des Prozessors.

Alle Wege bekommen dieselben mitgelieferten Vorlagen und dieselben Werte
(`samples/birkenau-digitalisierung.yaml`, fertig für die Vorlage aufbereitet):

- **naiv**: docxtpl, wie seine Anleitung es zeigt, mit Escaping; je Dokument ein neues Objekt
- **wiederverwendet**: docxtpl, je Vorlage ein Objekt
- **ikzdocs**: mit allen Prüfungen des fertigen Dokuments
- **ikzdocs ohne Prüfung**: ohne die Prüfung des fertigen Dokuments; Nummern, Verweise und
  Hervorhebungen werden weiter gesetzt
- **Grenze**: nur das Nötigste, nämlich übersetztes Jinja ausführen, Geändertes packen, den Rest
  kopieren; ohne Sandbox, ohne Verweise, ohne Prüfung
"""
_REMARKS = """\
## Was hinter den Zahlen steht

- Das Mehrfache der Grenze steckt in dem, was sie nicht tut: Jeder Zugriff einer Vorlage geht durch
  die Sandbox, jeder gedruckte Text wird notiert, und in der Vereinbarung werden die Nummern der
  Verweise gezählt und eingetragen.
- `render` schreibt alle Unterlagen der drei Gemeinden, eine Arbeitsmappe und die Berichte, hält sie
  gegeneinander und sichert jede Datei auf dem Datenträger; docxtpl schreibt in derselben Zeit eine
  einzige Datei.
- Mehrere Prozesse nützen nur, wo Prozessoren frei sind. Läuft auf der Maschine anderes, geht der
  Gewinn verloren; die Messung „alle Gemeinden“ gehört auf eine ruhige Maschine.
"""
_METHOD = """\
## Wie gemessen wird

Ein Befehl: `make bench`; `python -m benchmarks --full` lässt auch docxtpl alle 1.768 Dokumente
schreiben und zählt die Befehle des Prozessors (callgrind, wenn valgrind da ist).

- Dokumente: warm, in einem Prozess, die Vorlagen sind vorbereitet.
- Start: ganze Prozesse von Anfang bis Ende. Die vorbereiteten Vorlagen liegen vom ersten Lauf her
  bereit; `docxtpl` ist ein Skript, das die Vereinbarung einmal ohne Werte schreibt.
- Alle Gemeinden: jede der 442 Gemeinden führt eine Kooperation mit den zwei nächsten der Liste;
  eine Tabelle über einer Angabendatei, durch einen und durch mehrere Prozesse; Zeit auf der Uhr.
- Speicher: das Fenster und die Übersicht mit echten Ergebnissen, ohne die Arbeit der Prozesse.
- PDF: Zeit auf der Uhr; „je Dokument ein Aufruf“ ist aus fünf Dokumenten hochgerechnet.
- Andere Werkzeuge (docxtemplater und weitere) werden hier nicht gemessen.
"""


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run has measured."""

    single: Mapping[str, Mapping[str, Cost]]
    numbers: Mapping[int, Mapping[str, Cost]]
    growth: Mapping[int, Cost]
    counted: Mapping[str, int] | None
    started: Mapping[str, Cost]
    land: Speed
    peaks: Mapping[int, int]
    pdfs: PdfCosts | None
    workers: int


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

    def row(self) -> tuple[str, str, str, str]:
        """The row of the table."""
        sign = "≤" if self.at_most else "≥"
        met = "erreicht" if self.is_met else "**verfehlt**"
        return self.what, f"{sign} {_times(self.wanted)}", _times(self.reached), met


def page(results: Results) -> str:
    """Return the whole page."""
    return "\n".join(_sections(results))


def _sections(results: Results) -> Iterator[str]:
    yield _INTRODUCTION
    machine = f"Python {platform.python_version()}, {platform.system()}"
    yield f"Zuletzt: {machine}, {results.workers} Prozessoren, von anderen mitbenutzt.\n"
    yield "## Ziele\n"
    yield _table(("Was", "Ziel", "erreicht", ""), (one.row() for one in _targets(results)))
    yield from _documents(results)
    yield from _growth(results)
    yield from _start(results)
    yield from _many(results)
    yield from _pdf(results)
    yield _REMARKS
    yield _METHOD


def _targets(results: Results) -> Iterator[Target]:
    four = {name: cost.cpu for name, cost in results.single["alle vier"].items()}
    started = {name: cost.cpu for name, cost in results.started.items()}
    yield Target("vier Dokumente gegen docxtpl, mit Prüfung", 12, four["naiv"] / four["ikzdocs"])
    bare = four["ikzdocs ohne Prüfung"]
    yield Target("vier Dokumente gegen docxtpl, ohne Prüfung", 20, four["naiv"] / bare)
    yield Target("ohne Prüfung gegen die Grenze", 1.5, bare / four["Grenze"], at_most=True)
    land = results.land.serial.wall / results.land.pool.wall
    yield Target(f"alle Gemeinden, {results.workers} Prozesse gegen einen", 1.6, land)
    few, many = (results.peaks[number] for number in sorted(results.peaks))
    yield Target("Speicher bei 10.000 Kooperationen gegen 100", 1.1, many / few, at_most=True)
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


def _documents(results: Results) -> Iterator[str]:
    yield "## Dokumente\n\nWievielmal so lange wie die Grenze:\n"
    peers = tuple(results.single["alle vier"])
    rows = [(kind, *_relative(costs, peers)) for kind, costs in results.single.items()]
    rows += [(f"{number:,}".replace(",", ".") + " Dokumente", *_relative(costs, peers))
             for number, costs in results.numbers.items()]  # fmt: skip
    yield _table(("", *peers), rows)
    if results.counted:
        yield "Befehle des Prozessors für eine Vereinbarung, in Millionen:\n"
        numbers = tuple(f"{number / 1e6:.1f}" for number in results.counted.values())
        yield _table(tuple(results.counted), [numbers])


def _growth(results: Results) -> Iterator[str]:
    yield "## Wachstum mit den Beteiligten\n\nVier Dokumente, Zeit je Beteiligtem, 20 ist 1:\n"
    base = results.growth[20].cpu / 20
    rows = [tuple(_times(cost.cpu / size / base) for size, cost in results.growth.items())]
    yield _table(tuple(f"{size} Beteiligte" for size in results.growth), rows)


def _start(results: Results) -> Iterator[str]:
    yield "## Start\n\nGanze Prozesse, nacktes Python ist 1:\n"
    base = results.started["python"]
    rows = ((f"`{name}`", _times(cost.cpu / base.cpu), _times(cost.wall / base.wall))
            for name, cost in results.started.items())  # fmt: skip
    yield _table(("", "Prozessor", "Uhr"), rows)


def _many(results: Results) -> Iterator[str]:
    land = results.land
    yield "## Alle Gemeinden\n"
    yield (
        f"442 Kooperationen, {land.documents} Word-Dokumente dazu Arbeitsmappen und Berichte: "
        f"{results.workers} Prozesse brauchen das {_times(land.pool.wall / land.serial.wall)}fache "
        "der Zeit von einem.\n"
    )
    peaks = ((f"{number:,}".replace(",", "."), f"{peak / 2**20:.0f} MB")
             for number, peak in results.peaks.items())  # fmt: skip
    yield _table(("Kooperationen", "Speicher des aufrufenden Prozesses"), peaks)


def _pdf(results: Results) -> Iterator[str]:
    if results.pdfs is None:
        return
    costs = results.pdfs
    yield f"## PDF\n\n{costs.documents} Dokumente; ein einfacher Aufruf von LibreOffice ist 1:\n"
    rows = (
        ("je Dokument ein Aufruf", costs.single),
        ("ikzdocs, ein Aufruf zur Zeit", costs.one_call),
        (f"ikzdocs, {results.workers} Aufrufe zugleich", costs.shards),
    )
    yield _table(("", "Uhr"), ((name, _times(cost.wall / costs.plain.wall)) for name, cost in rows))
    yield "ikzdocs macht daraus PDF/A-2b mit PDF/UA-1, der einfache Aufruf ein schlichtes PDF.\n"


def _relative(costs: Mapping[str, Cost], peers: Iterable[str]) -> Iterable[str]:
    base = costs["Grenze"].cpu
    return (_times(costs[peer].cpu / base) if peer in costs else "–" for peer in peers)


def _times(number: float) -> str:
    return f"{number:.1f}".replace(".", ",") if number < 100 else f"{number:.0f}"  # noqa: PLR2004


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
