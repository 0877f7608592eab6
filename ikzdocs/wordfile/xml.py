"""Word's XML: the names of its elements and the one strict parser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOCUMENT_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

_PROLOG = 1 << 16
_WHOLE = re.compile(r"[0-9]{1,9}")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_DTD = re.compile(rb"<!\s*(DOCTYPE|ENTITY)")


class UnsafeXmlError(ValueError):
    """XML that is broken or carries a document type; the text says which, in German."""


def w(name: str) -> str:
    """The full name of one of Word's elements or attributes: `w("p")`."""
    return f"{{{WORD}}}{name}"


def escaped(text: str) -> str:
    """A text as it stands in XML between two tags."""
    return text.translate(_ESCAPES)


def parse(data: bytes, *, indented: bool = False) -> Element:
    """The root of one part; `indented` drops the white space of pretty-printed XML.

    Raises UnsafeXmlError; never repairs, loads or expands anything.
    """
    if _DTD.search(data[:_PROLOG].replace(b"\0", b"")):
        raise UnsafeXmlError("eine DTD ist nicht erlaubt")
    try:
        root = etree.fromstring(data, _parser(indented=indented))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnsafeXmlError(f"kein gültiges XML ({str(error)[:80]})") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeXmlError("eine DTD ist nicht erlaubt")
    return root


def _parser(*, indented: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
        remove_blank_text=indented,
    )


def value(element: Element | None, name: str = "val") -> str | None:
    """A `w:` attribute of an element that may be missing."""
    return None if element is None else element.get(w(name))


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `<w:b/>` or `<w:b w:val="0"/>` is there and on."""
    return element is not None and value(element) not in {"0", "false", "off"}


def whole(text: str | None, default: int, at_most: int = 32_767) -> int:
    """A number out of an attribute; what is none, or beyond what Word takes, is made to fit."""
    number = int(text) if text is not None and _WHOLE.fullmatch(text) else default
    return min(max(number, 0), at_most)


_TEXT = {w("t"): "", w("tab"): "\t", w("br"): "\n"}


def all_text(element: Element) -> str:
    """The words in an element of any kind, with nothing between them."""
    return "".join(text.text or "" for text in element.iter(w("t")))


def own_text(paragraph: Element) -> str:
    """The text of a paragraph without that of text boxes in it."""
    texts = paragraph.iter(*_TEXT)
    if next(paragraph.iterdescendants(w("p")), None) is not None:
        texts = (node for node in texts if next(node.iterancestors(w("p"))) is paragraph)
    return "".join(node.text or _TEXT[node.tag] for node in texts)
