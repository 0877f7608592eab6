"""What must not be in a template: changes, comments, things from outside, tags nobody reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ikzdocs.documents.places import around, part_name
from ikzdocs.documents.preparing import unsound
from ikzdocs.documents.tagged import stray_faults
from ikzdocs.templates_check.model import Fault, fault_at
from ikzdocs.wordfile.fields import fields
from ikzdocs.wordfile.hygiene import CHANGES, field_oddities, has_comments, package_oddities
from ikzdocs.wordfile.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.templates_check.model import Paragraph
    from ikzdocs.wordfile.package import Package

_TAG = re.compile(r"\{\{|\{%|\{#")
_TRACKED = "nachverfolgte Änderungen"
_ACCEPT = "In Word: Überprüfen, alle Änderungen annehmen."
_UNREAD = "Dieses Feld wird hier nicht ersetzt."


def package_faults(package: Package) -> Iterator[Fault]:
    """What concerns the file as a whole."""
    for oddity in package_oddities(package):
        remedy = "Verknüpfung, Makro oder Objekt entfernen; Bilder in die Datei einfügen."
        yield Fault(place="Datei", message=f"Sie enthält {oddity.text}.", remedy=remedy)
    if any(relation.kind == "thumbnail" for relation in package.relations("")):
        remedy = "In Word: Datei, Informationen, Eigenschaften, „Vorschaugrafik“ abwählen."
        yield Fault(place="Datei", message="Sie enthält ein Vorschaubild.", remedy=remedy)
    unread = (*package.of_type("endnotes", "comments"), "docProps/custom.xml")
    for part in unread:
        if part in package.parts and _TAG.search(_all_text(package.xml(part))):
            remedy = "Das Feld in Text, Kopfzeile, Fußzeile oder Fußnote setzen."
            yield Fault(place=part_name(part), message=_UNREAD, remedy=remedy, part=part)
    if has_comments(package):
        remedy = "In Word: Überprüfen, alle Kommentare löschen."
        yield Fault(place="Datei", message="Sie enthält Kommentare.", remedy=remedy)


def part_faults(part: str, root: Element) -> Iterator[Fault]:
    """Tags where none is read, what would be damaged, and fields that fetch something."""
    for text, message, remedy in (*stray_faults(root), *unsound(root)):
        yield Fault(place=around(part, text), message=message, remedy=remedy, part=part)
    for change in root.iter(*CHANGES):
        if next(change.iterancestors(w("p")), None) is None:
            yield _tracked_around(part, change)
    for oddity in field_oddities(root):
        message = f"Das Feld „{oddity.text[:60]}“ holt Inhalte von außen."
        yield Fault(place=part_name(part), message=message, remedy="Entfernen.", part=part)


def paragraph_faults(paragraph: Paragraph) -> Iterator[Fault]:
    """Tracked changes, content controls, tables of contents in one paragraph."""
    element = paragraph.element
    if next(element.iter(*CHANGES), None) is not None:
        yield fault_at(paragraph, f"Der Absatz enthält {_TRACKED}.", _ACCEPT)
    for field in fields(element):
        if field.kind == "TOC":
            message = "Das Inhaltsverzeichnis wird nicht erneuert und wäre falsch."
            yield fault_at(paragraph, message, "Das Verzeichnis entfernen.")
    if paragraph.tags and _in_control(element):
        message = "Ein Feld steht in einem Inhaltssteuerelement."
        yield fault_at(paragraph, message, "Das Inhaltssteuerelement entfernen (Entwicklertools).")


def _tracked_around(part: str, change: Element) -> Fault:
    """A change of a row, a table or a section, which is in no paragraph."""
    row = next(change.iterancestors(w("tr"), w("tbl")), None)
    what = "Der Abschnitt" if row is None else "Die Tabelle"
    place = part_name(part) if row is None else around(part, _text_of(row))
    return Fault(place=place, message=f"{what} enthält {_TRACKED}.", remedy=_ACCEPT, part=part)


def _text_of(element: Element) -> str:
    return " ".join(text.text or "" for text in element.iter(w("t")))


def _in_control(element: Element) -> bool:
    inside = next(element.iter(w("sdt")), None)
    return inside is not None or next(element.iterancestors(w("sdt")), None) is not None


def _all_text(root: Element) -> str:
    return "".join(map(str, root.itertext()))
