"""JSON with positions: read by its own grammar, for YAML refuses tabs and joins no surrogates."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ikzdocs.source.builder import Builder, child

if TYPE_CHECKING:
    from ikzdocs.errors import SourceError
    from ikzdocs.source.model import Position, Value

_SPACE = re.compile(r"[ \t\n\r]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WORD = re.compile(r"true|false|null")
_STRINGS = json.JSONDecoder()
_GROUP = 3  # three digits behind a point read as thousands in a German file


def parse(text: str, name: str) -> tuple[Value, dict[str, Position]]:
    """Return the values and the positions of a JSON text; numbers and truth values as text.

    Raises:
        SourceError: what is not JSON, double keys, too much or too deep.
    """
    reader = _Reader(text, name)
    return reader.document(), reader.builder.positions


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.builder = Builder(name)
        self._text = text
        self._at = 0
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]

    def document(self) -> Value:
        if self._peek() == "":
            return None
        value = self._value("", None)
        if self._peek():
            raise self._refuse("Nach dem Ende der Angaben steht noch etwas.", "Es löschen.")
        return value

    def _value(self, path: str, key: tuple[int, int] | None) -> Value:
        start, mark = self._peek(), self._mark()
        self.builder.note(path, *(key if key and start in "{[n" else mark))
        if start in "{[" and start:
            self.builder.enter(*mark)
            value: Value = self._object(path) if start == "{" else self._array(path)
            self.builder.leave()
            return value
        return self._string() if start == '"' else self._bare()

    def _object(self, path: str) -> dict[str, Value]:
        values: dict[str, Value] = {}
        marks: dict[str, tuple[int, int]] = {}
        while self._more("}", first=not values):
            mark = self._expect_quote()
            key = self._string()
            self.builder.check_key(key, marks, mark)
            marks[key] = mark
            self._take(":")
            values[key] = self._value(child(path, key), mark)
        return values

    def _array(self, path: str) -> list[Value]:
        values: list[Value] = []
        while self._more("]", first=not values):
            values.append(self._value(child(path, len(values)), None))
        return values

    def _more(self, closing: str, *, first: bool) -> bool:
        """Step over the opening bracket or a comma; False at (and behind) the closing one."""
        if first:
            self._at += 1
        if self._peek() == closing:
            self._at += 1
            return False
        if not first:
            self._take(",")
        return True

    def _take(self, sign: str) -> None:
        if self._peek() != sign:
            raise self._refuse(f"Hier fehlt „{sign}“.", "Die Zeile davor prüfen.")
        self._at += 1

    def _expect_quote(self) -> tuple[int, int]:
        if self._peek() != '"':
            message = "Hier fehlt der Name einer Angabe in Anführungszeichen."
            raise self._refuse(message, "Ihn ergänzen oder das Komma davor löschen.")
        return self._mark()

    def _string(self) -> str:
        mark = self._mark()
        try:
            value, self._at = _STRINGS.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            self._at = error.pos
            message = "Der Text in Anführungszeichen ist nicht richtig geschrieben."
            remedy = "Schließendes Anführungszeichen und Rückstriche prüfen."
            raise self._refuse(message, remedy) from error
        return self.builder.check_text(value, *mark)

    def _bare(self) -> str | None:
        found = _NUMBER.match(self._text, self._at) or _WORD.match(self._text, self._at)
        if not found:
            message = "Hier steht kein Wert, den JSON kennt."
            raise self._refuse(message, "Text in Anführungszeichen setzen.")
        self._at = found.end()
        return None if found.group() == "null" else _unambiguous(found.group())

    def _peek(self) -> str:
        found = _SPACE.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._text[self._at : self._at + 1]

    def _mark(self) -> tuple[int, int]:
        line = bisect_right(self._lines, self._at)
        return line, self._at - self._lines[line - 1] + 1

    def _refuse(self, message: str, remedy: str) -> SourceError:
        return self.builder.refuse(message, remedy, *self._mark())


def _unambiguous(number: str) -> str:
    """Return a JSON number so that no German reader takes `1.234` for one thousand and more."""
    whole, point, decimals = number.partition(".")
    if not decimals.isdigit():
        return number
    decimals = decimals.rstrip("0")
    if len(decimals) == _GROUP:
        decimals += "0"
    return f"{whole}{point}{decimals}" if decimals else whole
