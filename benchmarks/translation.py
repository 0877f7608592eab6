"""Our templates in the language of docxtemplater, and what each of its tags has to show.

docxtemplater is given the same paragraphs, rows, loops and conditions under plain names; what a
tag of ours works out is worked out beforehand: a text for each printed value, a yes for each
branch that is taken, a list of such answers for each loop.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Undefined, nodes
from jinja2.environment import TemplateExpression
from jinja2.runtime import LoopContext
from lxml import etree

from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

Data = dict[str, object]

_OPEN, _CLOSE = "#", "/"


class Translation:
    """A template whose parts docxtpl has made readable for Jinja."""

    def __init__(self, sources: Mapping[str, str], environment: Environment) -> None:
        """`sources`: the XML of each part with tags, as Jinja reads it."""
        self._environment = environment
        self._trees = {name: environment.parse(source) for name, source in sources.items()}
        self._names: dict[int, str] = {}

    def parts(self) -> dict[str, bytes]:
        """The parts with the tags of docxtemplater."""
        return {name: _placed("".join(self._marked(tree.body)))
                for name, tree in self._trees.items()}  # fmt: skip

    def data(self, context: Mapping[str, object]) -> Data:
        """What the tags show in this context."""
        return self._answers(chain(*(tree.body for tree in self._trees.values())), context)

    def _marked(self, body: Iterable[nodes.Node]) -> Iterator[str]:
        """The XML with an instruction for each tag, so that any parser can tell where it is."""
        for node in body:
            if isinstance(node, nodes.Output):
                yield from self._printed(node)
            for key, inside in self._blocks(node):
                yield f"<?tag {_OPEN}{key}?>"
                yield from self._marked(inside)
                yield f"<?tag {_CLOSE}{key}?>"

    def _printed(self, output: nodes.Output) -> Iterator[str]:
        """Text and values. A value in an attribute is left out, docxtemplater has none there."""
        text = ""
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                text = node.data
                yield text
            elif text.rfind("<") <= text.rfind(">"):
                yield f"<?tag {self._name(node)}?>"

    def _blocks(self, node: nodes.Node) -> Iterator[tuple[str, list[nodes.Node]]]:
        if isinstance(node, nodes.For):
            yield self._name(node), node.body
        elif isinstance(node, nodes.If):
            yield from ((self._name(body), body) for _, body in _branches(node))

    def _answers(self, body: Iterable[nodes.Node], scope: Mapping[str, object]) -> Data:
        found: Data = {}
        for node in body:
            if isinstance(node, nodes.Output):
                values = (one for one in node.nodes if not isinstance(one, nodes.TemplateData))
                found |= {self._name(one): str(self._value(one, scope)) for one in values}
            elif isinstance(node, nodes.For):
                found[self._name(node)] = list(self._items(node, scope))
            elif isinstance(node, nodes.If) and (taken := self._taken(node, scope)):
                found |= {self._name(taken): True} | self._answers(taken, scope)
        return found

    def _items(self, loop: nodes.For, scope: Mapping[str, object]) -> Iterator[Data]:
        target = loop.target
        if loop.test or loop.else_ or not isinstance(target, nodes.Name):
            raise NotImplementedError(f"Schleife in Zeile {loop.lineno}")
        for item, state in LoopContext(self._value(loop.iter, scope), Undefined):
            yield self._answers(loop.body, {**scope, target.name: item, "loop": state})

    def _taken(self, node: nodes.If, scope: Mapping[str, object]) -> list[nodes.Node]:
        """The branch that is printed, empty where none is."""
        return next(
            (body for test, body in _branches(node) if test is None or self._value(test, scope)), []
        )

    def _value(self, node: nodes.Node, scope: Mapping[str, object]) -> Any:  # noqa: ANN401
        result = nodes.Assign(nodes.Name("result", "store"), node, lineno=1)
        tree = nodes.Template([result], lineno=1)
        tree.set_environment(self._environment)
        return TemplateExpression(self._environment.from_string(tree), False)(scope)  # noqa: FBT003

    def _name(self, place: object) -> str:
        """The name of a tag in the template, which is the place of its node in the tree."""
        return self._names.setdefault(id(place), f"t{len(self._names)}")


def _branches(node: nodes.If) -> Iterator[tuple[nodes.Node | None, list[nodes.Node]]]:
    yield node.test, node.body
    yield from ((one.test, one.body) for one in node.elif_)
    if node.else_:
        yield None, node.else_


def _placed(marked: str) -> bytes:
    """Put each tag where an author would: into the text, a paragraph of its own, or the row."""
    root = etree.fromstring(marked)
    tags = [(parent, tag) for parent in root.iter() for tag in parent.iterchildren(etree.PI)]
    for parent, tag in reversed(tags):
        if parent.tag == w("tbl") and str(tag.text).startswith(_OPEN):
            _begin(next(tag.itersiblings(w("tr"))), str(tag.text))
    for parent, tag in tags:
        _settle(parent, tag, f"{{{tag.text}}}")
        parent.remove(tag)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _begin(row: Element, text: str) -> None:
    paragraph = next(row.iter(w("p")))
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, _run(f"{{-w:tr {text.lstrip(_OPEN)}}}"))


def _settle(parent: Element, tag: Element, text: str) -> None:
    if parent.tag == w("t"):
        parent.text = (parent.text or "") + text + (tag.tail or "")
    elif parent.tag == w("p"):
        tag.addprevious(_run(text))
    elif parent.tag != w("tbl"):
        tag.addprevious(_inside("p", _run(text)))
    elif _CLOSE in text:
        [*_, last] = next(tag.itersiblings(w("tr"), preceding=True)).iter(w("p"))
        last.append(_run(text))


def _run(text: str) -> Element:
    shown = etree.Element(w("t"))
    shown.text = text
    return _inside("r", shown)


def _inside(name: str, child: Element) -> Element:
    made = etree.Element(w(name))
    made.append(child)
    return made
