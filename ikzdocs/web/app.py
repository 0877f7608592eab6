"""The application: settings, guard, pages, and what a fault looks like."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask, g, render_template, request
from jinja2 import StrictUndefined
from werkzeug.exceptions import HTTPException

from ikzdocs import __version__
from ikzdocs.errors import IkzdocsError, InternalError, UnknownNameError
from ikzdocs.web import guard
from ikzdocs.web.desk import Desk
from ikzdocs.web.store import Store
from ikzdocs.web.views import edit, overview, papers, places, review
from ikzdocs.wordfile.package import MAX_FILE

if TYPE_CHECKING:
    from ikzdocs.web.settings import Settings

LARGEST_FORM = 2_000_000
_MOST_PARTS = 20_000
_SAYINGS = {
    401: (
        "Diese Seite öffnet nur die Adresse, die „ikzdocs serve“ beim Start nennt.",
        "Die Adresse aus dem Terminal vollständig in den Browser kopieren.",
    ),
    403: (
        "Die Anfrage kam nicht von einer Seite von ikzdocs, oder die Seite ist veraltet.",
        "Zurückgehen, die Seite neu laden und es noch einmal versuchen.",
    ),
    404: ("Diese Seite gibt es nicht.", "Über die Übersicht weitergehen."),
    405: ("So lässt sich diese Seite nicht aufrufen.", "Über die Übersicht weitergehen."),
    413: ("Das ist zu groß.", "Eine kleinere Datei wählen."),
    421: (
        "Unter diesem Namen antwortet ikzdocs nicht.",
        "Die Adresse verwenden, die „ikzdocs serve“ nennt; sie beginnt mit http://127.0.0.1.",
    ),
}
_OTHER = ("Die Anfrage war nicht brauchbar.", "Zurückgehen und es noch einmal versuchen.")
_OUR_FAULT = (
    "Das ist ein Fehler von ikzdocs, nicht von Ihnen. Ihre Eingaben sind nicht verloren.",
    "Dieselbe Datei mit „ikzdocs check“ prüfen; die Meldung dort gehört in den Fehlerbericht.",
)


def create_app(settings: Settings) -> Flask:
    """Return the page for one folder."""
    app = Flask("ikzdocs.web", root_path=str(Path(__file__).parent), static_url_path="/static")
    app.config.update(
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        MAX_FORM_MEMORY_SIZE=LARGEST_FORM,
        MAX_FORM_PARTS=_MOST_PARTS,
    )
    app.jinja_env.autoescape = True  # Flask trusts endings, and ours end with .jinja
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["ikzdocs"] = Desk(settings, Store.of(settings.folder))
    app.before_request(_allow_a_document)
    guard.install(app, settings)
    for view in (overview, edit, papers, places, review):
        app.register_blueprint(view.pages)
    app.context_processor(lambda: {"version": __version__, "formular": g.get("form_key", "")})
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(IkzdocsError, _told)
    app.register_error_handler(Exception, _broken)
    return app


def _allow_a_document() -> None:
    """Let an agreement be as large as the reader takes it; every other form has less."""
    if request.endpoint == "review.read":
        request.max_content_length = MAX_FILE + LARGEST_FORM


def _refused(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    return _page(*_SAYINGS.get(code, _OTHER), code=code)


def _told(error: IkzdocsError) -> tuple[str, int]:
    if isinstance(error, InternalError):
        return _page(*_OUR_FAULT, code=500)
    code = HTTPStatus.NOT_FOUND if isinstance(error, UnknownNameError) else HTTPStatus.BAD_REQUEST
    return _page(str(error), "", code=code)


def _broken(_error: Exception) -> tuple[str, int]:
    return _page(*_OUR_FAULT, code=500)


def _page(message: str, remedy: str, *, code: int) -> tuple[str, int]:
    return render_template("fehler.html.jinja", meldung=message, abhilfe=remedy), code
