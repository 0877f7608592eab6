"""What is whole in a part: fields with both ends, cells with a paragraph, tables with rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ikzdocs.wordfile.xml import all_text, value, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_READ_AT_ONCE = {w("tr"), w("tbl"), w("p")}
_WRAPPERS = {w("sdt"), w("sdtContent"), w("customXml")}
_PLACES = {
    w(name)
    for name in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("permStart", "permEnd", "proofErr"),
    )
}


def breaches(root: Element) -> Iterator[tuple[Element, str]]:
    """What is not whole, with what is wrong with it in German."""
    if (mark := _lonely_mark(root)) is not None:
        yield mark, "Anfang und Ende der Felder passen nicht zusammen"
    for cell in root.iter(w("tc")):
        if not _ends_in_paragraph(cell):
            yield cell, "eine Tabellenzelle endet nicht mit einem Absatz"
    for table in root.iter(w("tbl")):
        if table.find(w("tblGrid")) is None:
            yield table, "eine Tabelle nennt ihre Spalten nicht"
        if next(table.iter(w("tr")), None) is None:
            yield table, "eine Tabelle hat keine Zeile"


def text_near(element: Element) -> str:
    """The words of the row or of the paragraph that this stands in, "" if there are none."""
    around = element
    for holder in (element, *element.iterancestors()):
        if holder.tag in _READ_AT_ONCE:
            around = holder
            break
    return all_text(around)


def _lonely_mark(root: Element) -> Element | None:
    """An end of a complex field without a beginning, or else a beginning without an end."""
    begun: list[Element] = []
    for mark in root.iter(w("fldChar")):
        kind = value(mark, "fldCharType")
        if kind == "begin":
            begun.append(mark)
        elif kind == "end":
            if not begun:
                return mark
            begun.pop()
    return begun[-1] if begun else None


def _ends_in_paragraph(holder: Element) -> bool:
    """What only marks a place is no content; around it may be a content control."""
    content = [child for child in holder if child.tag not in _PLACES]
    if not content:
        return False
    last = content[-1]
    return last.tag == w("p") or (last.tag in _WRAPPERS and _ends_in_paragraph(last))
