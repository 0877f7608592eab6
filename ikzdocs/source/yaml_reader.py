"""YAML from the parser's events: every scalar stays the text that was written.

Of YAML only what a clerk needs: no aliases, anchors, tags, merge keys or second documents, for
each of them is a way to write one thing and mean another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ikzdocs.source.builder import Builder, child
from ikzdocs.source.yaml_messages import explain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ikzdocs.errors import SourceError
    from ikzdocs.source.model import Position, Value

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml where it is there
EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_NODES = (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)


def parse(text: str, name: str) -> tuple[Value, dict[str, Position]]:
    """Return the values and the positions of a YAML text; None where it holds nothing.

    Raises:
        SourceError: what is not YAML, or not of the part of YAML that is read.
    """
    reader = _Reader(text, name)
    try:
        return reader.document(), reader.builder.positions
    except yaml.MarkedYAMLError as error:
        raise explain(error, text, name) from error


class _Reader:
    def __init__(self, text: str, name: str) -> None:
        self.builder = Builder(name)
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Value:
        next(self._events)  # the stream begins
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            return None
        value = self._value(next(self._events), "")
        next(self._events)  # the document ends
        self._end(next(self._events))
        return value

    def _end(self, event: yaml.Event) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            message = "Hier beginnt mit „---“ ein zweites Dokument."
            raise self._refuse(event, message, "Je Kooperation eine eigene Datei anlegen.")

    def _value(self, event: yaml.Event, path: str, key: yaml.Event | None = None) -> Value:
        self._check(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path, key)
        self.builder.note(path, *_mark(key or event))
        self.builder.enter(*_mark(event))
        mapping = isinstance(event, yaml.MappingStartEvent)
        value: Value = self._mapping(path) if mapping else self._sequence(path)
        self.builder.leave()
        return value

    def _scalar(self, event: yaml.ScalarEvent, path: str, key: yaml.Event | None) -> Value:
        if not event.style and event.value in EMPTY:
            self.builder.note(path, *_mark(key or event))
            return None
        self.builder.note(path, *_mark(event))
        return self._text(event)

    def _text(self, event: yaml.ScalarEvent) -> str:
        value: str = event.value
        return self.builder.check_text(value, *_mark(event)) if event.style == '"' else value

    def _sequence(self, path: str) -> list[Value]:
        values: list[Value] = []
        for event in self._until(yaml.SequenceEndEvent):
            values.append(self._value(event, child(path, len(values))))
        return values

    def _mapping(self, path: str) -> dict[str, Value]:
        values: dict[str, Value] = {}
        marks: dict[str, tuple[int, int]] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._key(event)
            self.builder.check_key(key, marks, _mark(event))
            marks[key] = _mark(event)
            values[key] = self._value(next(self._events), child(path, key), event)
        return values

    def _key(self, event: yaml.Event) -> str:
        self._check(event)
        if not isinstance(event, yaml.ScalarEvent):
            message = "Vor dem Doppelpunkt steht eine Liste oder ein Block."
            raise self._refuse(event, message, "Den Namen der Angabe als Wort schreiben.")
        if not event.style and event.value == "<<":
            message = "Übernahmen mit „<<“ werden nicht gelesen."
            raise self._refuse(event, message, "Die Angaben ausschreiben.")
        return self._text(event)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _check(self, event: yaml.Event) -> None:
        if not isinstance(event, _NODES) or event.anchor:
            message = "Verweise mit „&“ oder „*“ werden nicht gelesen."
            remedy = (
                "Die Angaben ausschreiben; Text mit diesem Zeichen in Anführungszeichen setzen."
            )
            raise self._refuse(event, message, remedy)
        if event.tag:
            message = "Typangaben mit „!“ werden nicht gelesen."
            remedy = "Die Typangabe löschen oder den Text in Anführungszeichen setzen."
            raise self._refuse(event, message, remedy)

    def _refuse(self, event: yaml.Event, message: str, remedy: str) -> SourceError:
        return self.builder.refuse(message, remedy, *_mark(event))


def _mark(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
