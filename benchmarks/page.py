"""The page in German: ratios of one run, targets beside what was reached, and how it was done."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from benchmarks.targets import Target, targets
from ikzdocs.formats import zahl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from benchmarks.measure import Cost
    from benchmarks.results import Machine, Results

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
_DOCXTEMPLATER = """\
- **docxtemplater** {version}: dieselben Vorlagen in seiner Schreibweise, mit denselben
  Absätzen, Zeilen, Schleifen und Bedingungen; es rechnet nichts aus, denn jeden Wert bekommt es als
  fertigen Text und jede Bedingung als Ja oder Nein; ein warm gelaufener Prozess mit einem Thread,
  dessen Zeit zählt. Vor der Messung wird geprüft, dass jeder Absatz denselben Text hat wie bei
  docxtpl
"""
_NO_DOCXTEMPLATER = """\
docxtemplater wurde nicht gemessen, weil Node oder das Paket fehlte:
`npm install --no-save --prefix .tools/bench docxtemplater@3.71.0 pizzip@3.3.0`.
"""
_REMARKS = """\
## Was hinter den Zahlen steht

- Der Abstand zur Grenze ist, was sie nicht tut: Jeder Zugriff einer Vorlage geht durch die Sandbox,
  jeder gedruckte Text wird notiert, und in der Vereinbarung werden die Nummern gezählt, auf die
  verwiesen wird. Die Prüfung liest danach das fertige Dokument wie ein Fremder: Sie packt es aus,
  zerlegt es und sucht jeden gedruckten Text darin.
- `render` schreibt alle Unterlagen der drei Gemeinden, eine Arbeitsmappe und die Berichte, hält sie
  gegeneinander und sichert jede Datei auf dem Datenträger; docxtpl schreibt in derselben Zeit eine
  einzige Datei.
- Mehrere Prozesse nützen nur, wo Prozessoren frei sind. Läuft auf der Maschine anderes, geht der
  Gewinn verloren; die Messung „alle Gemeinden“ gehört auf eine ruhige Maschine.
"""
_METHOD = """\
## Wie gemessen wird

Ein Befehl: `make bench`; `python -m benchmarks --full` lässt auch die langsamen Wege alle 1.768
Dokumente schreiben, macht die Unterlagen von 10.000 Kooperationen und zählt die Befehle des
Prozessors (callgrind, wenn valgrind da ist).

- Dokumente: warm, in einem Prozess, die Vorlagen sind vorbereitet.
- Start: ganze Prozesse von Anfang bis Ende. Die vorbereiteten Vorlagen liegen vom ersten Lauf her
  bereit; `docxtpl` ist ein Skript, das die Vereinbarung einmal ohne Werte schreibt.
- Alle Gemeinden: jede der 442 Gemeinden führt eine Kooperation mit den zwei nächsten der Liste;
  eine Tabelle über einer Angabendatei, durch einen und durch mehrere Prozesse; Zeit auf der Uhr.
- Speicher: ein ganzer Lauf von der Tabelle bis zu den Dateien, jede Kooperation mit anderen
  Beteiligten und anderen Zahlen. Angegeben ist das Höchste, was je im Speicher stand: beim
  aufrufenden Prozess und beim größten der Arbeitsprozesse. Ein Arbeitsprozess füllt anfangs
  Zwischenspeicher von fester Größe; seinem Ziel gilt deshalb nur der letzte Schritt.
- PDF: Zeit auf der Uhr; „je Dokument ein Aufruf“ ist aus fünf Dokumenten hochgerechnet.
"""


def page(results: Results) -> str:
    """Return the whole page."""
    return "\n".join(_sections(results))


def _sections(results: Results) -> Iterator[str]:
    yield from _begun(results.machine)
    yield "## Ziele\n"
    yield _table(("Was", "Ziel", "erreicht", ""), map(_row, targets(results)))
    yield from _documents(results)
    yield from _growth(results)
    yield from _start(results)
    yield from _many(results)
    yield from _pdf(results)
    yield _REMARKS
    yield _METHOD


def _begun(machine: Machine) -> Iterator[str]:
    version = machine.docxtemplater
    other = _DOCXTEMPLATER.format(version=version) if version else f"\n{_NO_DOCXTEMPLATER}"
    yield _INTRODUCTION + other
    yield (
        f"Zuletzt: Python {platform.python_version()}, {platform.system()}, {machine.workers} "
        f"Prozessoren; Last vor dem Lauf: {_times(machine.load)}.\n"
    )


def _row(target: Target) -> tuple[str, str, str, str]:
    sign = "≤" if target.at_most else "≥"
    met = "erreicht" if target.is_met else "**verfehlt**"
    reached = f"{target.reached:.2f}".replace(".", ",")  # so exact that a near miss looks like one
    return target.what, f"{sign} {_times(target.wanted)}", reached, met


def _documents(results: Results) -> Iterator[str]:
    yield "## Dokumente\n\nWievielmal so lange wie die Grenze, nach der Zeit des Prozessors:\n"
    yield _side_by_side(results, lambda cost: cost.cpu)
    yield "Auf der Uhr, die auch zählt, was andere auf der Maschine tun:\n"
    yield _side_by_side(results, lambda cost: cost.wall)
    if results.counted:
        yield "Befehle des Prozessors für eine Vereinbarung, in Millionen:\n"
        numbers = tuple(_times(number / 1e6) for number in results.counted.values())
        yield _table(tuple(results.counted), [numbers])


def _side_by_side(results: Results, clock: Callable[[Cost], float]) -> str:
    numbers = {f"{zahl(number)} Dokumente": costs for number, costs in results.numbers.items()}
    peers = tuple(results.single["alle vier"])
    rows = ((kind, *_relative({name: clock(cost) for name, cost in costs.items()}, peers))
            for kind, costs in {**results.single, **numbers}.items())  # fmt: skip
    return _table(("", *peers), rows)


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
        f"442 Kooperationen, {zahl(land.documents)} Word-Dokumente, dazu Arbeitsmappen und "
        f"Berichte: {results.machine.workers} Prozesse brauchen das "
        f"{_times(land.pool.wall / land.serial.wall)}fache der Zeit von einem.\n"
    )
    yield "Im Speicher, höchstens:\n"
    peaks = ((zahl(number), _megabytes(peak.caller), _megabytes(peak.worker))
             for number, peak in results.peaks.items())  # fmt: skip
    yield _table(("Kooperationen", "aufrufender Prozess", "größter Arbeitsprozess"), peaks)


def _pdf(results: Results) -> Iterator[str]:
    if results.pdfs is None:
        return
    costs = results.pdfs
    yield f"## PDF\n\n{costs.documents} Dokumente; ein einfacher Aufruf von LibreOffice ist 1:\n"
    rows = (
        ("je Dokument ein Aufruf", costs.single),
        ("ikzdocs, ein Aufruf zur Zeit", costs.one_call),
        (f"ikzdocs, {results.machine.workers} Aufrufe zugleich", costs.shards),
    )
    yield _table(("", "Uhr"), ((name, _times(cost.wall / costs.plain.wall)) for name, cost in rows))
    yield "ikzdocs macht daraus PDF/A-2b mit PDF/UA-1, der einfache Aufruf ein schlichtes PDF.\n"


def _relative(times: Mapping[str, float], peers: Iterable[str]) -> Iterable[str]:
    base = times["Grenze"]
    return (_times(times[peer] / base) if peer in times else "–" for peer in peers)


def _times(number: float) -> str:
    return f"{number:.1f}".replace(".", ",") if number < 100 else f"{number:.0f}"  # noqa: PLR2004


def _megabytes(number: int) -> str:
    return f"{number / 2**20:.0f} MB"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
