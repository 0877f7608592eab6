"""The register behind the field for a party's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, request

from ikzdocs import register
from ikzdocs.web.desk import desk

if TYPE_CHECKING:
    from flask import Response

pages = Blueprint("places", __name__)
_MOST_HITS = 12


@pages.get("/register")
def search() -> Response:
    """Return the bodies whose name or AGS fits what was typed."""
    wanted = request.args.get("q", "").strip()
    found = register.load().am(desk().stichtag).suche(wanted)[:_MOST_HITS] if wanted else ()
    return jsonify(
        [
            {
                "name": one.name,
                "typ": one.typ.value,
                "praefix": one.praefix or "",
                "ags": one.ags,
                "landkreis": one.landkreis or "",
                "bezeichnung": f"{one.bezeichnung}, {one.landkreis or one.ags}",
            }
            for one in found
        ]
    )
