"""The form: the schema filled with the values of one spec, as a tree that the page draws.

Each control is named by its path; lists and parties are counted, so that `beteiligte.0.name` and
`kosten.vorher.0.personal` are about the same party, whatever its name becomes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from ikzdocs import register, schema
from ikzdocs.record import record
from ikzdocs.schema import Field, Shape
from ikzdocs.schema.names import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTIES = "beteiligte"
ANY_PARTY = "__partei__"
LITERAL = "="
PARTY = "@"
RULE_KEY, RULE_TEXT = "regel", "text"
_NEW = "__neu{depth}__"
_WORDS = {"ja": "ja", "true": "ja", "nein": "nein", "false": "nein"}


class Kind(StrEnum):
    """How a node is drawn."""

    LINE = "line"
    TEXT = "text"
    CHOICE = "choice"
    PARTY = "party"
    BLOCK = "block"
    LIST = "list"
    GRID = "grid"
    REASONS = "reasons"


@record
class Node:
    """One control, or a group of them. `blank` is what a click on „hinzufügen“ adds.

    `partei` is the number of the party that a row belongs to, `label` what stands before it.
    """

    id: str
    field: Field
    kind: Kind
    label: str
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    children: tuple[Node, ...] = ()
    blank: Node | None = None
    partei: str = ""

    @property
    def filled(self) -> bool:
        """Whether anything is given here."""
        return bool(self.value) or any(child.filled for child in self.children)


def build(data: Mapping[str, Any]) -> tuple[Node, ...]:
    """Return the nodes of all top-level fields, filled with the data of a spec."""
    maker = _Maker(_parties(data))
    return tuple(maker.node(name, field, data.get(name)) for name, field in _fields())


def pairs(nodes: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    """Yield names and values as a browser sends a form that nobody has touched."""
    for node in nodes:
        if node.children:
            yield from pairs(node.children)
        elif node.kind in _CONTROLS:
            yield node.id, node.value


def kuerzel(party: Any, number: str) -> str:  # noqa: ANN401 - read, not validated
    """Return the word under which other blocks speak of a party.

    One without a name has that of its AGS, or else its `number`, so that what belongs to it is not
    lost meanwhile.
    """
    given = party if isinstance(party, Mapping) else {}
    told, name, ags = (_text(given.get(one)).strip() for one in ("kuerzel", "name", "ags"))
    return told or slug(name) or slug(_registered(ags)) or f"partei-{number}"


def _registered(ags: str) -> str:
    entry = register.load().nach_ags(ags) if ags else None
    return entry.name if entry else ""


_CONTROLS = frozenset({Kind.LINE, Kind.TEXT, Kind.CHOICE, Kind.PARTY})


def _fields() -> Iterator[tuple[str, Field]]:
    return iter(schema.root().fields.items())


def _parties(data: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Return number → (kuerzel, name) of the parties."""
    given = data.get(PARTIES)
    entries = given if isinstance(given, list) else []
    return {
        str(number): (
            kuerzel(one, str(number)),
            _text(one.get("name")) if isinstance(one, Mapping) else "",
        )
        for number, one in enumerate(entries)
    }


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class _Maker:
    parties: Mapping[str, tuple[str, str]]

    def node(self, ident: str, field: Field, value: Any, label: str = "", depth: int = 1) -> Node:  # noqa: ANN401
        match field.shape:
            case Shape.BLOCK:
                return self._block(ident, field, value, label, depth)
            case Shape.LIST:
                return self._list(ident, field, value, depth)
            case Shape.TABLE if field.keys == "kuerzel":
                return self._grid(ident, field, value, depth)
            case Shape.TABLE:
                return self._reasons(ident, field, value, depth)
            case _:
                return self._control(ident, field, _text(value), label)

    def _control(self, ident: str, field: Field, value: str, label: str) -> Node:
        shown, options = value, tuple[tuple[str, str], ...]()
        kind = Kind.TEXT if field.typ == "text" else Kind.LINE
        if field.typ == "kuerzel" and not ident.startswith(PARTIES):
            kind, options, shown = Kind.PARTY, self._party_options(), self._party_value(value)
        elif field.auswahl or field.typ == "ja_nein":
            kind, shown = Kind.CHOICE, _WORDS.get(value.strip().lower(), value.strip())
            options = tuple(field.auswahl.items()) or (("ja", "ja"), ("nein", "nein"))
        if shown and options and shown not in dict(options):
            options = (*options, (shown, shown))
        return Node(
            id=ident,
            field=field,
            kind=kind,
            label=label or field.label,
            value=shown,
            options=options,
        )

    def _party_options(self) -> tuple[tuple[str, str], ...]:
        return tuple((PARTY + number, name) for number, (_, name) in self.parties.items())

    def _party_value(self, value: str) -> str:
        numbers = (n for n, (word, _) in self.parties.items() if word == value.strip())
        number = next(numbers, None)
        return value if number is None else PARTY + number

    def _block(self, ident: str, field: Field, value: Any, label: str, depth: int) -> Node:  # noqa: ANN401
        given = value if isinstance(value, Mapping) else {}
        children = tuple(
            self.node(f"{ident}.{name}", part, given.get(name), depth=depth)
            for name, part in field.fields.items()
        )
        return Node(
            id=ident, field=field, kind=Kind.BLOCK, label=label or field.label, children=children
        )

    def _list(self, ident: str, field: Field, value: Any, depth: int) -> Node:  # noqa: ANN401
        entry = _entry(field)
        given = value if isinstance(value, list) else []
        children = tuple(
            self.node(f"{ident}.{number}", entry, one, depth=depth + 1)
            for number, one in enumerate(given)
        )
        blank = self.node(f"{ident}.{_NEW.format(depth=depth)}", entry, None, depth=depth + 1)
        return Node(
            id=ident, field=field, kind=Kind.LIST, label=field.label, children=children, blank=blank
        )

    def _grid(self, ident: str, field: Field, value: Any, depth: int) -> Node:  # noqa: ANN401
        given = value if isinstance(value, Mapping) else {}
        rows = [(number, *party) for number, party in self.parties.items()]
        known = {word for _, word, _ in rows}
        rows += [(LITERAL + key, key, key) for key in given if key not in known]
        children = tuple(
            self._row(f"{ident}.{number}", field, given.get(word), (number, name), depth)
            for number, word, name in rows
        )
        blank = self._row(f"{ident}.{ANY_PARTY}", field, None, (ANY_PARTY, ""), depth)
        return Node(
            id=ident, field=field, kind=Kind.GRID, label=field.label, children=children, blank=blank
        )

    def _row(
        self,
        ident: str,
        field: Field,
        value: Any,  # noqa: ANN401
        party: tuple[str, str],
        depth: int,
    ) -> Node:
        number, name = party
        row = self.node(ident, _entry(field), value, name, depth)
        return replace(row, label=name, partei=number)

    def _reasons(self, ident: str, field: Field, value: Any, depth: int) -> Node:  # noqa: ANN401
        given = value if isinstance(value, Mapping) else {}
        entries = enumerate(given.items())
        children = tuple(
            self._reason(f"{ident}.{number}", field, key, text) for number, (key, text) in entries
        )
        blank = self._reason(f"{ident}.{_NEW.format(depth=depth)}", field, "", None)
        return Node(
            id=ident, field=field, kind=Kind.REASONS, label=field.label, children=children,
            blank=blank,
        )  # fmt: skip

    def _reason(self, ident: str, field: Field, key: str, text: Any) -> Node:  # noqa: ANN401
        line = Field(
            name=RULE_KEY,
            shape=Shape.VALUE,
            label="Kennung der Regel",
            erklaerung="Wie sie im Prüfergebnis neben dem Punkt steht.",
            beispiel="foerderung.laufzeit",
            typ=field.keys,
        )
        children = (
            self._control(f"{ident}.{RULE_KEY}", line, key, ""),
            self._control(f"{ident}.{RULE_TEXT}", _entry(field), _text(text), ""),
        )
        return Node(
            id=ident, field=_entry(field), kind=Kind.BLOCK, label=field.label, children=children
        )


def _entry(field: Field) -> Field:
    if field.entry is None:
        raise KeyError(field.name)
    return field.entry
