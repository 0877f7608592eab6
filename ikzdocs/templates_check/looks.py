"""What a template needs besides its tags: language, paper, headings of tables, alt texts."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ikzdocs.documents.places import part_name
from ikzdocs.templates_check.model import Fault, fault_at
from ikzdocs.wordfile.xml import DRAWING, is_on, value, w, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.templates_check.model import Paragraph
    from ikzdocs.wordfile.package import Package

_GERMAN = "de-DE"
_VML = "urn:schemas-microsoft-com:vml"
_A4 = (11906, 16838)
_TOLERANCE = 20


def language_faults(package: Package, roots: dict[str, Element]) -> Iterator[Fault]:
    """The language of the whole file, and of single runs that have another one."""
    for part in package.of_type("styles"):
        default = f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"
        if value(package.xml(part).find(default)) != _GERMAN:
            yield Fault(
                place="Formatvorlagen",
                message="Die Sprache der Vorlage ist nicht Deutsch (de-DE).",
                remedy="In Word: Überprüfen, Sprache, Deutsch (Deutschland) als Standard.",
            )
        yield from _style_faults(package.xml(part))
    for part, root in roots.items():
        others = {value(node) for node in root.iter(w("lang"))} - {_GERMAN, None}
        for other in sorted(str(language) for language in others):
            message = f"Ein Textteil hat die Sprache {other}."
            remedy = "Den Text markieren und Deutsch (Deutschland) als Sprache wählen."
            yield Fault(place=part_name(part), message=message, remedy=remedy, part=part)


def _style_faults(styles: Element) -> Iterator[Fault]:
    """Styles that speak another language than the file."""
    for style in styles.iter(w("style")):
        other = value(style.find(f"{w('rPr')}/{w('lang')}"))
        if other not in {None, _GERMAN}:
            name = value(style.find(w("name"))) or style.get(w("styleId"))
            yield Fault(
                place="Formatvorlagen",
                message=f"Die Formatvorlage „{name}“ hat die Sprache {other}.",
                remedy="Die Formatvorlage ändern: Format, Sprache, Deutsch (Deutschland).",
            )


def paper_faults(root: Element) -> Iterator[Fault]:
    """Sections that are not DIN A4, upright or lying; where none is named, Word takes another."""
    if next(root.iter(w("pgSz")), None) is None:
        yield Fault(
            place="Seite",
            message="Das Papierformat ist nicht angegeben.",
            remedy="In Word: Layout, Format, A4.",
        )
    for size in root.iter(w("pgSz")):
        sides = sorted(whole(value(size, side), 0) for side in ("w", "h"))
        if any(abs(is_ - due) > _TOLERANCE for is_, due in zip(sides, _A4, strict=True)):
            yield Fault(
                place="Seite",
                message="Das Papierformat ist nicht DIN A4.",
                remedy="In Word: Layout, Format, A4.",
            )


def table_faults(paragraphs: list[Paragraph]) -> Iterator[Fault]:
    """Tables of figures whose first row is not marked as their heading."""
    firsts: dict[Element, Paragraph] = {}
    for paragraph in paragraphs:
        for table in paragraph.element.iterancestors(w("tbl")):
            firsts.setdefault(table, paragraph)
    for table, first in firsts.items():
        if _should_have_heading(table) and not _has_heading(table):
            message = "Die Tabelle hat keine Überschriftenzeile."
            remedy = "In Word: Tabellenlayout, „Überschriften wiederholen“ für die erste Zeile."
            yield fault_at(first, message, remedy)


def _should_have_heading(table: Element) -> bool:
    """Word's „Kopfzeile“ box is off for a table that only places things on the page."""
    look = table.find(f"{w('tblPr')}/{w('tblLook')}")
    return look is None or value(look, "firstRow") != "0"


def _has_heading(table: Element) -> bool:
    first = table.find(w("tr"))
    return first is not None and is_on(first.find(f"{w('trPr')}/{w('tblHeader')}"))


def picture_faults(paragraph: Paragraph) -> Iterator[Fault]:
    """Pictures and charts that a blind reader cannot know of."""
    for image in paragraph.element.iter(f"{{{_VML}}}imagedata"):
        shape = image.getparent()
        if shape is not None and not (shape.get("alt") or "").strip():
            message = "Ein Bild im alten Format hat keinen Alternativtext."
            yield fault_at(paragraph, message, "Das Bild neu einfügen, Alternativtext bearbeiten.")
    for picture in paragraph.element.iter(f"{{{DRAWING}}}docPr"):
        if not (picture.get("descr") or "").strip():
            name = picture.get("name") or "ohne Namen"
            message = f"Das Bild „{name}“ hat keinen Alternativtext."
            yield fault_at(paragraph, message, "In Word: Bild, Alternativtext bearbeiten.")


def spacing_faults(paragraphs: list[Paragraph]) -> Iterator[Fault]:
    """Empty paragraphs one after the other, where a distance was meant."""
    for before, after in pairwise(paragraphs):
        if before.element.getnext() is after.element and _is_empty(before) and _is_empty(after):
            message = "Leere Absätze stehen als Abstand."
            yield fault_at(after, message, "Den Abstand in der Formatvorlage des Absatzes angeben.")


def _is_empty(paragraph: Paragraph) -> bool:
    element = paragraph.element
    return not paragraph.text.strip() and next(element.iter(w("drawing"), w("br")), None) is None
