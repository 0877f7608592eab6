"""What a page of the report shows, as plain texts: the same for HTML and for Word."""

from __future__ import annotations

from dataclasses import fields
from pathlib import PurePath
from typing import TYPE_CHECKING

from ikzdocs.findings import Checked, LegalSource, Outcome, Severity
from ikzdocs.formats import datum_kurz, prozent_tabelle
from ikzdocs.record import record
from ikzdocs.report import sentences
from ikzdocs.report.text import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ikzdocs.findings import Finding
    from ikzdocs.report.model import CheckReport

_SPOKEN = {
    Severity.UNBRAUCHBAR: "nicht brauchbar",
    Severity.SPERRT_FOERDERUNG: "sperrt die Förderung",
    Severity.UNWIRKSAM: "macht unwirksam",
    Severity.BEGRUENDUNG: "zu begründen",
    Severity.OFFEN: "offen",
    Severity.WARNUNG: "Warnung",
    Severity.HINWEIS: "Hinweis",
}


@record
class Fakt:
    """One thing that follows from the spec."""

    name: str
    wert: str
    erklaerung: str


@record
class Befund:
    """One finding."""

    zeichen: str
    rolle: str
    schwere: str
    titel: str
    text: str
    ort: str
    abhilfe: str
    quellen: tuple[LegalSource, ...]
    normen: str


@record
class Eintrag:
    """A rule without finding, or one that a person has to judge."""

    titel: str
    text: str
    quellen: tuple[LegalSource, ...]
    normen: str


@record
class Seite:
    """The whole page; its fields are the names that the template of the report may use."""

    titel: str
    programm: str
    stichtag: str
    urteil: str
    rolle: str
    zaehlung: str
    fakten: tuple[Fakt, ...]
    befunde: tuple[Befund, ...]
    ohne_befund: tuple[Eintrag, ...]
    von_hand: tuple[Eintrag, ...]
    schritte: tuple[str, ...]
    lesarten: tuple[Fakt, ...]
    nicht_anwendbar: str
    ergaenzt: str
    hinweis: str

    def namen(self) -> dict[str, object]:
        """Return the page as a template sees it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def page(report: CheckReport) -> Seite:
    """Return all that a page tells of a report."""
    verdict, role = sentences.verdict(report)
    return Seite(
        titel=sentences.title(report),
        programm=sentences.programme(report),
        stichtag=datum_kurz(report.lage.stichtag),
        urteil=verdict,
        rolle=role,
        zaehlung=sentences.counts(report),
        fakten=facts(sentences.facts(report)),
        befunde=tuple(_findings(report)),
        ohne_befund=_entries(report, Outcome.OHNE_BEFUND),
        von_hand=(*_entries(report, Outcome.VON_HAND), *_open(report)),
        schritte=tuple(sentences.step(step) for step in report.akte.schritte),
        lesarten=tuple(_readings(report)),
        nicht_anwendbar=", ".join(one.titel for one in _with(report, Outcome.NICHT_ANWENDBAR)),
        ergaenzt=sentences.added(report),
        hinweis=sentences.DISCLAIMER,
    )


def facts(told: Iterable[tuple[str, str, str]]) -> tuple[Fakt, ...]:
    """Return the facts that `sentences` tells by name, value and explanation."""
    return tuple(Fakt(name=name, wert=value, erklaerung=why) for name, value, why in told)


def _findings(report: CheckReport) -> Iterator[Befund]:
    for finding in sentences.by_weight(report):
        sign, role = MARKS[finding.severity]
        yield Befund(
            zeichen=sign,
            rolle=role,
            schwere=_SPOKEN[finding.severity],
            titel=sentences.rule_title(report, finding),
            text=finding.message,
            ort=_place(report, finding),
            abhilfe=finding.remedy,
            quellen=finding.sources,
            normen=sentences.norms(finding.sources),
        )


def _place(report: CheckReport, finding: Finding) -> str:
    if block := report.source.missing_block(finding.path):
        return f"Block „{block}“ fehlt auf der obersten Ebene"
    position = report.position(finding)
    return f"{PurePath(position.file).name}, Zeile {position.line}"


def _open(report: CheckReport) -> Iterator[Eintrag]:
    for text in sentences.open_points(report):
        yield Eintrag(titel=sentences.OPEN, text=text, quellen=(), normen="")


def _entries(report: CheckReport, outcome: Outcome) -> tuple[Eintrag, ...]:
    return tuple(
        Eintrag(
            titel=one.titel,
            text=one.feststellung,
            quellen=one.sources,
            normen=sentences.norms(one.sources),
        )
        for one in _with(report, outcome)
    )


def _with(report: CheckReport, outcome: Outcome) -> Iterator[Checked]:
    return (one for one in report.checked if one.outcome is outcome)


def _readings(report: CheckReport) -> Iterator[Fakt]:
    for reading in report.einsparung.lesarten if report.einsparung else ():
        percent = prozent_tabelle(reading.prozent)
        yield Fakt(name=reading.name, wert=percent, erklaerung=reading.erklaerung)
