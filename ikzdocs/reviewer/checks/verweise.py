"""A reference to a section or Absatz of the agreement leads somewhere.

References that Word itself keeps (REF fields) are right as long as their bookmark is there. Where
a whole clause is missing, that is told once, and not again for each reference to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.model import Status
from ikzdocs.reviewer.pruefung import befund
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung
    from ikzdocs.reviewer.segments import Sentence
    from ikzdocs.wordfile import WordFile
    from ikzdocs.wordfile.fields import Field

ID = "dokument.verweise"
TITEL = "Verweise"
PARAMETER: tuple[str, ...] = ()

_REFERENCE = re.compile(
    r"(?<!§)§ ?(?P<nummer>\d{1,3}(?: ?[a-z]\b)?)(?: ?(?:Abs\.|Absatz) ?(?P<absatz>\d{1,2}))?"
    r"(?P<danach>.{0,80})"
)
_OWN = re.compile(r"\W*(?:diese[rs]? (?:Vereinbarung|Vertrag)|der Vereinbarung|oben|unten)")
# A statute or its abbreviation shortly after the number: the reference leaves the agreement.
_STATUTE = re.compile(
    r"\b[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]*[A-ZÄÖÜ]\b"
    r"|(?i:gesetz|ordnung|satzung|buch|plan\b|richtlinie|vertrags vom)"
)
_BROKEN = re.compile(r"Fehler! (?:Verweisquelle|Textmarke)")


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Look at each reference that names no law, and at Word's own that lost their target."""
    known, kept = _known(pruefung), _kept(pruefung.document.word)
    for sentence in pruefung.sentences:
        block = pruefung.document.block(sentence.line)
        for target in _missing(sentence, known):
            if (block, target) not in kept:
                yield _told(f"Der Verweis auf {target} führt ins Leere.", sentence)
        if _BROKEN.search(sentence.text):
            yield _told("Ein Querverweis hat sein Ziel verloren.", sentence)
    if all(clause.status is not Status.FEHLT for clause in pruefung.clauses.values()):
        yield from _dangling(pruefung.document.word)


def _known(pruefung: Pruefung) -> dict[str, set[str]]:
    """The sections by number, each with the numbers of its Absätze."""
    sections = pruefung.document.segments.sections
    known: dict[str, set[str]] = {
        section.number.lstrip("§ "): set() for section in sections if section.number[:1] == "§"
    }
    for sentence in pruefung.sentences:
        number = sections[sentence.section].number.lstrip("§ ")
        absatz = re.search(r"(?:Abs|Nr)\. (\d+)$", sentence.where)
        if number in known and absatz:
            known[number].add(absatz[1])
    return known


def _missing(sentence: Sentence, known: dict[str, set[str]]) -> Iterator[str]:
    for found in _REFERENCE.finditer(sentence.text) if known else ():
        number, absatz, after = found["nummer"], found["absatz"], found["danach"]
        if _STATUTE.search(after) and not _OWN.match(after):
            continue
        if number not in known:
            yield f"§ {number}"
        elif absatz and known[number] and absatz not in known[number]:
            yield f"§ {number} Abs. {absatz}"


def _kept(word: WordFile | None) -> set[tuple[int | None, str]]:
    """The references that Word keeps: the block, and what it shows there."""
    return {(block, " ".join(_shown(field).split())) for block, field in _references(word)}


def _dangling(word: WordFile | None) -> Iterator[Befund]:
    for _, field in _references(word):
        if word and field.argument not in word.bookmarks:
            yield befund(
                Severity.WARNUNG,
                f"Der Querverweis „{_shown(field)}“ hat sein Ziel verloren.",
                "Den Verweis neu einfügen.",
            )


def _references(word: WordFile | None) -> Iterator[tuple[int | None, Field]]:
    if word is None:
        return
    root = word.package.xml(word.package.main)
    numbers = {element: number for number, element in enumerate(root.iter(w("p")))}
    blocks: dict[int | None, int]
    blocks = {block.paragraph: block.index for block in word.body}
    for field in fields(root):
        if field.kind == "REF" and field.result:
            around = (numbers[paragraph] for paragraph in field.result[0].iterancestors(w("p")))
            yield blocks.get(next(around, None)), field


def _shown(field: Field) -> str:
    return "".join(text.text or "" for text in field.result)


def _told(message: str, sentence: Sentence) -> Befund:
    return befund(
        Severity.WARNUNG,
        message,
        "Den Verweis berichtigen.",
        where=sentence.where,
        line=sentence.line,
    )
