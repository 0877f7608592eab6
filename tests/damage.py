"""Specs and Word files damaged at random, the same for the same seed."""

from __future__ import annotations

import copy
import io
import random
import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from tests.word import make_zip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

STRANGE_VALUES: tuple[object, ...] = (
    *("", "0", "-1", "ja", "x" * 300, "1.000,50", "31.02.2027", "01.01.2027", "99999999999"),
    *("Ä <b>&amp;</b> {{ 7*7 }}", "\u202eabc", "😀", "[[FEHLT: x]]", "zweckverband", "landkreis"),
    *(None, [], {}),
    ["x"],
    {"x": "y"},
)
STRANGE_TEXTS = (
    *("{{", "}}", "{% if x %}", "{% endfor %}", "{%p for a in b %}", "{{ kooperation.titel }}"),
    *("", " ", "§ 3", "(1)", "x" * 500, "fünf Jahre", "[[FEHLT: x]]", "\U0001f600", "\u202e"),
)
STRANGE_ATTRIBUTES = ("", "0", "-1", "99999999999", "x", "true", "Heading1")


def damaged_spec(data: dict[str, Any], seed: int) -> dict[str, Any]:
    """A copy of the values of a spec, in which some are gone, others or somewhere else."""
    chance, spec = random.Random(seed), copy.deepcopy(data)  # noqa: S311 - the same damage every time
    for _ in range(chance.randint(1, 5)):
        nodes = [*_nodes(spec)]
        if nodes:
            _damage_value(chance, nodes)
    return spec


def damaged_office(content: bytes, seed: int) -> bytes:
    """A Word or Excel file of which one part, often the text, has lost or changed something."""
    chance = random.Random(seed)  # noqa: S311 - the same damage every time
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = "word/document.xml" if "word/document.xml" in parts else "xl/worksheets/sheet1.xml"
    part = chance.choice([text, *parts])
    if chance.random() < 0.05:
        del parts[part]
    elif part.endswith((".xml", ".rels")):
        root = etree.fromstring(parts[part])
        for _ in range(chance.choice((1, 1, 2, 5, 10))):
            _damage_element(chance, root)
        parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return make_zip(parts)


def _nodes(value: object) -> Iterator[tuple[Any, Any]]:
    """Every value inside this one, as what holds it and where."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            yield from _nodes(inner)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield value, place
            yield from _nodes(inner)


def _damage_value(chance: random.Random, nodes: list[tuple[Any, Any]]) -> None:
    (holder, place), (other, there) = chance.choice(nodes), chance.choice(nodes)
    what = chance.random()
    if what < 0.4:
        del holder[place]
    elif what < 0.7:
        holder[place] = copy.deepcopy(chance.choice(STRANGE_VALUES))
    else:
        holder[place] = copy.deepcopy(other[there])


def _damage_element(chance: random.Random, root: Element) -> None:
    elements = [node for node in root.iter() if isinstance(node.tag, str) and node is not root]
    if not elements:
        return
    element, other = chance.choice(elements), chance.choice(elements)
    what = chance.random()
    if what < 0.25:
        _remove(element)
    elif what < 0.5:
        other.append(copy.deepcopy(element))
    elif what < 0.75:
        for text in chance.sample(elements, min(len(elements), 20)):
            if text.text and text.text.strip():
                text.text = chance.choice(STRANGE_TEXTS)
    elif what < 0.9:
        for name in element.attrib:
            element.attrib[name] = chance.choice(STRANGE_ATTRIBUTES)
    else:
        element.tag = other.tag


def _remove(element: Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)
