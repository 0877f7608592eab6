"""The form of one cooperation: show, check, keep as a draft, save."""

from __future__ import annotations

import codecs
import difflib
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from flask import Blueprint, abort, jsonify, redirect, render_template, request, url_for

from ikzdocs import pipeline, source
from ikzdocs.errors import IkzdocsError, SourceError
from ikzdocs.output import sha256
from ikzdocs.record import record
from ikzdocs.web import answers, form, panel, yamltext
from ikzdocs.web.answers import Answers
from ikzdocs.web.desk import desk
from ikzdocs.web.roundtrip import with_line_ends_of
from ikzdocs.web.store import ChangedError

if TYPE_CHECKING:
    from flask import Response as FlaskResponse
    from werkzeug.wrappers import Response

    from ikzdocs.web.store import Draft, Stored

pages = Blueprint("edit", __name__, url_prefix="/k/<name>")
_CONFLICT = 409
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@record
class _Sent:
    """A form that came back: its answers, and the whole text that they make."""

    basis: str
    draft: str
    answers: Answers
    content: bytes


@pages.get("")
def show(name: str) -> str | Response:
    """Show the form, filled from the file or from a draft."""
    here = desk()
    stored = here.store.read(name)
    draft = here.store.draft(name, request.args.get("entwurf", ""))
    try:
        data = pipeline.read(draft.content if draft else stored.content, name=stored.file).data
    except SourceError as error:
        return _as_text(stored, _guessed(stored.content), str(error))
    return _form(stored, data, draft)


@pages.post("/pruefen")
def check(name: str) -> FlaskResponse:
    """Check what is in the form now, and keep it as a draft."""
    here = desk()
    stored = here.store.read(name)
    sent = _sent(stored)
    changed = sha256(sent.content) != stored.sha256
    if changed:
        here.store.keep(name, sent.draft, sent.basis, sent.content)
    else:
        here.store.discard(name, sent.draft)
    column = panel.check(sent.content, stored.file, sent.answers, here.stichtag)
    return jsonify(
        spalte=render_template("_spalte.html.jinja", panel=column),
        urteil=f"{column.urteil}. {column.zaehlung}",
        fehler=dict(column.fehler or {}),
        entwurf=sent.draft if changed else "",
        veraltet=stored.sha256 != sent.basis,
    )


@pages.post("")
def save(name: str) -> str | Response | tuple[str, int]:
    """Write the answers into the file, unless it has changed since the form was made."""
    here = desk()
    stored = here.store.read(name)
    sent = _sent(stored)
    here.store.keep(name, sent.draft, sent.basis, sent.content)
    try:
        here.store.save(name, sent.content, sent.basis)
    except ChangedError:
        return _conflict(stored, sent.content, sent.draft)
    here.store.discard(name, sent.draft)
    goal = "papers.index" if request.form.get("weiter") == "unterlagen" else "edit.show"
    return redirect(url_for(goal, name=name, gespeichert="1"), 303)


@pages.post("/entwurf/<ident>")
def settle(name: str, ident: str) -> str | Response | tuple[str, int]:
    """Take a draft instead of the file, save it beside the file, or throw it away."""
    store = desk().store
    draft, what = store.draft(name, ident), request.form.get("was")
    goal = name
    if draft and what == "kopie":
        goal = store.create(name, draft.content)
    elif draft and what == "uebernehmen":
        try:
            store.save(name, draft.content, request.form.get("basis", ""))
        except ChangedError:
            return _conflict(store.read(name), draft.content, ident)
    store.discard(name, ident)
    return redirect(url_for("edit.show", name=goal), 303)


@pages.get("/text")
def text(name: str) -> str:
    """Show the file as text, for what no form can mend."""
    stored = desk().store.read(name)
    return _as_text(stored, _guessed(stored.content), "")


@pages.post("/text")
def save_text(name: str) -> str | Response | tuple[str, int]:
    """Save the text as it was typed, if it can be read at all."""
    here = desk()
    stored = here.store.read(name)
    typed = with_line_ends_of(_guessed(stored.content), request.form.get("text", ""))
    try:
        source.read(typed.encode("utf-8"), stored.file)
        here.store.save(name, typed.encode("utf-8"), request.form.get("basis", ""))
    except ChangedError:
        ident = secrets.token_hex(8)
        here.store.keep(name, ident, stored.sha256, typed.encode("utf-8"))
        return _conflict(stored, typed.encode("utf-8"), ident)
    except IkzdocsError as error:
        return _as_text(stored, typed, str(error)), 400
    return redirect(url_for("edit.show", name=name), 303)


def _guessed(content: bytes) -> str:
    """Return a file as text also where it is none of ours: in the encodings of Windows."""
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in _UTF_16 else "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("cp1252", "replace")


def _form(stored: Stored, data: Any, draft: Draft | None) -> str:  # noqa: ANN401 - read, not typed
    here = desk()
    nodes = form.build(data)
    shown = answers.read(form.pairs(nodes))
    content = draft.content if draft else stored.content
    column = panel.check(content, stored.file, shown, here.stichtag)
    drafts = () if draft else here.store.drafts(stored.name)
    return render_template(
        "formular.html.jinja",
        kooperation=stored.name,
        datei=stored.file,
        knoten=nodes,
        panel=column,
        basis=draft.basis if draft else stored.sha256,
        entwurf=draft.ident if draft else secrets.token_hex(8),
        ist_entwurf=draft is not None,
        entwuerfe=[one for one in drafts if one.content != stored.content],
        gespeichert="gespeichert" in request.args,
    )


def _sent(stored: Stored) -> _Sent:
    """Read a form that came back, and write its answers into the text that it was made from."""
    if "ende" not in request.form:  # half a form would say that the other half was cleared
        abort(400)
    basis, ident = request.form.get("basis", ""), request.form.get("entwurf", "")
    draft = desk().store.draft(stored.name, ident)
    old = draft.content if draft else stored.content
    try:
        data = pipeline.read(old, name=stored.file).data
    except SourceError:
        old, data = b"", {}
    given = answers.read(request.form.items(multi=True))
    before = answers.read(form.pairs(form.build(data))).data
    merged = yamltext.merge(old.decode("utf-8-sig"), before, given.data)
    return _Sent(basis=basis, draft=ident, answers=given, content=merged.encode("utf-8"))


def _conflict(stored: Stored, mine: bytes, ident: str) -> tuple[str, int]:
    theirs = stored.content.decode("utf-8", "replace").splitlines()
    lines = difflib.ndiff(theirs, mine.decode("utf-8", "replace").splitlines())
    page = render_template(
        "konflikt.html.jinja",
        kooperation=stored.name,
        datei=stored.file,
        basis=stored.sha256,
        entwurf=ident,
        zeilen=[(line[0], line[2:]) for line in lines if not line.startswith("?")],
    )
    return page, _CONFLICT


def _as_text(stored: Stored, content: str, fault: str) -> str:
    return render_template(
        "text.html.jinja",
        kooperation=stored.name,
        datei=stored.file,
        basis=stored.sha256,
        text=content,
        fehler=fault,
    )
