"""Names and values: what a tag asks of the context, and whether that can be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from jinja2 import nodes

from ikzdocs.documents.language import bekannt, meinten_sie
from ikzdocs.documents.offers import Angebot, Sorte

Names = Mapping[str, Angebot]
Said = tuple[str, str]
"""A message and its remedy."""

LOOP = Angebot(sorte=Sorte.BLOCK)
UNKNOWN = Angebot(sorte=Sorte.BLOCK)
"""Stands for what cannot be told: it is not blamed, whatever is asked of it."""

_NUMBER = Angebot(sorte=Sorte.ZAHL)
_TEXT = Angebot(sorte=Sorte.TEXT)
_YES_NO = Angebot(sorte=Sorte.JA_NEIN)
_LOOP_NAMES = dict.fromkeys(("index", "index0", "revindex", "revindex0", "length"), _NUMBER)
_LOOP_NAMES |= {"first": _YES_NO, "last": _YES_NO}
_RESULTS: Mapping[type[nodes.Node], Angebot] = {
    nodes.Concat: _TEXT,
    nodes.Not: _YES_NO,
    nodes.Test: _YES_NO,
}
_FILTERS = {
    Sorte.DEZIMAL: "einem Filter wie euro oder prozent",
    Sorte.DATUM: "dem Filter datum oder datum_kurz",
    Sorte.JA_NEIN: "{% if … %}",
    Sorte.BLOCK: "einem ihrer Namen",
    Sorte.LISTE: "{% for … %} oder dem Filter aufzaehlung",
    Sorte.ZUORDNUNG: "einem Schlüssel: name[schluessel]",
}


@dataclass(slots=True)
class Reading:
    """Looks at one expression with the names known at its place; collects what is wrong."""

    names: Names
    said: list[Said]

    def of(self, node: nodes.Node) -> Angebot | None:
        """What an expression yields; None where that cannot be told."""
        return self._READERS.get(type(node), Reading._other)(self, node)

    def _other(self, node: nodes.Node) -> Angebot | None:
        for child in node.iter_child_nodes():
            self.of(child)
        return _RESULTS.get(type(node))

    def _name(self, node: nodes.Name) -> Angebot | None:
        if node.name not in self.names:
            remedy = meinten_sie(node.name, self.names) or bekannt(self.names)
            self.said.append((f"Den Namen „{node.name}“ gibt es hier nicht.", remedy))
        return self.names.get(node.name)

    def _attribute(self, node: nodes.Getattr) -> Angebot | None:
        owner = self.of(node.node)
        if owner is None or owner is UNKNOWN or owner.sorte is Sorte.ZUORDNUNG:
            return owner.element if owner else None
        known = _LOOP_NAMES if owner is LOOP else owner.felder
        if node.attr not in known:
            message = f"„{_written(node.node)}“ hat nichts mit dem Namen „{node.attr}“."
            remedy = meinten_sie(node.attr, known) or bekannt(known) or "Ohne Punkt schreiben."
            self.said.append((message, remedy))
        return known.get(node.attr)

    def _item(self, node: nodes.Getitem) -> Angebot | None:
        owner = self.of(node.node)
        self.of(node.arg)
        if isinstance(node.arg, nodes.Slice):
            return owner
        return owner.element if owner else None

    def _constant(self, node: nodes.Const) -> Angebot:
        return _TEXT if isinstance(node.value, str) else _NUMBER

    def _filtered(self, node: nodes.Filter) -> Angebot | None:
        owner = self.of(node.node) if node.node is not None else None
        for argument in node.args:
            self.of(argument)
        if node.name in {"first", "last"}:
            return owner.element if owner else None
        return _NUMBER if node.name == "length" else _TEXT

    def _compared(self, node: nodes.Compare) -> Angebot:
        left = self.of(node.expr)
        for operand in node.ops:
            self.of(operand.expr)
            for constant in (operand.expr, *operand.expr.iter_child_nodes()):
                if isinstance(constant, nodes.Const) and left and left.werte:
                    self._known_word(str(constant.value), left.werte, node.expr)
        return _YES_NO

    def _known_word(self, word: str, words: tuple[str, ...], node: nodes.Node) -> None:
        if word not in words:
            message = f"„{_written(node)}“ ist nie „{word}“."
            self.said.append((message, meinten_sie(word, words) or bekannt(words)))

    def _chosen(self, node: nodes.CondExpr) -> Angebot | None:
        self.of(node.test)
        yes = self.of(node.expr1)
        no = self.of(node.expr2) if node.expr2 is not None else yes
        return yes if yes == no else None

    _READERS: ClassVar[Mapping[type[nodes.Node], Callable[..., Angebot | None]]] = {
        nodes.Name: _name,
        nodes.Getattr: _attribute,
        nodes.Getitem: _item,
        nodes.Const: _constant,
        nodes.Filter: _filtered,
        nodes.Compare: _compared,
        nodes.CondExpr: _chosen,
    }


def printing_faults(
    offered: Angebot | None, node: nodes.Node, *, may_be_gap: bool
) -> Iterator[Said]:
    """Whether a value can be printed as it is; where it is a gap it always can."""
    if offered is None or offered is UNKNOWN or may_be_gap:
        return
    if offered.sorte in _FILTERS:
        message = f"„{_written(node)}“ lässt sich nicht unmittelbar drucken."
        yield message, f"Mit {_FILTERS[offered.sorte]} verwenden."
    elif offered.werte:
        message = f"„{_written(node)}“ druckt ein Wort der Angabendatei, kein deutsches."
        yield message, "Mit {% if … %} unterscheiden oder einen Filter verwenden."


def loop_names(names: Names, target: nodes.Node, over: Angebot | None) -> Names:
    """The names inside a loop: its variable and `loop`."""
    if not isinstance(target, nodes.Name):
        return names
    if over is not None and over.sorte is Sorte.ZUORDNUNG:
        element: Angebot | None = _TEXT
    else:
        element = over.element if over else None
    return {**names, target.name: element or UNKNOWN, "loop": LOOP}


def _written(node: nodes.Node) -> str:
    """An expression as it was written, near enough for a message."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_written(node.node)}.{node.attr}"
        case nodes.Getitem():
            return f"{_written(node.node)}[…]"
        case nodes.Filter() if node.node is not None:
            return f"{_written(node.node)} | {node.name}"
        case _:
            return "der Ausdruck"
