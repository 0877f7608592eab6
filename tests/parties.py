"""Parties for tests: what the spec would say of them, in one line."""

from __future__ import annotations

from typing import Any

from ikzdocs.schema.names import slug
from ikzdocs.spec.model import Beteiligter, Formen, Typ


def party(name: str, typ: str | None = None, **given: Any) -> Beteiligter:  # noqa: ANN401
    """Return a party with the kuerzel that its name gives; `formen` as a mapping."""
    formen = Formen(**given.pop("formen", {}))
    kuerzel = given.pop("kuerzel", slug(name))
    kind = Typ(typ) if typ else None
    return Beteiligter(name=name, kuerzel=kuerzel, typ=kind, formen=formen, **given)
