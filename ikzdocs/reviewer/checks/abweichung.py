"""The document says what the spec says, and is of the version that was resolved."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.formats import aufzaehlung
from ikzdocs.reviewer import clauses, diff, facts, own
from ikzdocs.reviewer.model import Status
from ikzdocs.reviewer.profiles import profiles
from ikzdocs.reviewer.pruefung import befund
from ikzdocs.wordfile import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.document import Document
    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "dokument.abweichung"
TITEL = "Abweichung vom Beschluss"
PARAMETER: tuple[str, ...] = ()
_VERSION = re.compile(r"\bFassung ([0-9a-f]{8})\b")
_FACTS = {
    "art": ("Art der Zusammenarbeit", "art"),
    "laufzeit_jahre": ("Laufzeit in Jahren", "laufzeit"),
    "mindestlaufzeit_jahre": ("Mindestlaufzeit in Jahren", "laufzeit"),
    "kuendigungsfrist_monate": ("Kündigungsfrist in Monaten", "kuendigung"),
}
_REMEDY = "Die Änderung rückgängig machen oder den Vertretungen erneut zum Beschluss vorlegen."


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Compare with the fresh rendering: versions, clauses, the text outside of the clauses."""
    if pruefung.fresh is None:
        return
    yield from _versions(pruefung.document, pruefung.fresh)
    yield from _clauses(pruefung)
    if pruefung.own:
        yield from _outside(pruefung.document, pruefung.fresh)
    else:
        yield from _facts(pruefung, pruefung.fresh)


def _versions(document: Document, fresh: Document) -> Iterator[Befund]:
    found, wanted = _version(document), _version(fresh)
    if found and wanted and found != wanted:
        yield befund(
            Severity.WARNUNG,
            f"Das Dokument trägt die Fassung {found}, die Angaben ergeben die Fassung {wanted}.",
            "Prüfen, welche Fassung beschlossen wurde.",
        )


def _version(document: Document) -> str | None:
    texts = (block.text for block in document.word.blocks) if document.word else ()
    return next((found[1] for text in texts if (found := _VERSION.search(text))), None)


def _clauses(pruefung: Pruefung) -> Iterator[Befund]:
    for profile in profiles():
        clause = pruefung.clauses[profile.klausel]
        if clause.status is Status.GEAENDERT:
            yield befund(
                Severity.WARNUNG,
                f"Die Klausel „{profile.titel}“ ist geändert: {diff.told(clause.changes)}",
                _REMEDY,
                path=clause.clause,
                where=clause.where,
                line=clause.line,
            )


def _facts(pruefung: Pruefung, fresh: Document) -> Iterator[Befund]:
    """What a text from outside says otherwise than the spec; what it does not say is not told."""
    wanted = facts.read(fresh.segments, clauses.find(fresh.segments))
    for name, (what, clause) in _FACTS.items():
        here, there = getattr(pruefung.facts, name), getattr(wanted, name)
        if here is not None and here != there:
            found = pruefung.clauses[clause]
            yield befund(
                Severity.WARNUNG,
                f"{what}: Im Text steht {here}, die Angaben ergeben {there or 'nichts'}.",
                _REMEDY,
                path=clause,
                where=found.where,
                line=found.line,
            )
    absent = [name for name in wanted.beteiligte if name not in pruefung.facts.beteiligte]
    if absent:
        yield befund(
            Severity.WARNUNG,
            f"Nicht als beteiligt erkannt: {aufzaehlung(absent)}.",
            "Die Beteiligten im Eingang des Textes prüfen.",
            path="beteiligte",
            line=pruefung.clauses["beteiligte"].line,
        )


def _outside(document: Document, fresh: Document) -> Iterator[Befund]:
    """Paragraphs of no clause that were changed, added or left out."""
    before, after = own.outside(fresh), own.outside(document)
    old, new = ([normalise(block.text) for block in blocks] for blocks in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            here = after[min(c, len(after) - 1)].index if after else None
            changes = diff.words(" ".join(old[a:b]), " ".join(new[c:d]))
            yield befund(
                Severity.WARNUNG,
                f"Text außerhalb der Klauseln ist geändert: {diff.told(changes)}",
                _REMEDY,
                line=document.line(here),
            )
