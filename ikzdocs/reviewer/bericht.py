"""What the report on a document tells people, as plain texts: the same for terminal and HTML."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING

from ikzdocs.findings import LegalSource
from ikzdocs.formats import aufzaehlung, datum_kurz, mehrzahl, zahl
from ikzdocs.record import record
from ikzdocs.report.text import MARKS
from ikzdocs.reviewer import checks, diff
from ikzdocs.reviewer.model import UNBEFRISTET, Herkunft, Status
from ikzdocs.reviewer.profiles import profiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund, Clause, Facts, ReviewReport

_SIGNS = {
    Status.VORHANDEN: ("✓", "gut"),
    Status.GEAENDERT: ("≠", "warnung"),
    Status.FEHLT: ("✗", "schlecht"),
}
_NOT_FOUND = ("?", "offen")
_ORIGINS = {
    Herkunft.IKZDOCS: "Dokument aus ikzdocs, gelesen an seinen Textmarken",
    Herkunft.FREMD: "fremdes Dokument, gelesen am Wortlaut",
}


@record
class Zeile:
    """One line of the report: a clause or a finding, with its mark and the mark's role."""

    zeichen: str
    rolle: str
    bedeutung: str
    titel: str
    text: str
    ort: str = ""
    abhilfe: str = ""
    quellen: tuple[LegalSource, ...] = ()


@record
class Bericht:
    """The whole report; its fields are the names that the HTML template uses."""

    titel: str
    herkunft: str
    stichtag: str
    urteil: str
    rolle: str
    befunde: tuple[Zeile, ...]
    angaben: tuple[tuple[str, str], ...]
    klauseln: tuple[Zeile, ...]
    hinweise: tuple[str, ...]


def bericht(report: ReviewReport) -> Bericht:
    """Return all that a report tells."""
    verdict, role = _verdict(report)
    return Bericht(
        titel=PurePath(report.file).name,
        herkunft=_ORIGINS[report.herkunft],
        stichtag=datum_kurz(report.stichtag),
        urteil=verdict,
        rolle=role,
        befunde=tuple(_finding(befund) for befund in report.befunde),
        angaben=tuple(_facts(report.facts)),
        klauseln=tuple(_clause(clause, report.herkunft) for clause in report.clauses),
        hinweise=report.hinweise,
    )


def _verdict(report: ReviewReport) -> tuple[str, str]:
    missing = sum(clause.status is Status.FEHLT for clause in report.clauses)
    changed = sum(clause.status is Status.GEAENDERT for clause in report.clauses)
    blocking = sum(finding.severity.blocks for finding in report.findings)
    absent = "fehlt" if report.herkunft is Herkunft.IKZDOCS else "nicht gefunden"
    plural = "fehlen" if report.herkunft is Herkunft.IKZDOCS else "nicht gefunden"
    parts = [
        f"{len(report.clauses) - missing} von {len(report.clauses)} Klauseln gefunden",
        f"{missing} {mehrzahl(missing, absent, plural)}" if missing else "",
        f"{changed} geändert" if changed else "",
        f"{blocking} {mehrzahl(blocking, 'Punkt sperrt', 'Punkte sperren')}" if blocking else "",
    ]
    role = "schlecht" if blocking else "warnung" if report.findings else "gut"
    return " · ".join(filter(None, parts)), role


def _finding(befund: Befund) -> Zeile:
    finding = befund.finding
    sign, role = MARKS[finding.severity]
    return Zeile(
        zeichen=sign,
        rolle=role,
        bedeutung=finding.severity.value.replace("_", " "),
        titel=_title(befund.clause) if befund.clause else checks.titel(finding.rule),
        text=finding.message,
        ort=befund.where,
        abhilfe=finding.remedy,
        quellen=finding.sources,
    )


def _clause(clause: Clause, herkunft: Herkunft) -> Zeile:
    sign, role = _SIGNS[clause.status]
    text, meaning = f"„{clause.evidence}“", clause.status.value
    if clause.status is Status.GEAENDERT:
        text, meaning = diff.told(clause.changes), "geändert"
    elif clause.status is Status.FEHLT:
        text = meaning = "fehlt"
        if herkunft is Herkunft.FREMD:
            text = meaning = "nicht gefunden"
            sign, role = _NOT_FOUND
    return Zeile(
        zeichen=sign,
        rolle=role,
        bedeutung=meaning,
        titel=_title(clause.clause),
        text=text,
        ort=clause.where or "",
    )


def _title(clause: str) -> str:
    return next(profile.titel for profile in profiles() if profile.klausel == clause)


def _facts(facts: Facts) -> Iterator[tuple[str, str]]:
    yield "Beteiligte", aufzaehlung(facts.beteiligte) or "nicht erkannt"
    yield "Art", facts.art.value.capitalize() if facts.art else "nicht erkannt"
    yield "Laufzeit", _period(facts.laufzeit_jahre, "Jahr", "Jahre")
    if facts.mindestlaufzeit_jahre is not None:
        yield "Mindestlaufzeit", _period(facts.mindestlaufzeit_jahre, "Jahr", "Jahre")
    yield "Kündigungsfrist", _period(facts.kuendigungsfrist_monate, "Monat", "Monate")


def _period(value: Decimal | str | None, one: str, many: str) -> str:
    if value is None:
        return "nicht erkannt"
    if not isinstance(value, Decimal):
        return UNBEFRISTET
    return f"{zahl(value)} {one if value == 1 else many}"
