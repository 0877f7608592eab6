"""Short ASCII words made from names: the `kuerzel` of a party, the folder of a cooperation."""

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
    return _cut(_words(name).lstrip("-0123456789"))


def folder_word(name: str) -> str:
    """Return the word for a folder; unlike `slug` it may begin with a digit and keeps brackets."""
    return _cut(_words(re.sub(r"[()]", " ", name)).lstrip("-"))


def _words(name: str) -> str:
    bare = unicodedata.normalize("NFC", _BRACKETS.sub(" ", name)).lower().translate(_GERMAN)
    ascii_only = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode("ascii")
    return _OTHER.sub("-", ascii_only)


def _cut(word: str) -> str:
    return word[:_LONGEST].rstrip("-")
