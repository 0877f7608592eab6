"""An agreement that came back: upload, result, commented copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, abort, redirect, render_template, request, url_for

from ikzdocs import pipeline
from ikzdocs.errors import IkzdocsError
from ikzdocs.output import OutputFile
from ikzdocs.reviewer.bericht import bericht
from ikzdocs.web.desk import desk
from ikzdocs.web.views.papers import attachment

if TYPE_CHECKING:
    from flask import Response
    from werkzeug.wrappers import Response as AnyResponse

pages = Blueprint("review", __name__, url_prefix="/k/<name>/durchsicht")
COPY = "vereinbarung-kommentiert.docx"
_SUFFIXES = (".docx", ".txt")


@pages.get("")
def ask(name: str) -> str:
    """Ask for the document."""
    desk().store.read(name)
    return _asked(name, "")


@pages.post("")
def read(name: str) -> str | AnyResponse | tuple[str, int]:
    """Read the document that was sent, and go to the result."""
    here = desk()
    stored = here.store.read(name)
    sent = request.files.get("vereinbarung")
    if sent is None or not sent.filename:
        return _asked(name, "Bitte zuerst eine Datei auswählen."), 400
    if not sent.filename.lower().endswith(_SUFFIXES):
        return _asked(name, "Die Datei muss ein Word-Dokument (.docx) oder Text (.txt) sein."), 400
    spec = pipeline.load(stored.content, name=stored.file)
    compare = spec if spec.spec is not None and "vergleich" in request.form else None
    shown = sent.filename.replace("\\", "/").rpartition("/")[2]
    try:
        reviewed = pipeline.review(sent.read(), stichtag=here.stichtag, name=shown, spec=compare)
    except IkzdocsError as error:
        return _asked(name, str(error)), 400
    ident = here.keep_review(reviewed)
    return redirect(url_for("review.show", name=name, ident=ident), 303)


@pages.get("/<ident>")
def show(name: str, ident: str) -> str:
    """Show what was found."""
    reviewed = desk().review(ident) or abort(404)
    return render_template(
        "durchsicht.html.jinja",
        kooperation=name,
        ident=ident,
        bericht=bericht(reviewed.report),
        kopie=reviewed.name.lower().endswith(".docx"),
    )


@pages.get("/<ident>/kopie")
def copy(name: str, ident: str) -> Response:  # noqa: ARG001 - the address carries it
    """Hand out the document with a comment at each finding."""
    here = desk()
    reviewed = here.review(ident) or abort(404)
    return attachment(OutputFile(name=COPY, content=reviewed.commented(here.stichtag)))


def _asked(name: str, fault: str) -> str:
    return render_template("hochladen.html.jinja", kooperation=name, fehler=fault)
