"""Who may ask: only the browser that was given the key, only from our own pages.

The key comes once in the address and lives on in a cookie that no script and no foreign page can
use. The Host check ends DNS rebinding, Origin and form key end requests made by other pages, and
the content policy lets nothing run or load that is not ours.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from flask import Flask, Response, abort, g, redirect, request

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

    from ikzdocs.web.settings import Settings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"same-origin", "none"})


def install(app: Flask, settings: Settings) -> None:
    """Put the checks before every request and the headers on every answer."""

    @app.before_request
    def admit() -> AnyResponse | None:
        _check_host(settings)
        if _equal(request.args.get("schluessel"), settings.key):
            return _welcome(settings)
        if not _equal(request.cookies.get(settings.cookie), settings.key):
            abort(401)
        g.form_key = settings.form_key
        if request.method not in _SAFE:
            _check_sender(settings)
        return None

    @app.after_request
    def harden(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response


def _check_host(settings: Settings) -> None:
    if request.host not in settings.hosts:
        abort(421)


def _welcome(settings: Settings) -> AnyResponse:
    """Take the key out of the address, where history and screenshots would show it."""
    answer = redirect(request.path, 303)
    answer.set_cookie(settings.cookie, settings.key, httponly=True, samesite="Strict", path="/")
    return answer


def _check_sender(settings: Settings) -> None:
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.host}":
        abort(403)
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in _OWN:
        abort(403)
    if not _equal(request.form.get("formular"), settings.form_key):
        abort(403)


def _equal(given: str | None, wanted: str) -> bool:
    return given is not None and hmac.compare_digest(given.encode(), wanted.encode())
