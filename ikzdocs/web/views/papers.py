"""The papers of a cooperation: the list, each as a page, and the downloads; and what-if."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from flask import Blueprint, abort, render_template, request, send_file

from ikzdocs import output, pipeline
from ikzdocs.errors import UnusableSpecError
from ikzdocs.spec.whatif import WhatIf
from ikzdocs.web import answers, panel, preview
from ikzdocs.web.desk import desk

if TYPE_CHECKING:
    from flask import Response

    from ikzdocs.output import OutputFile
    from ikzdocs.report.model import CheckReport
    from ikzdocs.web.panel import Panel

pages = Blueprint("papers", __name__, url_prefix="/k/<name>")
ARCHIVE = "unterlagen.zip"
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "zip": "application/zip",
}


@pages.get("/unterlagen")
def index(name: str) -> str | tuple[str, int]:
    """List all papers of the saved cooperation."""
    here = desk()
    stored = here.store.read(name)
    try:
        made = here.papers(stored, pdf=False)
    except UnusableSpecError as error:
        return _no_papers(name, error), 400
    return render_template(
        "unterlagen.html.jinja",
        kooperation=name,
        papiere=preview.listed(made),
        panel=panel.of_report(made.report, answers.read(())),
        gespeichert="gespeichert" in request.args,
        entwuerfe=len(here.store.drafts(name)),
    )


@pages.get("/unterlagen/<file>")
def download(name: str, file: str) -> Response:
    """Hand out one file, or all of them as one."""
    here = desk()
    stored = here.store.read(name)
    with_pdf = file.endswith(".pdf") or "pdf" in request.args
    made = here.papers(stored, pdf=with_pdf)
    if file == ARCHIVE:
        return attachment(output.as_zip(made.files, ARCHIVE))
    return attachment(_one(made.files, file))


@pages.get("/vorschau/<file>")
def show(name: str, file: str) -> str:
    """Show one Word document as a page."""
    here = desk()
    stored = here.store.read(name)
    made = here.papers(stored, pdf=False)
    if not file.endswith(".docx"):
        abort(404)
    return render_template(
        "vorschau.html.jinja",
        kooperation=name,
        papier=file,
        titel=preview.title(made, file),
        inhalt=preview.content(_one(made.files, file).content, file),
    )


@pages.get("/was-waere")
def what_if(name: str) -> str | tuple[str, int]:
    """Compare the cooperation with one of fewer parties, or of another term."""
    here = desk()
    stored = here.store.read(name)
    loaded = pipeline.load(stored.content, name=stored.file)
    if loaded.spec is None:
        return _no_papers(name, loaded.unusable()), 400
    question = _question()
    today = pipeline.check(loaded, stichtag=here.stichtag)
    asked = pipeline.check(loaded, stichtag=here.stichtag, what_if=question)
    return render_template(
        "waswaere.html.jinja",
        kooperation=name,
        parteien=[(party.kuerzel, party.name) for party in loaded.spec.beteiligte],
        frage=question,
        heute=_column(today),
        dann=_column(asked) if question != WhatIf() else None,
    )


def attachment(file: OutputFile) -> Response:
    """Return a file as a download under our own name for it."""
    kind = _TYPES[file.name.rpartition(".")[2]]
    return send_file(
        BytesIO(file.content), mimetype=kind, as_attachment=True, download_name=file.name
    )


def _column(report: CheckReport) -> Panel:
    return panel.of_report(report, answers.read(()))


def _question() -> WhatIf:
    years = request.args.get("jahre", "").strip()
    given = int(years) if re.fullmatch("[1-9][0-9]?", years) else None
    return WhatIf(ohne=request.args.get("ohne") or None, mit_jahren=given)


def _one(files: tuple[OutputFile, ...], name: str) -> OutputFile:
    found = next((file for file in files if file.name == name), None)
    if found is None:
        abort(404)
    return found


def _no_papers(name: str, error: UnusableSpecError) -> str:
    return render_template("unbrauchbar.html.jinja", kooperation=name, probleme=error.problems)
