"""The visible text of one part, paragraph by paragraph, with what stands at which place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

from lxml.etree import _Element as Element

from ikzdocs.wordfile.model import Oddity, OddityKind, Revision
from ikzdocs.wordfile.text import INVISIBLE
from ikzdocs.wordfile.xml import COMPATIBILITY, is_on, value, w

_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "\u2011"}
_PROPERTIES = {w(name) for name in ("pPr", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr")}
_SKIPPED = _PROPERTIES | {f"{{{COMPATIBILITY}}}Fallback", w("instrText"), w("delInstrText")}
_TEXT_OF = {"ins": (w("t"),), "del": (w("delText"), w("t")), "format": (w("t"),)}
_WHITE = "FFFFFF"


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is read: its text with all changes accepted, and with all rejected."""

    element: Element
    index: int
    in_table: bool
    in_text_box: bool
    text: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Walk:
    """What one part holds; the blocks count from `first`."""

    first: int
    paragraphs: list[Paragraph] = field(default_factory=list)
    bookmarks: list[tuple[str, int, int]] = field(default_factory=list)
    revisions: list[Revision] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    findings: list[Oddity] = field(default_factory=list)
    _open: list[Paragraph] = field(default_factory=list)
    _starts: dict[str | None, tuple[str, int]] = field(default_factory=dict)
    _tables: int = 0
    _inserted: int = 0
    _deleted: int = 0

    def read(self, parent: Element) -> None:
        """Go through all elements below this one in the order of the text."""
        for child in parent:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED:
                self._READERS.get(child.tag, Walk.read)(self, child)

    @property
    def here(self) -> int:
        """The number of the block that is being read; between blocks, that of the next one."""
        return self._open[-1].index if self._open else self.first + len(self.paragraphs)

    def _paragraph(self, element: Element) -> None:
        index = self.first + len(self.paragraphs)
        nested, in_table = bool(self._open), self._tables > 0
        paragraph = Paragraph(element, index, in_table=in_table, in_text_box=nested)
        self.paragraphs.append(paragraph)
        self._open.append(paragraph)
        for changed in element.iter(w("rPrChange"), w("pPrChange")):
            self._note(changed, "format", element)
        self.read(element)
        self._open.pop()

    def _table(self, element: Element) -> None:
        self._tables += 1
        self.read(element)
        self._tables -= 1

    def _inserting(self, element: Element) -> None:
        self._note(element, "ins", element)
        self._inserted += 1
        self.read(element)
        self._inserted -= 1

    def _deleting(self, element: Element) -> None:
        self._note(element, "del", element)
        self._deleted += 1
        self.read(element)
        self._deleted -= 1

    def _note(self, change: Element, kind: str, owner: Element) -> None:
        text = "".join(node.text or "" for node in owner.iter(*_TEXT_OF[kind]))
        author, date = value(change, "author") or "", value(change, "date") or ""
        found = Revision(kind=kind, author=author, date=date, text=text, block=self.here)
        self.revisions.append(found)

    def _run(self, element: Element) -> None:
        """A run is read unless it is hidden; what its looks conceal is noted."""
        properties = element.find(w("rPr"))
        if properties is not None:
            self._look_at(properties, element)
            if is_on(properties.find(w("vanish"))):
                return
        self.read(element)

    def _look_at(self, properties: Element, run: Element) -> None:
        text = "".join(node.text or "" for node in run.iter(w("t"))).strip()
        color = (value(properties.find(w("color"))) or "").upper()
        highlight = value(properties.find(w("highlight"))) or "none"
        looks = {
            OddityKind.HIDDEN: is_on(properties.find(w("vanish"))),
            OddityKind.WHITE: color == _WHITE,
            OddityKind.HIGHLIGHT: highlight not in {"none", "white"},
        }
        for kind, is_so in looks.items():
            if text and is_so:
                self.findings.append(Oddity(kind=kind, text=text, block=self.here))

    def _text(self, element: Element) -> None:
        text = element.text or _CHARACTERS.get(element.tag, "")
        if INVISIBLE.search(text):
            found = Oddity(kind=OddityKind.INVISIBLE, text=text, block=self.here)
            self.findings.append(found)
        if self._open and not self._deleted:
            self._open[-1].text.append(text)
        if self._open and not self._inserted:
            self._open[-1].original.append(text)

    def _bookmark_start(self, element: Element) -> None:
        name = element.get(w("name")) or ""
        self._starts[element.get(w("id"))] = (name, self.here)

    def _bookmark_end(self, element: Element) -> None:
        """Word likes to set an end before the first word of the next paragraph.

        LibreOffice starts a bookmark over several paragraphs twice and ends it once.
        """
        name, start = self._starts.pop(element.get(w("id")), ("", 0))
        unended = [number for number, (other, _) in self._starts.items() if other == name]
        start = min([start, *(self._starts.pop(number)[1] for number in unended)])
        between = not self._open or not (self._open[-1].text or self._open[-1].original)
        end = self.here - 1 if between else self.here
        if name:
            self.bookmarks.append((name, start, max(start, end)))

    def _anchor(self, element: Element) -> None:
        self.anchors.setdefault(element.get(w("id")) or "", self.here)

    _READERS: ClassVar[dict[str, Callable[[Walk, Element], None]]] = {
        w("p"): _paragraph,
        w("tbl"): _table,
        w("r"): _run,
        w("ins"): _inserting,
        w("moveTo"): _inserting,
        w("del"): _deleting,
        w("moveFrom"): _deleting,
        w("t"): _text,
        w("delText"): _text,
        **dict.fromkeys(_CHARACTERS, _text),
        w("bookmarkStart"): _bookmark_start,
        w("bookmarkEnd"): _bookmark_end,
        w("commentRangeStart"): _anchor,
        w("commentReference"): _anchor,
    }
