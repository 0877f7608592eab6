"""The list of cooperations, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, render_template, request, url_for

from ikzdocs import pipeline
from ikzdocs.errors import IkzdocsError
from ikzdocs.formats import euro
from ikzdocs.record import record
from ikzdocs.report import sentences
from ikzdocs.web import samples
from ikzdocs.web.desk import desk

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from ikzdocs.report.model import CheckReport

pages = Blueprint("overview", __name__)


@record
class Line:
    """One cooperation of the list; the figures are empty where they cannot be told."""

    name: str
    titel: str
    urteil: str
    rolle: str
    zaehlung: str = ""
    zuwendung: str = ""
    einsparung: str = ""


@pages.get("/")
def index() -> str:
    """Show all cooperations of the folder."""
    here = desk()
    lines = [_line(name) for name in here.store.names()]
    return render_template("uebersicht.html.jinja", zeilen=lines, ordner=here.store.folder.name)


@pages.get("/neu")
def new() -> str:
    """Ask for the title of a new cooperation and where to begin."""
    return render_template("neu.html.jinja", beispiele=samples.all_samples(), titel="", fehler="")


@pages.post("/neu")
def create() -> str | Response:
    """Write the new file and open its form."""
    title = " ".join(request.form.get("titel", "").split())
    sample = request.form.get("beispiel", "")
    if not title:
        fault = "Der Titel fehlt: Unter diesem Namen erscheint die Zusammenarbeit überall."
        return render_template(
            "neu.html.jinja", beispiele=samples.all_samples(), titel="", fehler=fault
        )
    name = desk().store.create(title, samples.entitled(sample, title))
    return redirect(url_for("edit.show", name=name), 303)


def _line(name: str) -> Line:
    here = desk()
    try:
        stored = here.store.read(name)
        loaded = pipeline.load(stored.content, name=stored.file)
        report = pipeline.check(loaded, stichtag=here.stichtag)
    except IkzdocsError:
        return Line(name=name, titel=name, urteil="Angaben noch nicht brauchbar", rolle="schlecht")
    return _of_report(name, report)


def _of_report(name: str, report: CheckReport) -> Line:
    verdict, role = sentences.verdict(report)
    amount = report.zuwendung.betrag
    return Line(
        name=name,
        titel=sentences.title(report),
        urteil=verdict,
        rolle=role,
        zaehlung=sentences.counts(report),
        zuwendung=euro(amount) if amount is not None else "nach Projekt",
        einsparung=euro(report.einsparung.betrag) if report.einsparung else "",
    )
