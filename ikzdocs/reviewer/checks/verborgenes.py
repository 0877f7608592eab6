"""The file shows all that it says: no hidden text, no unseen characters, nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.findings import Severity
from ikzdocs.reviewer.pruefung import befund
from ikzdocs.wordfile import OddityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.reviewer.model import Befund
    from ikzdocs.reviewer.pruefung import Pruefung

ID = "dokument.verborgenes"
TITEL = "Verborgenes"
PARAMETER: tuple[str, ...] = ()
_SHOWN = 80
_NAMES = {
    OddityKind.HIDDEN: "Verborgener Text",
    OddityKind.WHITE: "Weißer Text auf weißem Grund",
    OddityKind.INVISIBLE: "Unsichtbare Zeichen im Text",
    OddityKind.EXTERNAL: "Verweis auf eine fremde Datei oder Adresse",
    OddityKind.EMBEDDED: "Eingebettetes Objekt",
    OddityKind.FIELD: "Feld, das beim Öffnen etwas nachlädt",
    OddityKind.LINK: "Ungewöhnlicher Link",
}


def check(pruefung: Pruefung) -> Iterator[Befund]:
    """Tell what the reader of the file found besides its text."""
    word = pruefung.document.word
    for oddity in word.findings if word else ():
        if oddity.kind in _NAMES:
            yield befund(
                Severity.WARNUNG,
                f"{_NAMES[oddity.kind]}: „{oddity.text[:_SHOWN]}“.",
                "Prüfen und entfernen, bevor unterschrieben wird.",
                line=pruefung.document.line(oddity.block),
            )
