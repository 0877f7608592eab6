"""A paragraph that stays with the next one has to do so in LibreOffice as well.

LibreOffice deals the paragraphs of a text out to pages by their number before it measures them.
Where the last one of such a page happens to be the last one that fits, it does not ask whether
that one may stand alone: a heading in forty is at such a place. What holds a field is laid out
once more, and then it asks. So such a paragraph gets a field that shows nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.styles import Styles

FIELD = ' SET zusammen "" '
"""Word and LibreOffice note an empty word under this name, and print nothing."""


def keep_together(root: Element, styles: Styles) -> None:
    """Give every paragraph of a text that stays with the next one such a field, in place.

    Rows of a table stay whole by themselves; nothing in them is changed.
    """
    for paragraph in root.iterfind(f"{w('body')}/{w('p')}"):
        if styles.keeps_next(paragraph):
            etree.SubElement(paragraph, w("fldSimple")).set(w("instr"), FIELD)
