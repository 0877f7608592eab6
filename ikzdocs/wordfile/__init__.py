"""The one safe reader of Word files: templates, results, and what comes back from outside."""

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
