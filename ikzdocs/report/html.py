"""The report as one self-contained, accessible HTML page: no script, no foreign resource."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from ikzdocs.findings import Checked, LegalSource, Outcome, Severity
from ikzdocs.formats import datum_kurz, prozent_tabelle
from ikzdocs.report import sentences
from ikzdocs.report.text import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One finding as the page shows it."""

    zeichen: str
    rolle: str
    schwere: str
    titel: str
    text: str
    ort: str
    abhilfe: str
    quellen: tuple[LegalSource, ...]


def as_html(report: CheckReport) -> str:
    """Return the whole page."""
    verdict, role = sentences.verdict(report)
    return _template().render(
        titel=sentences.title(report),
        programm=sentences.programme(report),
        stichtag=datum_kurz(report.lage.stichtag),
        urteil=verdict,
        rolle=role,
        zaehlung=sentences.counts(report),
        fakten=list(sentences.facts(report)),
        befunde=list(_entries(report)),
        ohne_befund=_with(report, Outcome.OHNE_BEFUND),
        von_hand=_with(report, Outcome.VON_HAND),
        schritte=[sentences.step(step) for step in report.akte.schritte],
        lesarten=list(_readings(report)),
        nicht_anwendbar=", ".join(one.titel for one in _with(report, Outcome.NICHT_ANWENDBAR)),
        ergaenzt=sentences.added(report),
        hinweis=sentences.DISCLAIMER,
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template("pruefbericht.html.jinja")


def _entries(report: CheckReport) -> Iterator[_Entry]:
    for finding in sentences.by_weight(report):
        position = report.position(finding)
        sign, role = MARKS[finding.severity]
        yield _Entry(
            zeichen=sign,
            rolle=role,
            schwere=_SPOKEN[finding.severity],
            titel=sentences.rule_title(report, finding),
            text=finding.message,
            ort=f"{PurePath(position.file).name}, Zeile {position.line}",
            abhilfe=finding.remedy,
            quellen=finding.sources,
        )


def _with(report: CheckReport, outcome: Outcome) -> list[Checked]:
    return [one for one in report.checked if one.outcome is outcome]


def _readings(report: CheckReport) -> Iterator[dict[str, str]]:
    for reading in report.einsparung.lesarten if report.einsparung else ():
        yield {
            "name": reading.name,
            "prozent": prozent_tabelle(reading.prozent),
            "erklaerung": reading.erklaerung,
        }
