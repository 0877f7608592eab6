"""The clauses of an agreement and the bookmarks by which a Word file carries them."""

from __future__ import annotations

CLAUSES = (
    "beteiligte",
    "aufgabe",
    "art",
    "leistungen",
    "personal",
    "kosten",
    "zahlung",
    "umsatzsteuer",
    "datenschutz",
    "haftung",
    "mitwirkung",
    "laufzeit",
    "kuendigung",
    "auseinandersetzung",
    "beitritt",
    "schriftform",
    "salvatorisch",
    "aufsicht",
    "bekanntmachung",
    "inkrafttreten",
    "unterschriften",
    "zuwendung",
)
"""All clause ids, in the order in which a report lists them."""

PREFIX = "_ikz_"


def bookmark(clause: str) -> str:
    """The name of the bookmark around a clause: `_ikz_laufzeit`."""
    return PREFIX + clause


def clause_of(bookmark: str) -> str | None:
    """The clause that a bookmark stands for; None for a bookmark that is none of ours."""
    return bookmark.removeprefix(PREFIX) if bookmark.startswith(PREFIX) else None
