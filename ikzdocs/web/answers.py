"""What a browser sends back: names and values become the data of a spec again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ikzdocs import schema
from ikzdocs.record import record
from ikzdocs.schema import Field, Shape
from ikzdocs.source.text import forbidden_in
from ikzdocs.web import form

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEEPEST = 12

Tree = dict[str, Any]


@record
class Answers:
    """`data` is the spec as nested text values, without what is empty.

    `places` gives for a path of the spec the control that holds it.
    """

    data: Mapping[str, Any]
    places: Mapping[str, str]

    def place(self, path: str) -> str:
        """Return the control, or the nearest group of them, in which a path lies."""
        while path and path not in self.places:
            path = path.rpartition(".")[0]
        return self.places.get(path, "")


def read(sent: Iterable[tuple[str, str]]) -> Answers:
    """Return the answers of a form; names that the schema does not know are ignored."""
    tree = _tree(sent)
    parties = ((number, _name_of(party)) for number, party in _entries(tree, form.PARTIES))
    reader = _Reader({number: form.kuerzel(name, number) for number, name in parties})
    data = reader.block(schema.root(), tree, "", "")
    return Answers(data=data or {}, places=reader.places)


def _tree(sent: Iterable[tuple[str, str]]) -> Tree:
    """Nest the values by the parts of their names, in the order in which they came."""
    tree: Tree = {}
    for name, value in sent:
        *parents, last = name.split(".", _DEEPEST)
        inner: Any = tree
        for part in parents:
            inner = inner.setdefault(part, {}) if isinstance(inner, dict) else None
        if isinstance(inner, dict):
            inner.setdefault(last, value)
    return tree


def _entries(tree: Tree, name: str) -> Iterable[tuple[str, Any]]:
    entries = tree.get(name)
    return entries.items() if isinstance(entries, dict) else ()


def _name_of(party: object) -> Mapping[str, str | None]:
    given = party if isinstance(party, dict) else {}
    return {name: _clean(given.get(name)) for name in ("kuerzel", "name", "ags")}


def _clean(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    while unseen := forbidden_in(lines):  # such come along when people copy from a PDF
        lines = lines.replace(unseen, "")
    return lines.strip() or None


@dataclass(frozen=True, slots=True)
class _Reader:
    parties: Mapping[str, str]
    places: dict[str, str] = field(default_factory=dict)

    def value(self, shape: Field, sent: Any, path: str, ident: str) -> Any:  # noqa: ANN401
        """Return the value of a field at any depth; None if nothing is given."""
        self.places[path] = ident
        inner = sent if isinstance(sent, dict) else {}
        match shape.shape:
            case Shape.BLOCK:
                return self.block(shape, inner, path, ident)
            case Shape.LIST:
                return self._list(shape, inner, path, ident)
            case Shape.TABLE if shape.keys == "kuerzel":
                return self._grid(shape, inner, path, ident)
            case Shape.TABLE:
                return self._reasons(inner, path, ident)
            case _:
                return self._control(shape, sent, path)

    def block(self, shape: Field, sent: Tree, path: str, ident: str) -> Tree | None:
        given = {
            name: self.value(part, sent[name], _below(path, name), _below(ident, name))
            for name, part in shape.fields.items()
            if name in sent
        }
        return {name: value for name, value in given.items() if value is not None} or None

    def _control(self, shape: Field, sent: Any, path: str) -> str | None:  # noqa: ANN401
        value = _clean(sent)
        is_reference = shape.typ == "kuerzel" and not path.startswith(form.PARTIES)
        if value and is_reference and value.startswith(form.PARTY):
            return self.parties.get(value.removeprefix(form.PARTY)) or None
        return value

    def _list(self, shape: Field, sent: Tree, path: str, ident: str) -> list[Any] | None:
        found: list[Any] = []
        for number, one in sent.items():
            here = _below(path, str(len(found)))
            value = self.value(_entry(shape), one, here, _below(ident, number))
            if value is not None:
                found.append(value)
        return found or None

    def _grid(self, shape: Field, sent: Tree, path: str, ident: str) -> Tree | None:
        found: Tree = {}
        for number, row in sent.items():
            key = self._key(number)
            if key:
                value = self.value(_entry(shape), row, _below(path, key), _below(ident, number))
                found.update({key: value} if value is not None else {})
        return found or None

    def _key(self, number: str) -> str:
        if number.startswith(form.LITERAL):
            return number.removeprefix(form.LITERAL)
        return self.parties.get(number, "")

    def _reasons(self, sent: Tree, path: str, ident: str) -> Tree | None:
        found: Tree = {}
        for number, one in sent.items():
            given = one if isinstance(one, dict) else {}
            key, text = _clean(given.get(form.RULE_KEY)), _clean(given.get(form.RULE_TEXT))
            if key:
                found[key] = text
                self.places[_below(path, key)] = f"{ident}.{number}.{form.RULE_TEXT}"
        return {key: text for key, text in found.items() if text} or None


def _below(path: str, part: str) -> str:
    return f"{path}.{part}" if path else part


def _entry(shape: Field) -> Field:
    if shape.entry is None:
        raise KeyError(shape.name)
    return shape.entry
