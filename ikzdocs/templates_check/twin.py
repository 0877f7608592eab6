"""The text twin of a template: all its wording as plain text, so that a change shows in a diff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.documents.places import part_name
from ikzdocs.wordfile.clauses import PREFIX
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.package import open_package
from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.xml import DRAWING, own_text, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_PICTURE = f"{{{DRAWING}}}docPr"
_SHOWN = (w("p"), w("tr"), w("bookmarkStart"), w("bookmarkEnd"), _PICTURE)


def twin(content: bytes, name: str) -> str:
    """The paragraphs with their style, rows of tables, clause marks, fields and alt texts.

    Raises:
        DocumentError: the file is not a Word file that can be read.
    """
    package = open_package(content, name)
    styles = Styles.of_package(package)
    lines = []
    for part in package.written:
        lines += [f"=== {part_name(part)} ({part})", *_lines(package.xml(part), styles), ""]
    return "\n".join(lines)


def _lines(root: Element, styles: Styles) -> Iterator[str]:
    names: dict[str | None, str] = {}
    for node in root.iter(*_SHOWN):
        if node.tag == w("p"):
            yield _paragraph(node, styles)
        elif node.tag == w("tr"):
            yield "--- Tabellenzeile"
        elif node.tag == _PICTURE:
            yield f"[Bild] {node.get('descr') or ''}"
        elif node.tag == w("bookmarkStart"):
            names[node.get(w("id"))] = node.get(w("name")) or ""
            yield from _mark("<<<", names[node.get(w("id"))])
        else:
            yield from _mark(">>>", names.get(node.get(w("id")), ""))


def _mark(sign: str, name: str) -> Iterator[str]:
    """Our own bookmarks; those that Word sets for itself (`_GoBack`) say nothing."""
    if name.startswith((PREFIX, "_ref_")):
        yield f"{sign} {name}"


def _paragraph(paragraph: Element, styles: Styles) -> str:
    cell = "| " if next(paragraph.iterancestors(w("tc")), None) is not None else ""
    text = own_text(paragraph).replace("\n", "⏎").replace("\t", "⇥").replace("\u00a0", "~")
    shown = "".join(f" «{field.instruction}»" for field in fields(paragraph))
    return f"{cell}[{styles.name(styles.of(paragraph))}] {text}{shown}".rstrip()
