"""What the readers of YAML and JSON share: positions, bounds and the refusal of double keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.errors import SourceError
from ikzdocs.source.model import Position
from ikzdocs.source.text import forbidden, forbidden_in

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 20
MAX_NODES = 50_000


class Builder:
    """Notes where each value stands while a reader walks through a file."""

    def __init__(self, name: str) -> None:
        """Begin for the file that messages call by this name."""
        self.name = name
        self.positions: dict[str, Position] = {}
        self._depth = 0
        self._nodes = 0

    def note(self, path: str, line: int, column: int) -> None:
        """Note the place of a value.

        Raises:
            SourceError: the file holds more values than a spec can have.
        """
        self._nodes += 1
        if self._nodes > MAX_NODES:
            message = f"Die Datei enthält mehr als {MAX_NODES} Angaben."
            raise self.refuse(message, "Je Kooperation eine Datei anlegen.", line, column)
        self.positions[path] = Position(file=self.name, line=line, column=column)

    def enter(self, line: int, column: int) -> None:
        """Go one level down.

        Raises:
            SourceError: blocks nested deeper than a spec can be.
        """
        self._depth += 1
        if self._depth > MAX_DEPTH:
            message = f"Die Angaben sind tiefer als {MAX_DEPTH} Stufen verschachtelt."
            raise self.refuse(message, "Klammern und Einrückung prüfen.", line, column)

    def leave(self) -> None:
        """Come back from one level down."""
        self._depth -= 1

    def check_text(self, value: str, line: int, column: int) -> str:
        """Return the text if no escape like „U+0000“ has brought anything forbidden.

        Raises:
            SourceError: it has.
        """
        if character := forbidden_in(value):
            raise forbidden(self.name, character, line, column)
        return value

    def check_key(
        self, key: str, known: Mapping[str, tuple[int, int]], mark: tuple[int, int]
    ) -> None:
        """Refuse a key that is empty or that its block has already.

        Raises:
            SourceError: naming both lines of a double key.
        """
        if not key:
            raise self.refuse(
                "Vor dem Doppelpunkt fehlt der Name der Angabe.", "Ihn ergänzen.", *mark
            )
        if key in known:
            message = f"„{key}“ steht zweimal im selben Block, zuerst in Zeile {known[key][0]}."
            raise self.refuse(message, "Eine der beiden Angaben löschen.", *mark)

    def refuse(self, message: str, remedy: str, line: int, column: int) -> SourceError:
        """Return the error for this place."""
        return SourceError(self.name, message, remedy, line=line, column=column)


def child(path: str, key: str | int) -> str:
    """Return the path of a value below this one."""
    return f"{path}.{key}" if path else str(key)
