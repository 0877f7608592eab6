"""Word's fields: references, page numbers, links, and those that fetch something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from ikzdocs.record import record
from ikzdocs.wordfile.xml import value, w

if TYPE_CHECKING:
    from collections.abc import Iterator


@record
class Field:
    """One field: its instruction and the text elements that hold its stored result."""

    instruction: str
    result: tuple[Element, ...]

    @property
    def kind(self) -> str:
        """The first word in upper case: `REF`, `PAGE`, `HYPERLINK`."""
        return (self.instruction.split() or [""])[0].upper()

    @property
    def argument(self) -> str:
        """The second word, without quotes: the bookmark of a REF, the address of a link."""
        words = [word for word in self.instruction.split()[1:] if not word.startswith("\\")]
        return words[0].strip('"') if words else ""

    @property
    def switches(self) -> frozenset[str]:
        r"""The switches such as `\r` and `\h`."""
        return frozenset(word for word in self.instruction.split() if word.startswith("\\"))


def fields(root: Element) -> Iterator[Field]:
    """All fields of a part, simple and complex; one inside another comes first."""
    for simple in root.iter(w("fldSimple")):
        yield Field(instruction=value(simple, "instr") or "", result=tuple(simple.iter(w("t"))))
    open_fields: list[_Open] = []
    for node in root.iter(w("fldChar"), w("instrText"), w("t")):
        if node.tag != w("fldChar"):
            if open_fields:
                open_fields[-1].take(node)
            continue
        kind = value(node, "fldCharType")
        if kind == "begin":
            open_fields.append(_Open())
        elif kind == "separate" and open_fields:
            open_fields[-1].in_result = True
        elif kind == "end" and open_fields:
            yield open_fields.pop().closed()


class _Open:
    """A field whose end has not come yet."""

    def __init__(self) -> None:
        self.instruction: list[str] = []
        self.result: list[Element] = []
        self.in_result = False

    def take(self, node: Element) -> None:
        """A piece of the instruction or of the result."""
        if node.tag == w("instrText"):
            self.instruction.append(node.text or "")
        elif self.in_result:
            self.result.append(node)

    def closed(self) -> Field:
        """The field, now that its end is there."""
        return Field(instruction="".join(self.instruction).strip(), result=tuple(self.result))
