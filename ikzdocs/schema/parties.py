"""The `kuerzel` of the parties: made from the name where none is given, and unique."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ikzdocs.schema.messages import fault
from ikzdocs.schema.names import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ikzdocs.findings import Finding


def name_parties(values: dict[str, Any]) -> None:
    """Give every party of the typed values its `kuerzel`."""
    for party in values["beteiligte"]:
        party.setdefault("kuerzel", slug(party["name"]))


def kuerzel_findings(data: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield a finding for every party whose `kuerzel` is not its own, or cannot be made."""
    first: dict[str, int] = {}
    for index, party in enumerate(_parties(data)):
        path = f"beteiligte.{index}"
        kuerzel = _kuerzel(party)
        if kuerzel == "":
            yield _not_made(party, path)
        elif kuerzel in first:
            yield _twice(kuerzel, first[kuerzel], path)
        elif kuerzel:
            first[kuerzel] = index


def _parties(data: Mapping[str, Any]) -> list[Any]:
    parties = data.get("beteiligte")
    return parties if isinstance(parties, list) else []


def _kuerzel(party: object) -> str | None:
    """Return the party's kuerzel; None where another finding says already what is wrong."""
    if not isinstance(party, dict):
        return None
    given, name = party.get("kuerzel"), party.get("name")
    if given is not None:
        return given.strip() or None if isinstance(given, str) else None
    return slug(name) if isinstance(name, str) and name.strip() else None


def _not_made(party: Mapping[str, Any], path: str) -> Finding:
    message = f"Aus dem Namen „{party['name']}“ lässt sich kein Kürzel bilden."
    return fault("kuerzel", message, path, "Mit „kuerzel:“ eines angeben.")


def _twice(kuerzel: str, first: int, path: str) -> Finding:
    message = f"Das Kürzel „{kuerzel}“ hat schon die {first + 1}. Kommune der Liste."
    remedy = "Mit „kuerzel:“ ein eigenes angeben oder den doppelten Eintrag löschen."
    return fault("kuerzel", message, path, remedy)
