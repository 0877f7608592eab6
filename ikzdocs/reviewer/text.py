"""The text of an agreement as lines that can be read: without the flaws of PDF, OCR and Word.

Nothing is added: what a reviewer quotes as evidence stands in the document, apart from line ends,
hyphenation and spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_SPACES = re.compile(r"[^\S\n]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st"})
_FOLD = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "€": " euro", "%": " prozent", "é": "e", "è": "e"}
)

_PAGE_LINE = re.compile(
    r"[-–—|\s]*(?:seite|blatt)?\s*\d{1,3}\s*(?:(?:von|/)\s*\d{1,3})?[-–—|.\s]*", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_HEAD_LINE = re.compile(r"(?:seite|blatt)\s*#|^[-–—] .* [-–—]$", re.IGNORECASE)
_REPEATED_AT_LEAST = 3

# OCR reads the section sign as one of these, and digits as letters; only where it stands alone
# or where „Abs.“ or „Satz“ follows.
_OCR_SECTION = re.compile(
    r"^[ \t]*(?:[$&] ?(?=\d)|[sS8] ?(?=[\dlIe][\dlIOoe]? *$))(\w{1,2})(?= |$)", re.MULTILINE
)
_OCR_CITATION = re.compile(r"\b[S$] ?(?=\d{1,3}[a-z]? ?(?:Abs|Satz|Nr|bis|dieser)\b)")
_OCR_DIGITS = str.maketrans("lIOoe", "11009")
_TIGHT_SECTION = re.compile(r"(§+)[ \t]*(?=\d)")

_HYPHEN_END = re.compile(r"([a-zäöüß]{2,})[-¬‐][ \t]*\n\s*([a-zäöüß]{2,})")
_KEPT_HYPHEN_END = re.compile(r"(\w)[-‐][ \t]*\n\s*(?=[A-ZÄÖÜ])")
_CONJUNCTIONS = {"und", "oder", "sowie", "bzw", "beziehungsweise", "bis", "als", "noch"}
# „Aufga- ben“: the hyphen of a line end that the extraction has already joined.
_HYPHEN_INSIDE = re.compile(r"([a-zäöüß]{2,})- ([a-zäöüß]{2,})")
_CAMEL = re.compile(r"(?<=[a-zäöüß]{2})(?=[A-ZÄÖÜ][a-zäöüß]{2})")
_GLUED_SHARE = 0.01
_STOP_WITHOUT_SPACE = re.compile(r"(?<=[a-zäöüß]{2})\.(?=[A-ZÄÖÜ][a-zäöüß])")
_NUMBER_EDGE = re.compile(r"(?<=[a-zäöüß]{2})(?=\d)|(?<=\d)(?=[A-ZÄÖÜ][a-zäöüß])")


def clean(text: str) -> str:
    """The text in NFC with single spaces, whole words and no page numbers or running heads.

    Line ends stay: they carry the structure that `segments` reads.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _INVISIBLE.sub("", text.replace("\f", "\n\n").replace("\v", "\n")).translate(_LIGATURES)
    text = _SPACES.sub(" ", text)
    text = _OCR_SECTION.sub(lambda found: f"§ {found[1].translate(_OCR_DIGITS)}", text)
    text = _TIGHT_SECTION.sub(r"\1 ", _OCR_CITATION.sub("§ ", text))
    return _join_words(_drop_page_lines(text))


def clean_line(text: str) -> str:
    """A line of a Word file, where nothing is broken: NFC, single spaces, nothing unseen."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def fold(text: str) -> str:
    """The text for comparing: lower case, umlauts without dots."""
    return text.lower().translate(_FOLD)


def _drop_page_lines(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    seen = Counter(_DIGITS.sub("#", line) for line in lines)
    return "\n".join(
        line
        for line in lines
        if not (line and _PAGE_LINE.fullmatch(line)) and not _is_running_head(line, seen)
    )


def _is_running_head(line: str, seen: Counter[str]) -> bool:
    """Whether a line with a page number or a dash in front is repeated on every page."""
    pattern = _DIGITS.sub("#", line)
    return bool(_HEAD_LINE.search(pattern)) and seen[pattern] >= _REPEATED_AT_LEAST


def _join_words(text: str) -> str:
    text = _HYPHEN_END.sub(_joined, text)
    text = _KEPT_HYPHEN_END.sub(r"\1-", text)
    text = _HYPHEN_INSIDE.sub(_joined, text)
    glued = len(_CAMEL.findall(text))
    if glued > _GLUED_SHARE * len(text.split()):
        text = _NUMBER_EDGE.sub(" ", _CAMEL.sub(" ", text))
    return _STOP_WITHOUT_SPACE.sub(". ", text)


def _joined(match: re.Match[str]) -> str:
    """A word broken at a line end in one piece; „Pflicht- und Kannaufgaben“ stays."""
    first, second = match.groups()
    if second in _CONJUNCTIONS:
        return f"{first}- {second}"
    return first + second
