"""The one safe reader of Word files: templates, results, and what comes back from outside.

What reads a whole document is imported when first used: who renders needs only parts of the room.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ikzdocs.wordfile.model import Block, Comment, Oddity, OddityKind, Revision, WordFile
    from ikzdocs.wordfile.reader import read
    from ikzdocs.wordfile.text import normalise

__all__ = [
    "Block",
    "Comment",
    "Oddity",
    "OddityKind",
    "Revision",
    "WordFile",
    "normalise",
    "read",
]
_PLACES = {"read": "reader", "normalise": "text"}


def __getattr__(name: str) -> object:
    if name in __all__:
        place = _PLACES.get(name, "model")
        return getattr(import_module(f"ikzdocs.wordfile.{place}"), name)
    raise AttributeError(f"module 'ikzdocs.wordfile' has no attribute '{name}'")
