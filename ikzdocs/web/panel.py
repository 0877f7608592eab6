"""What stands beside the form: verdict, figures, checklist and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from ikzdocs import pipeline
from ikzdocs.errors import SourceError
from ikzdocs.findings import Severity
from ikzdocs.formats import prozent_tabelle
from ikzdocs.record import record
from ikzdocs.report import page, sentences

if TYPE_CHECKING:
    from datetime import date

    from ikzdocs.findings import Finding
    from ikzdocs.report.model import CheckReport
    from ikzdocs.web.answers import Answers

_UNUSABLE = "NOCH NICHT PRÜFBAR"
_ROOM = Decimal("1.25")


@record
class Punkt:
    """A finding with the control in which it can be mended; `rule` where a reason answers it."""

    befund: page.Befund
    feld: str
    rule: str


@record
class Balken:
    """The savings against the threshold, in percent of the bar's width; `text` says both."""

    breite: Decimal
    marke: Decimal
    erfuellt: bool
    text: str


@record
class Panel:
    """The whole column. `seite` is None while values cannot be used; `fehler` says which.

    `geld` are the facts that are looked at after every key, `weiteres` the others.
    """

    urteil: str
    rolle: str
    zaehlung: str
    seite: page.Seite | None = None
    geld: tuple[page.Fakt, ...] = ()
    weiteres: tuple[page.Fakt, ...] = ()
    balken: Balken | None = None
    punkte: tuple[Punkt, ...] = ()
    fehler: Mapping[str, str] | None = None
    meldung: str = ""


def check(content: bytes, file: str, answers: Answers, stichtag: date) -> Panel:
    """Check the text of a spec as the command line does, and point into the form."""
    try:
        loaded = pipeline.load(content, name=file)
    except SourceError as error:
        return Panel(urteil=_UNUSABLE, rolle="schlecht", zaehlung="", meldung=str(error))
    if loaded.spec is None:
        return _unusable(loaded.findings, answers)
    return of_report(pipeline.check(loaded, stichtag=stichtag), answers)


def of_report(report: CheckReport, answers: Answers) -> Panel:
    """Return the column for a report."""
    shown = page.page(report)
    findings = sentences.by_weight(report)
    return Panel(
        urteil=shown.urteil,
        rolle=shown.rolle,
        zaehlung=shown.zaehlung,
        seite=shown,
        geld=page.facts(sentences.money(report)),
        weiteres=page.facts(sentences.procedure(report)),
        balken=_bar(report),
        punkte=tuple(
            Punkt(befund=told, feld=answers.place(finding.path), rule=_answerable(finding))
            for told, finding in zip(shown.befunde, findings, strict=True)
        ),
    )


def _answerable(finding: Finding) -> str:
    """Return the rule if a reason answers it: a Soll, or where the remedy itself says so."""
    named = f"begruendungen.{finding.rule}" in finding.remedy
    return finding.rule if named or finding.severity is Severity.BEGRUENDUNG else ""


def _unusable(findings: tuple[Finding, ...], answers: Answers) -> Panel:
    faults = {answers.place(one.path): f"{one.message} {one.remedy}".strip() for one in findings}
    count = sentences.number(len(findings), "Angabe ist", "Angaben sind")
    return Panel(
        urteil=_UNUSABLE,
        rolle="schlecht",
        zaehlung=f"{count} noch nicht brauchbar",
        fehler=faults,
    )


def _bar(report: CheckReport) -> Balken | None:
    """Leave room to the right of threshold and savings, so that neither stands at the edge."""
    savings = report.einsparung
    if savings is None or not savings.schwelle:
        return None
    full = max(2 * savings.schwelle, savings.prozent * _ROOM)
    reached = max(savings.prozent, Decimal(0))
    return Balken(
        breite=round(100 * reached / full, 1),
        marke=round(100 * savings.schwelle / full, 1),
        erfuellt=savings.erfuellt,
        text=f"{prozent_tabelle(savings.prozent)} eingespart, "
        f"nötig {prozent_tabelle(savings.schwelle)}",
    )
