"""Short ASCII words made from names: the `kuerzel` of a party."""

from __future__ import annotations

import re
import unicodedata

_BRACKETS = re.compile(r"\([^)]*\)")
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_OTHER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def slug(name: str) -> str:
    """Return the word for a name: „Battenberg (Eder)“ → `battenberg`; empty if nothing is left.

    It begins with a letter and holds only small letters, digits and hyphens.
    """
    bare = unicodedata.normalize("NFC", _BRACKETS.sub(" ", name)).lower().translate(_GERMAN)
    ascii_only = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode("ascii")
    words = _OTHER.sub("-", ascii_only).lstrip("-0123456789")
    return words[:_LONGEST].rstrip("-")
