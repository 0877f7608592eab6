"""Where the sections of an agreement begin.

A document uses one scheme: §, Artikel, Roman or Arabic numbers with a title, or titles without a
number. The first scheme that occurs (numbers without § at least twice) is taken, in this order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

_TITLE_WORDS = 12
_TITLE_LENGTH = 110
_BARE_TITLE_WORDS = 6

_SECTION = re.compile(
    r"(?P<number>§§? ?\d{1,2} ?[a-z]?|(?:Artikel|ARTIKEL|Art\.) ?(?:\d{1,2}|[IVX]+))\b[.:)]?"
    r"[ –—-]*(?P<rest>.*)"
)
_ROMAN = re.compile(r"(?P<number>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})\.?)(?: [–—-])? +(?P<rest>\S.*)?")
_ROMAN_ALONE = re.compile(r"(?P<number>(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})\.)(?P<rest>)")
_ARABIC = re.compile(r"(?P<number>(?:Ziffer |Nr\. ?)?\d{1,2}\.?)\)? *(?P<rest>[A-ZÄÖÜ].*)")
_CITED = re.compile(
    r"(?:Abs|Satz\b|Sätze|S\.|Nr|Nummer|Ziff|Buchst|lit|ff?\b|des\b|der\b|dieses|dieser|und\b|oder\b"
    r"|bis\b|i\. ?V|in Verbindung|sowie|gilt|findet|bleib|,|;|\)|[A-ZÄÖÜ]{2,}\b|[A-Z][a-zA-Z]*G\b"
    r"|Hess\.|[A-ZÄÖÜ][a-zäöü]+(?:gesetz|ordnung|satzung)(?:s|es)?\b)"
)
_PREAMBLE = re.compile(
    r"(?:Präambel|PRÄAMBEL|P r ä a m b e l|Vorbemerkung(?:en)?|Vorwort|Einleitung|Vorspruch"
    r"|Ausgangslage|Leitgedanken?)\W*",
    re.IGNORECASE,
)
_VERBS = re.compile(
    r"\b(?:ist|sind|wird|werden|wurden?|hat|haben|kann|können|soll|sollen|darf|dürfen|muss|müssen"
    r"|trägt|tragen|gilt|gelten|bleibt|bleiben|erfolgt|erfolgen|verpflichte[nt]|übernimmt"
    r"|übernehmen|überträgt|übertragen|tritt|beginnt|endet|erhält|erhalten|stellt|stellen|bedarf"
    r"|bedürfen|haftet|haften|vertreten|genannt)\b"
)
_OPEN_END = re.compile(
    r".*\b(?:der|die|das|den|dem|des|und|oder|für|mit|vo[nm]|zu[rm]?|i[mn]|a[nm]|auf|aus|bei|durch"
    r"|nach|sowie|über|unter|als|eine?[rmns]?|zwischen|gemäß|bzw)"
)
_OPENING_END = re.compile(
    r"\b(?:vereinbar(?:en|t)|schlie(?:ß|ss)en|geschlossen|getroffen|erlassen|treffen)\b"
)


@record
class Heading:
    """One heading: `body` is the line after it (and after its title), `rest` text in its line."""

    line: int
    body: int
    number: str = ""
    title: str = ""
    rest: str = ""
    opening: bool = False


def is_preamble(title: str) -> bool:
    """Whether a section of this title only tells why, and regulates nothing."""
    return bool(_PREAMBLE.fullmatch(title.strip()))


def find(lines: Sequence[str], titles: Collection[int] = ()) -> list[Heading]:
    """All sections in order; the first is always the opening (title and parties).

    `titles` are the lines that the layout marks as headings; they count where no number does.
    """
    numbered = _first_scheme(lines)
    start = numbered[0].line if numbered else _end_of_opening(lines)
    named = [_bare(lines, n) for n in range(len(lines)) if _is_preamble_line(lines, n)]
    if not numbered:
        named += _untitled(lines, start, titles)
    others = [heading for heading in named if heading.line > 0]
    found = sorted([*numbered, *others], key=lambda heading: heading.line)
    return [Heading(line=0, body=0, opening=True), *found]


def _first_scheme(lines: Sequence[str]) -> list[Heading]:
    for scheme, at_least in ((_by_section, 1), (_by_roman, 2), (_by_arabic, 2)):
        found = [heading for n in range(len(lines)) if (heading := scheme(lines, n))]
        if len(found) >= at_least:
            return _ascending(found)
    return []


def _ascending(found: list[Heading]) -> list[Heading]:
    """Without the lines that only cite a section: its number is lower than that before it."""
    kept: list[Heading] = []
    for heading in found:
        number, before = _count(heading), _count(kept[-1]) if kept else 0
        if heading.title or number > before or number <= 1:
            kept.append(heading)
    return kept


def _count(heading: Heading) -> int:
    digits = re.search(r"\d+", heading.number)
    return int(digits[0]) if digits else 0


def _by_section(lines: Sequence[str], n: int) -> Heading | None:
    match = _SECTION.fullmatch(lines[n])
    if match is None or _is_citation(lines, n, match["rest"]):
        return None
    return _numbered(lines, n, match)


def _by_roman(lines: Sequence[str], n: int) -> Heading | None:
    match = _ROMAN.fullmatch(lines[n]) or _ROMAN_ALONE.fullmatch(lines[n])
    if match is None or (match["rest"] and not is_title(match["rest"])):
        return None
    return _numbered(lines, n, match)


def _by_arabic(lines: Sequence[str], n: int) -> Heading | None:
    match = _ARABIC.fullmatch(lines[n])
    if match is None or _follows_open_sentence(lines, n):
        return None
    return _numbered(lines, n, match)


def _numbered(lines: Sequence[str], n: int, match: re.Match[str]) -> Heading:
    number, rest = match["number"].strip(), (match["rest"] or "").strip()
    if rest and is_title(rest):
        return Heading(line=n, body=n + 1, number=number, title=rest)
    if rest:
        return Heading(line=n, body=n + 1, number=number, rest=rest)
    below = _next_line(lines, n)
    if below is not None and is_title(lines[below]) and not _opens_text(lines[below]):
        return Heading(line=n, body=below + 1, number=number, title=lines[below])
    return Heading(line=n, body=n + 1, number=number)


def _is_citation(lines: Sequence[str], n: int, rest: str) -> bool:
    """Whether a sign and number at the start of a line only continue the sentence before them."""
    return bool(_CITED.match(rest)) or (bool(rest) and _follows_open_sentence(lines, n))


def _follows_open_sentence(lines: Sequence[str], n: int) -> bool:
    before = lines[n - 1] if n else ""
    return bool(before) and before[-1] not in ".:;!?“" and not is_title(before)


def _next_line(lines: Sequence[str], n: int) -> int | None:
    return next((i for i in range(n + 1, min(n + 4, len(lines))) if lines[i]), None)


def _opens_text(line: str) -> bool:
    return bool(re.match(r"\(?\d{1,2}[.)]|\(?[a-z]\)|§", line))


def is_title(line: str) -> bool:
    """Whether a line can be a heading's title: short, no verb, no end of a sentence."""
    words = line.split()
    return (
        0 < len(words) <= _TITLE_WORDS
        and len(line) <= _TITLE_LENGTH
        and (line[0].isupper() or line[0] in "(„")
        and line[-1] not in ".,;-"
        and not _OPEN_END.fullmatch(line)
        and not _VERBS.search(line)
    )


def _is_preamble_line(lines: Sequence[str], n: int) -> bool:
    return bool(lines[n]) and is_preamble(lines[n])


def _bare(lines: Sequence[str], n: int) -> Heading:
    return Heading(line=n, body=n + 1, title=lines[n].rstrip(": "))


def _end_of_opening(lines: Sequence[str]) -> int:
    """The line after title and parties in a document without numbered sections."""
    for n, line in enumerate(lines[: len(lines) // 2 + 1]):
        if _OPENING_END.search(line) and re.search(r"folgend|[:]$", line):
            return n + 1
    tests: tuple[Callable[[str], bool], ...] = (_is_marked, _is_prose)
    for test in tests:
        for n, line in enumerate(lines):
            if test(line) and n > 0:
                return n
    return 0


def _is_marked(line: str) -> bool:
    return bool(re.match(r"\(1\)|1[.)]\s", line))


def _is_prose(line: str) -> bool:
    return len(line.split()) >= _TITLE_WORDS and bool(_VERBS.search(line))


def _untitled(lines: Sequence[str], start: int, titles: Collection[int]) -> list[Heading]:
    """Titles without a number in the text; the text itself begins one without a title."""
    found = [
        _bare(lines, n) for n in range(start, len(lines)) if n in titles or _is_bare_title(lines, n)
    ]
    if start < len(lines) and (not found or found[0].line > start):
        found.insert(0, Heading(line=start, body=start))
    return found


def _is_bare_title(lines: Sequence[str], n: int) -> bool:
    line, below = lines[n], _next_line(lines, n)
    return (
        below is not None
        and is_title(line)
        and len(line.split()) <= _BARE_TITLE_WORDS
        and (not lines[n - 1] or lines[n - 1][-1] in ".:;“")
        and not is_title(lines[below])
    )
