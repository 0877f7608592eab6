"""Counting years from a day."""

from __future__ import annotations

from datetime import date


def nach_jahren(tag: date, jahre: int) -> date:
    """Return the same day of a later year; the 29th of February becomes the 1st of March."""
    try:
        return tag.replace(year=tag.year + jahre)
    except ValueError:
        return date(tag.year + jahre, 3, 1)
