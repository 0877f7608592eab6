"""The tags in the text of a template, read before docxtpl sees them.

What is no whole tag of the few known forms is refused here: docxtpl's patterns would need minutes
for thousands of torn ones, and its other forms eat up the text around them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
KEYWORDS = ("if", "elif", "else", "endif", "for", "endfor")

_TOKEN = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_SCOPE = re.compile(r"(tr|tc|p|r)\s")
_QUOTES = re.compile("[„‚«»‹›]")


class Kind(StrEnum):
    """What a tag does: print a value, control what follows, or say something to the editor."""

    PRINT = "{{"
    CONTROL = "{%"
    REMARK = "{#"


@record
class Tag:
    """One tag as it stands in the text. `scope` is the `p` of `{%p if … %}`, else ""."""

    kind: Kind
    scope: str
    body: str
    raw: str

    @property
    def keyword(self) -> str:
        """The first word of a control tag: `if`, `endfor`."""
        words = self.body.split(maxsplit=1)
        return words[0] if self.kind is Kind.CONTROL and words else ""

    @property
    def rest(self) -> str:
        """What follows the keyword of a control tag."""
        return self.body[len(self.keyword) :].strip()


@record
class Scan:
    """The tags of a paragraph. `torn` is a bracket without its other half, "" if there is none."""

    tags: tuple[Tag, ...]
    rest: str
    torn: str


def scan(text: str) -> Scan:
    """Read the tags of one paragraph, from left to right, up to the first torn one."""
    tags: list[Tag] = []
    rest: list[str] = []
    end = 0
    tokens = _TOKEN.finditer(text)
    for start in tokens:
        stop = next(tokens, None)
        if stop is None or _CLOSING.get(start.group()) != stop.group():
            return Scan(tags=tuple(tags), rest=" ".join(rest), torn=start.group())
        rest.append(text[end : start.start()])
        tags.append(_tag(text[start.start() : stop.end()]))
        end = stop.end()
    return Scan(tags=tuple(tags), rest=" ".join((*rest, text[end:])), torn="")


def torn_fault(torn: str) -> tuple[str, str]:
    """What to say about half a tag, and what to do."""
    message = f"Die Klammer „{torn}“ hat kein Gegenstück in diesem Absatz."
    return message, "Ein Feld beginnt und endet im selben Absatz."


def tag_faults(tag: Tag) -> Iterator[tuple[str, str]]:
    """What is wrong with the form of a tag, and what to do; its inside is another matter."""
    inner, shown = tag.raw[2:-2], tag.raw[:60]
    if len(tag.raw) > LONGEST:
        yield f"Das Feld „{shown}…“ ist zu lang.", "Auf mehrere Felder verteilen."
    if tag.kind is not Kind.REMARK and _QUOTES.search(inner):
        remedy = "In Feldern nur gerade Anführungszeichen verwenden: ' oder \"."
        yield f"„{shown}“ enthält typografische Anführungszeichen.", remedy
    if inner.startswith(("-", "+")) or inner.endswith(("-", "+")):
        message = f"„{shown}“ zieht Absätze zusammen und zerstört ihre Formatierung."
        yield message, "Das Minus- oder Pluszeichen am Rand weglassen."
    if tag.scope == "r" or (tag.kind is Kind.PRINT and tag.scope):
        message = f"„{shown}“ ersetzt mehr als sich selbst; einfacher Text verschwindet dabei."
        yield message, f"Ohne „{tag.scope}“ schreiben: {tag.kind} {tag.body} {tag.raw[-2:]}."
    if not tag.body:
        yield f"„{shown}“ ist leer.", "Das Feld füllen oder löschen."
    elif tag.kind is Kind.CONTROL and tag.keyword not in KEYWORDS:
        message = f"{{% {tag.keyword[:20]} %}} gibt es in Vorlagen nicht."
        yield message, "Erlaubt sind if und for."


def _tag(raw: str) -> Tag:
    inner = raw[2:-2]
    scope = _SCOPE.match(inner)
    body = inner[scope.end() :] if scope else inner
    return Tag(
        kind=Kind(raw[:2]),
        scope=scope.group(1) if scope else "",
        body=body.strip().strip("-+").strip(),
        raw=raw,
    )
