"""Clause bookmarks and references: whole, known, reachable whatever the conditions say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ikzdocs.record import record
from ikzdocs.templates_check.model import Fault, Paragraph, fault_at
from ikzdocs.wordfile.clauses import CLAUSES, bookmark, clause_of
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.templates_check.structure import Block

_RENEW = "Die Textmarke in Word löschen und neu setzen."


@record
class Mark:
    """One end of a bookmark: near which paragraph, inside which branches of which blocks."""

    id: str
    name: str
    paragraph: Paragraph | None
    path: tuple[tuple[int, int], ...]
    in_loop: bool


@dataclass(slots=True)
class Bookmarks:
    """The bookmarks of one part while they go by. `paragraph` is the last one seen."""

    paragraph: Paragraph | None = None
    starts: list[Mark] = field(default_factory=list)
    ends: dict[str, list[Mark]] = field(default_factory=dict)

    def take(self, element: Element, blocks: list[Block]) -> None:
        """Note a start or an end with the blocks that are open around it."""
        mark = Mark(
            id=element.get(w("id")) or "",
            name=element.get(w("name")) or "",
            paragraph=self.paragraph,
            path=tuple((id(block), block.branch) for block in blocks),
            in_loop=any(block.tag.keyword == "for" for block in blocks),
        )
        if element.tag == w("bookmarkStart"):
            self.starts.append(mark)
        else:
            self.ends.setdefault(mark.id, []).append(mark)

    def faults(self) -> Iterator[Fault]:
        """What is wrong with them, apart from those that are missing."""
        for position, start in enumerate(self.starts):
            yield from _pair_faults(start, self.ends.get(start.id, []))
            yield from _name_faults(start, self.starts[:position])
        for end in (mark for rest in self.ends.values() for mark in rest):
            yield _fault(end, "Das Ende einer Textmarke hat keinen Anfang.", _RENEW)


def bookmark_names(root: Element) -> Iterator[str]:
    """The names of all bookmarks of a part."""
    return (mark.get(w("name")) or "" for mark in root.iter(w("bookmarkStart")))


def _pair_faults(start: Mark, ends: list[Mark]) -> Iterator[Fault]:
    if not ends:
        yield _fault(start, f"Die Textmarke „{start.name}“ hat kein Ende.", _RENEW)
    elif ends.pop(0).path != start.path:
        message = f"Die Textmarke „{start.name}“ beginnt und endet in verschiedenen Blöcken."
        remedy = "Anfang und Ende in denselben {%p if … %}-Block setzen."
        yield _fault(start, message, remedy)
    if start.in_loop:
        message = f"Die Textmarke „{start.name}“ steht in einer Schleife und käme mehrfach vor."
        yield _fault(start, message, "Die Textmarke um die Schleife legen.")


def _name_faults(start: Mark, earlier: list[Mark]) -> Iterator[Fault]:
    if clause_of(start.name) not in {None, *CLAUSES}:
        remedy = f"Bekannt: {', '.join(map(bookmark, CLAUSES))}."
        yield _fault(start, f"„{start.name}“ nennt keine Klausel.", remedy)
    if any(mark.name == start.name and not _exclusive(mark, start) for mark in earlier):
        message = f"Die Textmarke „{start.name}“ kommt zweimal vor."
        yield _fault(start, message, "Jede Textmarke nur einmal setzen.")


def _fault(mark: Mark, message: str, remedy: str) -> Fault:
    if mark.paragraph is None:
        return Fault(place="Text, am Anfang", message=message, remedy=remedy)
    return fault_at(mark.paragraph, message, remedy)


def _exclusive(one: Mark, other: Mark) -> bool:
    """Whether two marks stand in different branches of the same block."""
    branches = dict(one.path)
    return any(branches.get(block, branch) != branch for block, branch in other.path)


def clause_faults(names: set[str], *, klauseln: bool) -> Iterator[Fault]:
    """The clauses without a bookmark, in a template that marks any or is an agreement."""
    marked = {clause_of(name) for name in names} & {*CLAUSES}
    if not marked and klauseln:
        message = "Keine Klausel ist gekennzeichnet; „ikzdocs review“ erkennt sie nicht wieder."
        remedy = f"Um jede Klausel ihre Textmarke setzen: {', '.join(map(bookmark, CLAUSES))}."
        yield Fault(place="Text", message=message, remedy=remedy)
    elif marked:
        for clause in (clause for clause in CLAUSES if clause not in marked):
            message = f"Die Klausel „{clause}“ ist nicht gekennzeichnet."
            remedy = f"Um die Klausel die Textmarke „{bookmark(clause)}“ setzen."
            yield Fault(place="Text", message=message, remedy=remedy)


def reference_faults(paragraph: Paragraph, known: Collection[str]) -> Iterator[Fault]:
    """References of one paragraph that lead nowhere."""
    targets = [field.argument for field in fields(paragraph.element) if "REF" in field.kind]
    targets += [link.get(w("anchor")) or "" for link in paragraph.element.iter(w("hyperlink"))]
    for target in targets:
        if target and target not in known:
            message = f"Der Verweis führt zur Textmarke „{target}“, die es nicht gibt."
            yield fault_at(paragraph, message, "Die Textmarke setzen oder den Verweis ändern.")
