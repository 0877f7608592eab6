"""Tracked changes are decided and comments are settled before anybody signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.formats import mehrzahl
from ikzdocs.reviewer.pruefung import befund

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "dokument.ueberarbeitung"
TITEL = "Überarbeitung"
PARAMETER: tuple[str, ...] = ()
_SHOWN = 60


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Count what is undecided; the text was read as if every change were accepted."""
    word = pruefung.document.word
    if word and word.revisions:
        count, change = len(word.revisions), word.revisions[0]
        what = mehrzahl(count, "nachverfolgte Änderung ist", "nachverfolgte Änderungen sind")
        yield befund(
            Severity.WARNUNG,
            f"{count} {what} noch nicht angenommen oder abgelehnt, die erste:"
            f" „{change.text[:_SHOWN]}“. Gelesen wurde der Text mit allen Änderungen.",
            "Jede Änderung annehmen oder ablehnen.",
            line=pruefung.document.line(change.block),
        )
    if word and word.comments:
        count, remark = len(word.comments), word.comments[0]
        what = mehrzahl(count, "Kommentar steht", "Kommentare stehen")
        yield befund(
            Severity.WARNUNG,
            f"{count} {what} noch im Dokument, der erste: „{remark.text[:_SHOWN]}“.",
            "Die Kommentare erledigen und löschen.",
            line=pruefung.document.line(remark.block),
        )
