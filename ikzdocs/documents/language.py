"""The part of Jinja that a Word template may use: values, conditions, loops, our filters.

A template is looked at before it runs; what is not on the list is refused. Under it stands the
sandbox of Jinja, so that an oversight here is no open door.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from jinja2 import nodes

from ikzdocs.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

FILTERS = frozenset({"first", "last", "length"})
TESTS = frozenset({"even", "odd"})
MAX_NESTING = 2

TOO_DEEP = "Schleifen dürfen höchstens zweifach ineinander stehen."
FLATTEN = "Die innere Schleife durch eine Liste in Worten ersetzen."

Seen = tuple[tuple[nodes.Node, int], ...]
"""The nodes of a template, outer ones first, each with the number of loops around it."""

_SHOWN = 12

_TAG = re.compile(r"\{\{|\{%|\{#")
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Slice,
    nodes.Const,
    nodes.Tuple,
    nodes.List,
    nodes.If,
    nodes.For,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Neg,
    nodes.CondExpr,
    nodes.Concat,
    nodes.Add,
    nodes.Sub,
    nodes.Keyword,
)
_WORDS = {
    nodes.Call: "Aufrufe mit Klammern",
    nodes.Assign: "{% set %}",
    nodes.AssignBlock: "{% set %}",
    nodes.Macro: "{% macro %}",
    nodes.Include: "{% include %}",
    nodes.Import: "{% import %}",
    nodes.FromImport: "{% from %}",
    nodes.Extends: "{% extends %}",
    nodes.Block: "{% block %}",
    nodes.CallBlock: "{% call %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.With: "{% with %}",
    nodes.ScopedEvalContextModifier: "{% autoescape %}",
    nodes.Mul: "Malnehmen",
    nodes.Div: "Teilen",
    nodes.Pow: "Potenzen",
}


@record
class Refusal:
    """One thing that a template may not do; `line` counts the lines of the source given."""

    line: int
    message: str
    remedy: str = ""


def walk(tree: nodes.Template) -> Seen:
    """All nodes of a parsed template."""
    seen: list[tuple[nodes.Node, int]] = [(tree, 0)]
    for node, loops in seen:
        inside = loops + isinstance(node, nodes.For)
        seen.extend((child, inside) for child in node.iter_child_nodes())
    return tuple(seen)


def refusals(seen: Seen, filters: Collection[str]) -> Iterator[Refusal]:
    """All that is not allowed among these nodes, with the filters that may be used."""
    known = FILTERS.union(filters)
    for node, loops in seen:
        for message, remedy in _faults(node, known):
            yield Refusal(line=node.lineno, message=message, remedy=remedy)
        if loops >= MAX_NESTING and isinstance(node, nodes.For):
            yield Refusal(line=node.lineno, message=TOO_DEEP, remedy=FLATTEN)


def _faults(node: nodes.Node, filters: Collection[str]) -> Iterator[tuple[str, str]]:
    if isinstance(node, nodes.TemplateData) and _TAG.search(node.data):
        yield "{% raw %} ist in Vorlagen nicht erlaubt.", "Die Klammern aus dem Text nehmen."
    elif not isinstance(node, _ALLOWED):
        yield f"{_word(node)} sind in Vorlagen nicht erlaubt.", "Den Ausdruck vereinfachen."
    elif isinstance(node, nodes.Filter) and node.name not in filters:
        remedy = meinten_sie(node.name, filters) or bekannt(filters)
        yield f"Den Filter „{node.name}“ gibt es nicht.", remedy
    elif isinstance(node, nodes.Test) and node.name not in TESTS:
        remedy = "Eine Lücke ist in {% if … %} von selbst falsch."
        yield f"Die Prüfung „is {node.name}“ ist nicht erlaubt.", remedy
    elif (name := _name(node)).startswith("_"):
        yield f"Der Name „{name}“ ist nicht erlaubt.", "Namen beginnen mit einem Buchstaben."


def _word(node: nodes.Node) -> str:
    return _WORDS.get(type(node), f"„{type(node).__name__}“")


def _name(node: nodes.Node) -> str:
    """The name that a node reads; "" for a node that reads none."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return str(node.arg.value)
    return ""


def meinten_sie(name: str, known: Collection[str]) -> str:
    """„Meinten Sie …?“, or "" where nothing is near."""
    near = get_close_matches(name, sorted(known), n=1)
    return f"Meinten Sie „{near[0]}“?" if near else ""


def bekannt(known: Collection[str]) -> str:
    """The first names that there are, "" where there are none."""
    return f"Bekannt: {', '.join(sorted(known)[:_SHOWN])}." if known else ""
