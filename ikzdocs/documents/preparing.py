"""From a Word file to compiled parts: everything that can be wrong with a template is told here."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, nodes

from ikzdocs.documents import pantry
from ikzdocs.documents.balance import torn_blocks
from ikzdocs.documents.compiled import Recipe, compile_part, has_tags, read_source
from ikzdocs.documents.keeping import keep_together
from ikzdocs.documents.language import refusals, walk
from ikzdocs.documents.marks import has_marks, mark
from ikzdocs.documents.places import around, place
from ikzdocs.documents.properties import CORE
from ikzdocs.documents.tagged import Fault, stray_faults, text_faults
from ikzdocs.errors import TemplateError
from ikzdocs.wordfile.hygiene import has_changes, has_comments, package_oddities
from ikzdocs.wordfile.numbering import Numbering
from ikzdocs.wordfile.soundness import breaches, text_near
from ikzdocs.wordfile.styles import Styles
from ikzdocs.wordfile.xml import parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.etree import _Element as Element

    from ikzdocs.wordfile.package import Package


def recipes(
    package: Package, content: bytes, filters: Collection[str], environment: Environment
) -> tuple[Recipe, ...]:
    """The parts with tags of a template, from the pantry or made anew.

    Raises:
        TemplateError: a broken tag, or anything else that templates may not have.
        DocumentError: a part is not sound XML.
    """
    kept = pantry.fetch(content, filters)
    if kept is not None:
        return tuple(Recipe.of(*fields) for fields in kept)
    for message, remedy in _package_faults(package):
        raise TemplateError(package.name, "Datei", message, remedy)
    made = tuple(_compiled(package, environment, filters))
    pantry.keep(content, filters, tuple(recipe.fields() for recipe in made))
    return made


def _package_faults(package: Package) -> Iterator[tuple[str, str]]:
    """What would go into every document: things from outside, or parts that no one can read."""
    if CORE not in package.parts:
        yield "Die Dokumenteigenschaften fehlen.", "Die Vorlage in Word öffnen und neu speichern."
    if "template" in package.type_of(package.main):
        yield "Das ist eine Word-Vorlage (.dotx).", "Als Word-Dokument (.docx) speichern."
    for oddity in package_oddities(package):
        yield f"Sie enthält {oddity.text}.", "Verknüpfung, Makro oder Objekt entfernen."
    if has_changes(package):
        yield "Sie enthält nachverfolgte Änderungen.", "In Word: Überprüfen, Änderungen annehmen."
    if has_comments(package):
        yield "Sie enthält Kommentare.", "In Word: Überprüfen, alle Kommentare löschen."
    for part in package.parts:
        if part.endswith(".xml") and has_marks(package.xml(part)):
            yield f"{part} enthält Zeichen ohne Bedeutung (U+FDD0 …).", "Diese Zeichen löschen."


def unsound(root: Element) -> Iterator[Fault]:
    """What would be broken in every document made from this part."""
    for element, problem in breaches(root):
        message = (
            f"{problem[0].upper()}{problem[1:]}; Word kann die Datei dann für beschädigt halten."
        )
        yield text_near(element), message, "Die Stelle in Word löschen und neu einfügen."


def _compiled(
    package: Package, environment: Environment, filters: Collection[str]
) -> Iterator[Recipe]:
    numbering, styles = Numbering(package), Styles.of_package(package)
    for name in package.written:
        root = parse(package.parts[name], indented=True)
        for text, message, remedy in chain(text_faults(root), stray_faults(root), unsound(root)):
            raise TemplateError(package.name, around(name, text), message, remedy)
        mark(root, numbering)
        keep_together(root, styles)
        source = read_source(root)
        if name == package.main or has_tags(source):
            seen = walk(_parsed(source, name, package.name, environment))
            for refusal in chain(refusals(seen, filters), torn_blocks(seen)):
                where = place(name, source, refusal.line)
                raise TemplateError(package.name, where, refusal.message, refusal.remedy)
            yield compile_part(name, root, source, seen, environment)


def _parsed(source: str, part: str, template: str, environment: Environment) -> nodes.Template:
    try:
        return environment.parse(source)
    except TemplateSyntaxError as error:
        where = place(part, source, error.lineno)
        message = f"Das Feld ist falsch geschrieben ({error.message})."
        raise TemplateError(template, where, message, "Die Schreibweise prüfen.") from error
