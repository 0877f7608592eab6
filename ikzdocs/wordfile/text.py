"""Texts made comparable: what differs in bytes only is made the same."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Characters that change a text without being seen; soft hyphens are usual and not among them."""


def normalise(text: str) -> str:
    """One form of the same words: composed, one kind of space and hyphen, nothing unseen."""
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).translate(_HYPHENS)
    return " ".join(composed.split())
