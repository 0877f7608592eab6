"""One value at a time, for those who ask for it: does its field take this text?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.schema.faults import Unreadable
from ikzdocs.schema.types import TYPES

if TYPE_CHECKING:
    from ikzdocs.schema.fields import Field


def objection(field: Field, text: str) -> str:
    """Return in German what is wrong with the text as the value of a field; empty if nothing."""
    if field.auswahl:
        return "" if text in field.auswahl else f"Möglich sind: {', '.join(field.auswahl)}."
    try:
        TYPES[field.typ].parse(text)
    except Unreadable as fault:
        return f"„{text}“ {fault.problem}. {fault.remedy}"
    return ""
